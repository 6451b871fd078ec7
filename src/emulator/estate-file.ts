import { provisioningState, replicationStatus } from './compute/state';
import type { Doc, DocMeta, DocType, StoreView } from './contract';
import { recordedCopies } from './import/copies';
import { ESTATE_FORMAT } from './import/document-form';
import { ESTATE_VERSION, estateTypes } from './import/own-estate';
import type { Session } from './session';

/**
 * The whole estate as one JSON file that imports again identically. What depends on the clock is written as it is at this
 * moment and stands still from then on, so that the file shows what was seen. What an import made only so that somebody can look
 * is left out; the next import makes it anew.
 */
export function estateFile(session: Session): Blob {
  const { imported } = session.state;
  const source = imported?.name ?? session.scenario.name;
  const estate = estateJson(session.view(), session.now(), source, imported?.asOf);
  return new Blob([JSON.stringify(estate)], { type: 'application/json' });
}

/** What the file holds. `now`: milliseconds; `asOf`: when an imported estate was exported, which stays the age of its data. */
export function estateJson(view: StoreView, now: number, source: string, asOf?: string): object {
  return {
    format: ESTATE_FORMAT,
    version: ESTATE_VERSION,
    asOf: asOf ?? new Date(now).toISOString(),
    source,
    documents: estateTypes
      .flatMap((type) => view.list(type))
      .filter((doc) => doc.type !== 'emulator/operations' && !doc.meta?.synthetic)
      .map((doc) => freeze(doc, now)),
  };
}

const hasState = (type: DocType): boolean => type.startsWith('microsoft.compute/');

/** A document without anything that the clock moves: states as they are at `now` (milliseconds), operations gone. */
function freeze(doc: Doc, now: number): Doc {
  const { meta, ...bare } = doc;
  const { operation: _, copies, ...kept }: DocMeta = meta ?? {};
  const frozen: DocMeta = {
    ...kept,
    ...(hasState(doc.type) && { recordedState: provisioningState(doc, now) }),
    ...(copies && { copies: recordedCopies({ replicationStatus: replicationStatus(doc, now) }) }),
  };
  return Object.keys(frozen).length === 0 ? bare : { ...bare, meta: frozen };
}
