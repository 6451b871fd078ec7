import type { Session } from './session';

/** What an exported estate's file says it is. */
export const ESTATE_FORMAT = 'gallery-portal-estate';

/**
 * The whole estate as one JSON file that imports again identically: every document as it is stored, with the emulator's own part.
 * What an import made only so that somebody can look is left out; the next import makes it anew.
 */
export function estateFile(session: Session): Blob {
  const documents = [...session.documents.all()].filter((doc) => !doc.meta?.synthetic);
  const file = {
    format: ESTATE_FORMAT,
    version: 1,
    exportedAt: new Date(session.now()).toISOString(),
    source: session.state.imported?.name ?? session.scenario.name,
    documents,
  };
  return new Blob([JSON.stringify(file)], { type: 'application/json' });
}
