// The emulator's inner contract: documents, calls, answers, changes. Handlers are pure: they read a view of the store and
// return an answer with the changes it needs. That makes a write one transaction that can be run again after another tab wrote.

import type { RegionalReplicationStatus } from '@/arm/types';
import type { Fault } from '@/state/demo-control';

/** One stored thing, in wire format, keyed by its case-folded id. */
export interface Doc<B = unknown> {
  /** The id as its creator wrote it; ids are compared folded (ARM 1). */
  readonly id: string;
  readonly type: DocType;
  /** Wire JSON as the service would hold it, without what is computed from the clock (provisioningState, replicationStatus). */
  readonly body: B;
  /** What only the emulator knows. */
  readonly meta?: DocMeta;
}

export type DocType =
  | 'tenants'
  | 'microsoft.management/managementgroups'
  | 'microsoft.resources/subscriptions'
  | 'microsoft.resources/resourcegroups'
  /** Only in an imported estate that brings its own; `/subscriptions/{s}/locations/{name}`. Without any: the default locations. */
  | 'microsoft.resources/locations'
  | 'microsoft.compute/galleries'
  | 'microsoft.compute/galleries/images'
  | 'microsoft.compute/galleries/images/versions'
  /** Deleted versions that can still be restored (compute/soft-delete.ts). */
  | 'microsoft.compute/galleries/softdeleted'
  | 'microsoft.compute/images'
  | 'microsoft.compute/disks'
  | 'microsoft.compute/snapshots'
  | 'microsoft.compute/virtualmachines'
  | 'microsoft.compute/virtualmachinescalesets'
  | 'microsoft.authorization/roleassignments'
  | 'microsoft.authorization/roledefinitions'
  | 'microsoft.authorization/denyassignments'
  | 'microsoft.authorization/locks'
  | 'microsoft.authorization/roleeligibilityscheduleinstances'
  | 'microsoft.managedservices/registrationassignments'
  | 'graph/users'
  | 'graph/groups'
  | 'graph/serviceprincipals'
  /** Imported only: principals that no file says the kind of, and devices. */
  | 'graph/directoryobjects'
  | 'graph/applications'
  | 'emulator/operations'
  /** What was written, for the activity log (insights/activity-record.ts). Never exported. */
  | 'emulator/events';

export interface DocMeta {
  /** The long-running operation that last touched this resource. */
  readonly operation?: OperationMeta;
  /** Versions only: one entry a target region. */
  readonly copies?: readonly RegionCopy[];
  /** Tenant that a subscription, management group or directory object belongs to. */
  readonly tenantId?: string;
  /** Groups only: object ids of direct members. */
  readonly members?: readonly string[];
  /** Service principals only: object ids of their owners. */
  readonly owners?: readonly string[];
  /** Management groups: parent management group id; subscriptions: the management group they hang under. */
  readonly parentId?: string;
  /**
   * Imported subscriptions: management groups above it whose place in the tree is in no file. A list of role assignments that was
   * made for the subscription has some of theirs.
   */
  readonly alsoAbove?: readonly string[];
  /**
   * Imported resources: provisioningState as the file said, whatever the word. Shown while there is no `operation`;
   * a write replaces it by its operation.
   */
  readonly recordedState?: string;
  /** Imported versions: aggregatedState of the replication status as the file said it, also where its regions say otherwise. */
  readonly recordedAggregate?: string;
  /**
   * Not in the import, only known because something below it is (tenant, subscription, resource group). Tenants and
   * subscriptions are listed, by their id alone, so that what is below can be reached; a resource group answers 404 and
   * is left out of lists, but what is in it exists. Missing galleries and definitions have no document at all.
   */
  readonly placeholder?: true;
  /** Added by the import so that the estate has a caller (the owner and the owner's assignment); never exported. */
  readonly synthetic?: true;
}

/** Everything that takes time is a function of the clock: start and duration are stored, state is computed when asked. */
export interface OperationMeta {
  /** A guid: the x-ms-request-id of the call that started it (ARM 7). */
  readonly id: string;
  /** "migrate" is the service's own: no call begins it. */
  readonly kind: 'create' | 'update' | 'delete' | 'share' | 'migrate';
  /** Milliseconds since the epoch, by the emulator's clock. */
  readonly startedAt: number;
  /** Clock milliseconds; Infinity is a stuck operation (stored as -1). */
  readonly durationMs: number;
  readonly outcome: 'Succeeded' | 'Failed';
  readonly error?: { readonly code: string; readonly message: string };
}

export interface RegionCopy {
  /** Normalised region name. */
  readonly region: string;
  readonly startedAt: number;
  readonly durationMs: number;
  readonly outcome: 'Completed' | 'Failed' | 'Stuck';
  /** Where a failing or stuck copy ends, in percent. */
  readonly stopsAtPercent?: number;
  readonly details?: string;
  /** Replicas are added to a copy that was complete: what was there stays usable (chosen here, trap 32). */
  readonly hadReplicas?: true;
  /**
   * Imported: the row of replicationStatus as the file said it, answered as it is whatever the clock says (an export stands still);
   * without a state when the file says nothing of this region. Gone as soon as a write copies to this region anew.
   */
  readonly recorded?: RegionalReplicationStatus;
}

export type Change = { readonly put: Doc } | { readonly delete: string };

/** What handlers may read. Ids in any case. */
export interface StoreView {
  get(id: string): Doc | undefined;
  /** All documents of a type, optionally only those below an id (not the id itself), in a stable order (by folded id). */
  list(type: DocType, under?: string): readonly Doc[];
  /** What was there until its deletion ended by the clock, as long as nothing took its place. */
  removed(id: string): Doc | undefined;
}

/** Who calls: a principal with a token of one tenant. */
export interface Caller {
  readonly objectId: string;
  readonly userPrincipalName: string;
  readonly tenantId: string;
  /** Object ids of the groups it is in, transitively. */
  readonly groupIds: readonly string[];
  /** The portal's "View as": writes are refused. */
  readonly viewOnly?: true;
}

export interface Call {
  readonly method: string;
  readonly url: URL;
  /** Values of the route's {parameters}, percent-decoded, in the case they were sent. */
  readonly params: Readonly<Record<string, string>>;
  /** Query parameter by name without regard to case; undefined when absent. */
  readonly query: (name: string) => string | undefined;
  readonly headers: Headers;
  /** Parsed JSON body; undefined when there was none. */
  readonly body: unknown;
  readonly caller: Caller;
  readonly store: StoreView;
  /** The emulator's clock at this call, in milliseconds. */
  readonly now: number;
  /** How fast that clock runs: waiting times that the service advises are divided by it. */
  readonly speed: number;
  /** Which year's service rules refuse creates and edits (trap 24). */
  readonly profile: Scenario['profile'];
  /** Becomes x-ms-request-id and the id of an operation this call starts. */
  readonly requestId: string;
  /** The request's own x-ms-correlation-request-id, else a new one. */
  readonly correlationId: string;
  /** Number of the write that this call becomes, if it becomes one. */
  readonly sequence: number;
  readonly pageSize: number;
  /** Where absolute links (nextLink, operation URLs) point: "https://management.azure.com", or the HTTP server's own address. */
  readonly origin: string;
  readonly faults: {
    readonly stuckOperation: boolean;
    readonly failOperation: boolean;
    /** The service no longer knows the operations it is asked about. */
    readonly lostOperation: boolean;
    /** The 429 that a request inside this one meets; undefined: none. */
    readonly limitOf: (method: string, url: URL) => Refusal | undefined;
    /** Rules of Azure Policy that are in force. */
    readonly policies: readonly Fault[];
  };
}

export interface Answer {
  readonly status: number;
  /** undefined: an empty body. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly changes?: readonly Change[];
  /** A refused write: what is answered once `changes` (its place in the activity log) are kept. */
  readonly refusal?: Refusal;
  /** "arm": compact JSON. "compute": indented with CRLF, as that provider writes it. Absent: by the route's path. */
  readonly layer?: 'arm' | 'compute';
}

/** Thrown by handlers and helpers anywhere; the pipeline turns it into ARM's error envelope. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly target: string | undefined;
  readonly details: readonly unknown[] | undefined;
  readonly headers: Readonly<Record<string, string>> | undefined;
  /** Who refuses: ARM's gateway writes compact JSON and marks itself, the Compute provider writes indented JSON (ARM 1, ARM 14). */
  readonly layer: 'arm' | 'compute';
  readonly innererror: unknown;
  readonly additionalInfo: readonly unknown[] | undefined;
  constructor(
    status: number,
    code: string,
    message: string,
    more: {
      target?: string;
      details?: readonly unknown[];
      headers?: Readonly<Record<string, string>>;
      layer?: 'arm' | 'compute';
      innererror?: unknown;
      additionalInfo?: readonly unknown[];
    } = {},
  ) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.target = more.target;
    this.details = more.details;
    this.headers = more.headers;
    this.layer = more.layer ?? 'arm';
    this.innererror = more.innererror;
    this.additionalInfo = more.additionalInfo;
  }
}

export interface Route {
  readonly method: 'GET' | 'PUT' | 'PATCH' | 'POST' | 'DELETE' | 'HEAD';
  readonly host: 'arm' | 'graph';
  /** "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroup}/providers/Microsoft.Compute/galleries/{gallery}"; fixed parts match in any case. `{scope*}` matches one or more segments, or none. */
  readonly path: string;
  /** Accepted api-versions, oldest first; absent for hosts and routes that take none. */
  readonly apiVersions?: readonly string[];
  /** How ARM words an api-version it does not know: a provider's type or ARM's own route (ARM 2). */
  readonly versionError?: { readonly provider: string; readonly type: string };
  readonly handle: (call: Call) => Answer;
}

/** A scenario is pure: the same name and start always give the same documents. */
export interface Scenario {
  readonly name: string;
  readonly displayName: string;
  readonly summary: string;
  /** Clock speed at the start. */
  readonly speed: number;
  /** Which year's service rules the scenario follows (trap 24). */
  readonly profile: '2019' | 'today';
  readonly defaultPersona: string;
  readonly personas: readonly ScenarioPersona[];
  /** Faults that are on from the start, e.g. one subscription whose list fails now and then. */
  readonly faults?: readonly Fault[];
  readonly build: (startMs: number) => readonly Doc[];
  /** The same documents, made in parts on demand; absent: there are few. */
  readonly open?: (startMs: number) => OpenedEstate;
}

/** Documents of one type below one id, made on first use. */
export interface LaterDocs {
  readonly type: DocType;
  readonly under: string;
  readonly build: () => readonly Doc[];
}

export interface OpenedEstate {
  readonly docs: readonly Doc[];
  readonly later: readonly LaterDocs[];
}

export interface ScenarioPersona {
  readonly name: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly objectId: string;
  readonly homeTenantId: string;
  /** Tenants for which this persona can get a token (home first; others as guest). */
  readonly tenantIds: readonly string[];
  readonly summary: string;
  /** An expired token: every call answers 401. */
  readonly expired?: boolean;
}
