import type { Source } from './source.ts';
import { at, isProduct } from './source.ts';

// Things that the project has one of: where a second one would begin, and what to use instead.

interface Sole {
  readonly pattern: RegExp;
  /** The one file that may. */
  readonly home: string;
  readonly instead: string;
}

const SOLE: readonly Sole[] = [
  {
    pattern: /new Set<\(\) => (?:void|unknown)>\(\)/,
    home: 'src/lib/store.ts',
    instead: 'listeners belong to a store: createStore of lib/store, useStore of ui/use-store',
  },
  {
    pattern: /\b(?:local|session)Storage\b/,
    home: 'src/lib/safe-storage.ts',
    instead: 'the browser may refuse it: browserStorage or tabStorage of lib/safe-storage',
  },
];

const withoutComments = ({ text, comments }: Source): string => {
  let plain = text;
  for (const { start, end } of comments)
    plain = plain.slice(0, start) + text.slice(start, end).replaceAll(/[^\n]/g, ' ') + plain.slice(end);
  return plain;
};

/** Second makings of what the project has one of. Scripts that run before the bundle (*.js) are left out: they import nothing. */
export function secondMakings(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => isProduct(path) && /\.tsx?$/.test(path))
    .flatMap((source) => {
      const text = withoutComments(source);
      return SOLE.filter(({ home }) => home !== source.path).flatMap(({ pattern, instead }) => {
        const hit = pattern.exec(text);
        return hit ? [`${at(source, hit.index)} has "${hit[0]}": ${instead}.`] : [];
      });
    });
}

/** Exported types of one name: an editor would offer both. The emulator is a program of its own, and shares no types with the portal. */
export function sameNames(sources: readonly Source[]): string[] {
  const homes = new Map<string, string[]>();
  for (const source of sources) {
    if (!isProduct(source.path) || source.path.startsWith('src/emulator/')) continue;
    for (const node of source.program.body) {
      if (node.type !== 'ExportNamedDeclaration' || !node.declaration) continue;
      const { declaration } = node;
      if (declaration.type !== 'TSInterfaceDeclaration' && declaration.type !== 'TSTypeAliasDeclaration')
        continue;
      const { name } = declaration.id;
      homes.set(name, [...(homes.get(name) ?? []), at(source, node.start)]);
    }
  }
  return [...homes]
    .filter(([, places]) => places.length > 1)
    .map(
      ([name, places]) =>
        `${places.join(' and ')} export a type ${name}: rename one by what it is, or export only one.`,
    );
}

/** Files of one folder that differ by case, hyphens or ending only. */
export function twinFiles(sources: readonly Pick<Source, 'path'>[]): string[] {
  const twins = new Map<string, string[]>();
  for (const { path } of sources) {
    if (!isProduct(path)) continue;
    const key = path
      .toLowerCase()
      .replaceAll('-', '')
      .replace(/\.\w+$/, '');
    twins.set(key, [...(twins.get(key) ?? []), path]);
  }
  return [...twins.values()]
    .filter((paths) => paths.length > 1)
    .map((paths) => `${paths.join(' and ')} differ by their case only: merge them, or rename one.`);
}
