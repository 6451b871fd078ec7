// How pages steer the emulator without importing it. main.tsx puts an implementation into the router's context;
// in azure mode there is none, and then no demo surface exists.

export interface PersonaInfo {
  readonly name: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly objectId: string;
  readonly homeTenantId: string;
  readonly summary: string;
}

/** Whom the portal is looked at as, while nothing can be written. */
export interface ViewedPrincipal {
  readonly objectId: string;
  readonly kind: 'user' | 'servicePrincipal';
  readonly displayName: string;
  readonly signInName: string;
  readonly guest: boolean;
  /** Tenants of this persona; tokens are for the first by default. */
  readonly tenantIds: readonly string[];
  /** Role assignments of it and its groups whose role has no permissions in the data: it may see more than is shown. */
  readonly unreadRoles?: number;
}

export interface ScenarioInfo {
  readonly name: string;
  readonly displayName: string;
  readonly summary: string;
}

/** A fault applies to the calls whose operation kind or URL matches, until it is taken away. */
export interface Fault {
  readonly id: string;
  readonly kind:
    | 'latency'
    | 'throttle'
    /** 429 only for who calls faster than the service's published limits. */
    | 'rateLimits'
    | 'serverError'
    | 'forbidden'
    | 'never'
    | 'offline'
    | 'stuckOperation'
    | 'failOperation'
    /** The service no longer knows the operations it is asked about: their status URLs answer 404. */
    | 'lostOperation'
    | 'hiddenHeaders'
    /** Azure Policy refuses writes of resources that lack the tag named in `tag` (RequestDisallowedByPolicy). */
    | 'policy';
  /** Case-insensitive substring of "METHOD path" or of "METHOD host/path"; absent: every call. */
  readonly match?: string;
  /** policy: the tag that it requires. */
  readonly tag?: string;
  /** latency: milliseconds. throttle: Retry-After in seconds. serverError: the status, 500 (absent), 502, 503 or 504. */
  readonly amount?: number;
  /** Ends by itself after so many hits. */
  readonly times?: number;
  /** Hits only every n-th matching call ("now and then"); absent: each. */
  readonly every?: number;
  /** Part of the scenario, not switched on by the presenter: listed in the demo menu, without a badge in the header. */
  readonly ofScenario?: boolean;
}

export interface DemoState {
  /** Another value whenever the whole estate is another one (scenario, reset, import), in whichever tab that was done. */
  readonly estate: string;
  readonly scenario: string;
  readonly persona: string;
  /** Set while "View as" is on; `persona` is then the viewer. */
  readonly viewing?: ViewedPrincipal;
  /** Clock speed: 1, 60, 3600; 0 is paused. */
  readonly speed: number;
  readonly faults: readonly Fault[];
  /** False if the browser refuses storage: changes end with the tab, and the portal says so. */
  readonly persistent: boolean;
  /** Set while an imported estate is shown instead of a scenario. */
  readonly imported?: ImportedEstateInfo;
  /** The address carried changes that could not be read: the state is the scenario's own. */
  readonly linkBroken?: true;
  /** How calls reach the emulator now. */
  readonly door: 'page' | 'serviceWorker';
}

/** Something that the clock alone will bring about. */
export interface DemoEvent {
  /** ISO time by the emulator's clock. */
  readonly at: string;
  readonly kind:
    | 'regionCompletes'
    | 'regionFails'
    | 'operationEnds'
    | 'operationFails'
    | 'endOfLife'
    /** A soft-deleted version can no longer be restored. */
    | 'retentionEnds';
  /** The resource that it happens to. */
  readonly id: string;
  /** Normalised name of the region. */
  readonly region?: string;
}

/** What of the state goes into a link, beside what the page itself knows. */
export interface StateForLink {
  /** The instant that the scenario's dates are relative to, ISO. */
  readonly start: string;
  /** The changes made since then, packed; empty when there are none, undefined when they are too many for an address. */
  readonly changes: string | undefined;
}

export interface ImportOptions {
  /** Replaces names, ids and texts that could tell whose estate it is, consistently, before anything is stored. */
  readonly pseudonyms?: boolean;
}

export interface ImportedEstateInfo {
  /** What the files are called, for a heading. */
  readonly name: string;
  readonly importedAt: string;
  /** When the export was made, as the file says; absent when no file says it. */
  readonly asOf?: string;
  readonly counts: ImportCounts;
  /** Ids that the import refers to but does not hold ("not in the export"): parents of what it holds. */
  readonly missing: readonly string[];
}

export interface ImportIssue {
  readonly severity: 'error' | 'warning' | 'info';
  readonly file: string;
  /** 1-based line in the file when known. */
  readonly line?: number;
  /** Which item of the file: an id, or "item 17". */
  readonly item?: string;
  /** Dotted path of the field. */
  readonly field?: string;
  /** A catalog key of i18n area "import", with its parameters: the emulator has no words of its own. */
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface ImportCounts {
  readonly tenants: number;
  readonly subscriptions: number;
  readonly resourceGroups: number;
  readonly galleries: number;
  readonly definitions: number;
  readonly versions: number;
  readonly managedImages: number;
  readonly roleAssignments: number;
  readonly roleDefinitions: number;
  readonly locations: number;
}

export interface ImportReport {
  /** False: nothing was changed. */
  readonly applied: boolean;
  readonly counts: ImportCounts;
  readonly files: readonly {
    readonly name: string;
    readonly bytes: number;
    /** What the file held, form by form: one file may hold several documents. Empty if unreadable. */
    readonly parts: readonly ImportPart[];
  }[];
  readonly issues: readonly ImportIssue[];
}

export interface ImportPart {
  readonly form: ImportForm;
  readonly read: number;
  readonly skipped: number;
}

/**
 * How a document was written: by `az graph query`, raw by ARM, flattened by another `az` command, by PowerShell's ConvertTo-Json, by
 * Microsoft Graph, by this portal.
 */
export type ImportForm =
  | 'resourceGraph'
  | 'arm'
  | 'az'
  | 'powerShell'
  | 'directory'
  | 'estate'
  | 'exportNote';

export interface ImportProgress {
  readonly phase: 'reading' | 'checking' | 'storing';
  /** The file in hand; empty while storing. */
  readonly file: string;
  /** Of all files together. */
  readonly bytesRead: number;
  readonly bytesTotal: number;
}

export interface DemoControl {
  /** Same reference until something changed: fit for useSyncExternalStore. */
  readonly getState: () => DemoState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly personas: () => readonly PersonaInfo[];
  readonly scenarios: readonly ScenarioInfo[];
  readonly setPersona: (name: string) => Promise<void>;
  /** Looks at the portal as a user or service principal of the estate, read-only; undefined ends it. Rejects for anybody else. */
  readonly viewAs: (objectId: string | undefined) => Promise<void>;
  /** Shows a scenario from its start. `startIso`: the instant its dates are relative to and its clock begins at; absent: now. */
  readonly setScenario: (name: string, startIso?: string) => Promise<void>;
  readonly setSpeed: (speed: number) => Promise<void>;
  /** Moves the clock forward by milliseconds. */
  readonly advance: (ms: number) => Promise<void>;
  readonly setClock: (iso: string) => Promise<void>;
  /** What the clock will bring about first; undefined when nothing is to come. */
  readonly nextEvent: () => Promise<DemoEvent | undefined>;
  readonly setFaults: (faults: readonly Fault[]) => Promise<void>;
  /** Back to the scenario's start: drops every change, in under a second. */
  readonly reset: () => Promise<void>;
  readonly importFiles: (
    files: readonly File[],
    onProgress?: (progress: ImportProgress) => void,
    options?: ImportOptions,
  ) => Promise<ImportReport>;
  /** undefined for an imported estate: no address can hold it. */
  readonly linkState: () => Promise<StateForLink | undefined>;
  /** Faults that struck a call: by its x-ms-request-id, else the last call of that "METHOD path". Empty when none or forgotten. */
  readonly struck: (call: { readonly requestId?: string; readonly call: string }) => readonly Fault['kind'][];
  /** The whole estate as one JSON file that imports again identically. */
  readonly exportEstate: () => Promise<Blob>;
}
