import type { SharingProfile, SharingProfileGroup } from '@/arm/types';

import { requireAllowed } from '../authorization/access';
import type { Answer, Call, Doc, Route } from '../contract';
import { requireUnlocked } from '../pipeline/locks';
import type { Json } from './body';
import { isObject, requireBody, textAt } from './body';
import { fill, GALLERY, galleryRoute, requireResource } from './gallery-reads';
import { startOperation } from './operations';
import { invalidParameter } from './refusals';

// POST {gallery}/share (ARM 11): direct shares with subscriptions and tenants, and publishing to the community.

const OPERATIONS = ['Add', 'Remove', 'Reset', 'EnableCommunity'] as const;
const KINDS = ['Subscriptions', 'AADTenants'] as const;
type Kind = (typeof KINDS)[number];

/** How many a gallery can be shared with directly (ARM 11). */
const MOST: Readonly<Record<Kind, number>> = { Subscriptions: 30, AADTenants: 5 };
const SHARE_MS = 1_200;

function groupsOf(body: Json): readonly { readonly type: Kind; readonly ids: readonly string[] }[] {
  const sent = Array.isArray(body.groups) ? body.groups : [];
  return sent.map((group, i) => {
    const type = isObject(group) ? KINDS.find((k) => k === textAt(group, 'type')) : undefined;
    if (!isObject(group) || !type) {
      throw invalidParameter(
        `The value of parameter groups[${i}].type is invalid. It must be Subscriptions or AADTenants.`,
        'sharingUpdate.groups.type',
      );
    }
    const ids = Array.isArray(group.ids) ? group.ids.filter((id) => typeof id === 'string') : [];
    return { type, ids };
  });
}

/** Groups merged per type; a type without ids disappears. */
function merged(
  before: readonly SharingProfileGroup[],
  change: readonly { readonly type: Kind; readonly ids: readonly string[] }[],
  add: boolean,
): readonly SharingProfileGroup[] {
  return KINDS.flatMap((type) => {
    const had = before.filter((g) => g.type === type).flatMap((g) => g.ids ?? []);
    const named = change.filter((g) => g.type === type).flatMap((g) => g.ids);
    const same = (a: string) => (b: string) => a.toLowerCase() === b.toLowerCase();
    const ids = add
      ? [...had, ...named.filter((id) => !had.some(same(id)))]
      : had.filter((id) => !named.some(same(id)));
    if (ids.length > MOST[type]) {
      throw invalidParameter(
        `A gallery can be shared with at most ${MOST[type]} ${type}.`,
        'sharingUpdate.groups',
      );
    }
    return ids.length === 0 ? [] : [{ type, ids }];
  });
}

function profileAfter(
  operation: (typeof OPERATIONS)[number],
  before: SharingProfile | undefined,
  body: Json,
): SharingProfile {
  switch (operation) {
    case 'Reset':
      return { permissions: 'Private' };
    case 'EnableCommunity': {
      if (before?.permissions !== 'Community') {
        throw invalidParameter(
          'The gallery is not a community gallery: its sharing permissions are not Community.',
          'sharingUpdate.operationType',
        );
      }
      return {
        ...before,
        communityGalleryInfo: { ...before.communityGalleryInfo, communityGalleryEnabled: true },
      };
    }
    default: {
      // trap 22: direct sharing needs a gallery that was created for it.
      if (before?.permissions !== 'Groups') {
        throw invalidParameter(
          "The gallery cannot be shared with groups: its sharing permissions are not 'Groups'.",
          'sharingUpdate.operationType',
        );
      }
      const { groups: had = [], ...rest } = before;
      const groups = merged(had, groupsOf(body), operation === 'Add');
      return { ...rest, ...(groups.length > 0 && { groups }) };
    }
  }
}

function share(call: Call): Answer {
  const id = fill(GALLERY, call.params);
  requireAllowed(call.store, call.caller, 'Microsoft.Compute/galleries/share/action', id);
  const doc = requireResource(
    call,
    GALLERY,
    'Microsoft.Compute/galleries',
    'Microsoft.Compute/galleries/share/action',
  ) as Doc<{ readonly location: string; readonly properties: { sharingProfile?: SharingProfile } }>;
  requireUnlocked(call.store, id, 'write');
  const body = requireBody(call);
  const asked = textAt(body, 'operationType');
  const operationType = OPERATIONS.find((o) => o.toLowerCase() === asked?.toLowerCase());
  if (!operationType) {
    throw invalidParameter(
      `The value '${asked ?? ''}' of parameter operationType is invalid.`,
      'sharingUpdate.operationType',
    );
  }
  const sharingProfile = profileAfter(operationType, doc.body.properties.sharingProfile, body);
  const operation = startOperation(call, {
    kind: 'share',
    resourceId: doc.id,
    location: doc.body.location,
    durationMs: SHARE_MS,
    monitored: true,
    result: { operationType, groups: body.groups ?? [] },
  });
  const properties = { ...doc.body.properties, sharingProfile };
  return {
    status: 202,
    headers: operation.headers,
    changes: [{ put: { ...doc, body: { ...doc.body, properties } } }, operation.change],
  };
}

export const shareRoutes: readonly Route[] = [
  galleryRoute('POST', `${GALLERY}/share`, 'galleries/share', share),
];
