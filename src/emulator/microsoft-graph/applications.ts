import { guidOf } from '@/lib/seeded';

import type { Answer, Call, Doc } from '../contract';
import type { GraphObject } from './directory';
import { badRequest, noSuchObject, objectsOf, rendered, requireMember } from './directory';
import { odataList } from './odata';

// Applications of a tenant: those that were registered here, and one for each service principal that is not a managed identity.

const context = 'https://graph.microsoft.com/v1.0/$metadata#applications';

const idOf = (tenantId: string, objectId: string) => `/graph/${tenantId}/applications/${objectId}`;

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The application behind a service principal. */
function applicationOf({ body, meta }: GraphObject, tenantId: string): GraphObject | undefined {
  const appId = textOf(body.appId);
  if (appId === undefined || body.servicePrincipalType === 'ManagedIdentity') return undefined;
  const id = guidOf(`application ${appId}`);
  return {
    id: idOf(tenantId, id),
    type: 'graph/applications',
    body: {
      id,
      appId,
      displayName: body.displayName,
      identifierUris: [],
      signInAudience: 'AzureADMyOrg',
    } as unknown as GraphObject['body'],
    ...(meta && { meta }),
  };
}

function all(call: Call): readonly GraphObject[] {
  const { tenantId } = call.caller;
  const own = call.store.list('graph/applications', `/graph/${tenantId}`) as readonly GraphObject[];
  const known = new Set(own.map((doc) => textOf(doc.body.appId)?.toLowerCase()));
  const derived = objectsOf(call, 'servicePrincipals').flatMap((doc) => {
    const application = applicationOf(doc, tenantId);
    return application && !known.has(textOf(application.body.appId)?.toLowerCase()) ? [application] : [];
  });
  return [...own, ...derived];
}

/** GET /applications */
export function listApplications(call: Call): Answer {
  requireMember(call);
  return odataList(call, 'applications', all(call), (doc) => rendered(call, 'applications', doc));
}

/** GET /applications/{id}: by object id. */
export function getApplication(call: Call): Answer {
  requireMember(call);
  const { id = '' } = call.params;
  const found = all(call).find((doc) => doc.body.id.toLowerCase() === id.toLowerCase());
  if (!found) throw noSuchObject(id);
  return {
    status: 200,
    body: { '@odata.context': `${context}/$entity`, ...rendered(call, 'applications', found) },
  };
}

/** POST /applications: members of a tenant may register applications (the default of a tenant). */
export function createApplication(call: Call): Answer {
  requireMember(call);
  const sent = call.body as Readonly<Record<string, unknown>> | undefined;
  const displayName = textOf(sent?.displayName)?.trim();
  if (!displayName) {
    throw badRequest("A value is required for property 'displayName' of resource 'Application'.");
  }
  const { identifierUris = [], signInAudience = 'AzureADMyOrg' } = sent ?? {};
  if (!Array.isArray(identifierUris) || !identifierUris.every((uri) => typeof uri === 'string')) {
    throw badRequest("Invalid value specified for property 'identifierUris' of resource 'Application'.");
  }
  const id = guidOf(`application ${call.requestId}`);
  const doc: Doc = {
    id: idOf(call.caller.tenantId, id),
    type: 'graph/applications',
    body: {
      id,
      appId: guidOf(`app id ${call.requestId}`),
      displayName,
      identifierUris,
      signInAudience,
      createdDateTime: new Date(call.now).toISOString().replace(/\.\d+Z/, 'Z'),
    },
    meta: { tenantId: call.caller.tenantId },
  };
  return {
    status: 201,
    body: { '@odata.context': `${context}/$entity`, ...(doc.body as object) },
    changes: [{ put: doc }],
  };
}
