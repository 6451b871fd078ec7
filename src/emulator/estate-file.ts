import { copyStatus, provisioningState } from './compute/state';
import type { Doc, DocMeta, DocType, StoreView } from './contract';
import { copiesOf, recordedCopies } from './import/copies';
import { ESTATE_FORMAT } from './import/limits';
import { ESTATE_VERSION, estateTypes } from './import/own-estate';
import type { Session } from './session';

/**
 * The whole estate as one JSON file that imports again identically. What depends on the clock is written with its
 * current value and does not change afterwards. The user and role assignment that an import adds are left out; the next import adds
 * them again.
 */
export function estateFile(session: Session): Blob {
  const { imported } = session.state;
  const source = imported?.name ?? session.scenario.name;
  const asOf = imported ? imported.asOf : new Date(session.now()).toISOString();
  const estate = estateJson(session.view(), session.now(), source, asOf);
  return new Blob([JSON.stringify(estate)], { type: 'application/json' });
}

/** What the file holds. `now`: milliseconds; `asOf`: how old its data are, ISO; absent when no file told. */
export function estateJson(view: StoreView, now: number, source: string, asOf?: string): object {
  return {
    format: ESTATE_FORMAT,
    version: ESTATE_VERSION,
    ...(asOf !== undefined && { asOf }),
    source,
    documents: standingStill(view, now).map(written),
  };
}

/** Every document of the estate that an export holds, as it is at `now` (milliseconds) and as the import will have it. */
export function standingStill(view: StoreView, now: number): readonly Doc[] {
  return estateTypes
    .flatMap((type) => view.list(type))
    .filter((doc) => !doc.meta?.synthetic)
    .map((doc) => freeze(doc, now));
}

const hasState = (type: DocType): boolean => type.startsWith('microsoft.compute/');

/** A document without anything that the clock moves: states as they are at `now` (milliseconds), operations gone. */
function freeze(doc: Doc, now: number): Doc {
  const { meta, ...bare } = doc;
  const {
    operation,
    copies,
    recordedAggregate,
    parentId,
    alsoAbove,
    tenantId,
    members,
    owners,
    placeholder,
  } = meta ?? {};
  const state = hasState(doc.type) ? provisioningState(doc, now) : undefined;
  // In one order, so that an import of an export exports the same text.
  const frozen: DocMeta = {
    ...(state !== undefined && { recordedState: state }),
    ...(!operation && recordedAggregate !== undefined && { recordedAggregate }),
    ...(parentId !== undefined && { parentId }),
    ...(alsoAbove && { alsoAbove }),
    ...(tenantId !== undefined && { tenantId }),
    ...(members && { members }),
    ...(owners && { owners }),
    ...(placeholder && { placeholder }),
    ...(copies && {
      copies: recordedCopies({ replicationStatus: { summary: copies.map((copy) => copyStatus(copy, now)) } }),
    }),
  };
  return Object.keys(frozen).length === 0 ? bare : { ...bare, meta: frozen };
}

/**
 * A document in the file's form. A version has its status without the regions that it does not name, which would be the largest
 * part of the file.
 */
function written({ meta, ...bare }: Doc): object {
  const { copies, ...kept }: DocMeta = meta ?? {};
  if (!copies) return meta ? { ...bare, meta } : bare;
  const rows = copies.map((copy) => copy.recorded);
  const status = rows.filter((row) => row?.state !== undefined);
  const isDerived = JSON.stringify(copiesOf(bare.body, status)) === JSON.stringify(copies);
  return { ...bare, meta: { ...kept, ...(isDerived ? { status } : { copies: rows }) } };
}
