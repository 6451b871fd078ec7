import type { Plugin, Rolldown } from 'vite';

/**
 * Puts everything that some modules need at once into one chunk: what is asked for together arrives together, instead of as
 * a handful of small files that other pages happen to share. Keys are chunk names, values the modules that the chunk begins
 * at (absolute paths); a module that two groups reach belongs to the first.
 */
export function startChunks(groups: Readonly<Record<string, readonly string[]>>): Plugin {
  let chunkOf: Map<string, string> | undefined;

  const assign = (context: Rolldown.ChunkingContext) => {
    const assigned = new Map<string, string>();
    const add = (id: string, name: string) => {
      if (assigned.has(id)) return;
      assigned.set(id, name);
      for (const imported of context.getModuleInfo(id)?.importedIds ?? []) add(imported, name);
    };
    for (const [name, starts] of Object.entries(groups)) for (const start of starts) add(start, name);
    return assigned;
  };

  return {
    name: 'start-chunks',
    apply: 'build',
    buildStart() {
      chunkOf = undefined;
    },
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                {
                  // What a module needs has been given its own place already: a later group must not pull it over.
                  includeDependenciesRecursively: false,
                  name: (id: string, context: Rolldown.ChunkingContext) => {
                    chunkOf ??= assign(context);
                    return chunkOf.get(id) ?? null;
                  },
                },
              ],
            },
          },
        },
      },
    }),
  };
}
