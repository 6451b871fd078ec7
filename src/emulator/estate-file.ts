import { provisioningState, replicationStatus } from './compute/state';
import type { Doc, DocMeta, DocType } from './contract';
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
  const now = session.now();
  const view = session.view();
  const { imported } = session.state;
  const file = {
    format: ESTATE_FORMAT,
    version: ESTATE_VERSION,
    asOf: imported?.asOf ?? new Date(now).toISOString(),
    source: imported?.name ?? session.scenario.name,
    documents: estateTypes
      .flatMap((type) => view.list(type))
      .filter(isExported)
      .map((doc) => freeze(doc, now)),
  };
  return new Blob([JSON.stringify(file)], { type: 'application/json' });
}

const isExported = ({ type, meta }: Doc): boolean => type !== 'emulator/operations' && !meta?.synthetic;

const hasState = (type: DocType): boolean => type.startsWith('microsoft.compute/');

/** A document without anything that the clock moves: states as they are at `now` (milliseconds), operations gone. */
export function freeze(doc: Doc, now: number): Doc {
  const { meta, ...bare } = doc;
  const { operation: _, copies, ...kept }: DocMeta = meta ?? {};
  const frozen: DocMeta = {
    ...kept,
    ...(hasState(doc.type) && { recordedState: provisioningState(doc, now) }),
    ...(copies && { copies: recordedCopies({ replicationStatus: replicationStatus(doc, now) }) }),
  };
  return Object.keys(frozen).length === 0 ? bare : { ...bare, meta: frozen };
}
