import type { Plugin } from 'vite';

/** At the very top of a file it has V8 compile every function of it while the file is read, in a thread of its own. */
export const COMPILE_HINT = '//# allFunctionsCalledOnLoad';

/**
 * Marks the chunks whose functions are nearly all called at once. Left alone, V8 compiles each when it is first called, in the page's
 * thread, having read it once before to find its end; other browsers see a comment.
 * @param names of the chunks, as `startChunks` calls them
 */
export function compileHints(names: readonly string[]): Plugin {
  return {
    name: 'compile-hints',
    apply: 'build',
    generateBundle: {
      // Behind the minifier, which drops comments, and behind Vite's own first line of a chunk.
      order: 'post',
      handler(_, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        for (const name of names) {
          const chunk = chunks.find((c) => c.name === name);
          if (!chunk) throw new Error(`No chunk is called ${name}: correct compileHints in vite.config.ts.`);
          chunk.code = `${COMPILE_HINT}\n${chunk.code}`;
        }
      },
    },
  };
}
