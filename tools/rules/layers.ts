import type { Source } from './source.ts';
import { isTest } from './source.ts';

// A file imports its own folder and anything earlier in this list.
export const LAYERS = [
  'lib',
  'i18n',
  'ui',
  'arm',
  'domain',
  'state',
  'data',
  'components',
  'features',
  'layouts',
  'pages',
  'routes',
  'main',
];
const EMULATOR_MAY =
  /^src\/(?:emulator|lib)\/|^src\/arm\/(?:operations|types|resource-id|fetch|token)\.ts$|^src\/state\/demo-control\.ts$/;

const layerOf = (path: string): string | undefined => /^src\/([\w-]+)/.exec(path)?.[1];
const pageOf = (path: string): string | undefined => /^src\/pages\/([\w-]+)\//.exec(path)?.[1];
const featureOf = (path: string): string | undefined => /^src\/features\/([\w-]+)\//.exec(path)?.[1];

/** Imports against the order of the layers, between pages, and between ui and arm. */
export function layerComplaints(sources: readonly Source[]): string[] {
  const complaints: string[] = [];
  for (const { path, imports } of sources) {
    const from = layerOf(path);
    if (from === undefined || from === 'emulator') continue;
    for (const { target, external } of imports) {
      if (external) continue;
      const to = layerOf(target);
      if (to === undefined) {
        if (!isTest(path))
          complaints.push(`${path} may not import ${target}: src holds everything that the portal ships.`);
        continue;
      }
      if (to === 'emulator' || target.endsWith('.d.ts') || target.startsWith('src/test/')) continue;
      const [a, b] = [LAYERS.indexOf(from), LAYERS.indexOf(to)];
      if (a === -1 || b === -1) {
        complaints.push(
          `${path} imports ${target}: ${a === -1 ? from : to} is no layer; put it into one of ${LAYERS.join(', ')}.`,
        );
      } else if (b > a) {
        complaints.push(
          `${path} may not import ${target}: ${to} comes after ${from}. Move what both need to ${from} or earlier, or pass it in.`,
        );
      } else if ((from === 'arm' && to === 'ui') || (from === 'ui' && to === 'arm')) {
        complaints.push(
          `${path} may not import ${target}: ui and arm know nothing of each other; join them in components.`,
        );
      } else if (
        pageOf(path) !== undefined &&
        pageOf(target) !== undefined &&
        pageOf(path) !== pageOf(target)
      ) {
        complaints.push(
          `${path} may not import ${target}: pages do not import each other. Move it to components/ (or domain/, if it is a rule).`,
        );
      } else if (
        featureOf(path) !== undefined &&
        featureOf(target) !== undefined &&
        featureOf(path) !== featureOf(target)
      ) {
        complaints.push(
          `${path} may not import ${target}: features do not import each other. Move what both need to components/ or earlier, or let the page pass it in.`,
        );
      }
    }
  }
  return complaints;
}

/** The emulator must not share a rule with the portal: then a wrong rule would agree with itself. */
export function emulatorComplaints(sources: readonly Source[]): string[] {
  const complaints: string[] = [];
  for (const { path, imports } of sources) {
    const inside = path.startsWith('src/emulator/');
    for (const { target, external } of imports) {
      if (inside && !isTest(path) && !external && !EMULATOR_MAY.test(target)) {
        complaints.push(
          `${path} may not import ${target}: the emulator is written from ARM's behaviour, not from the portal's rules. Write it in src/emulator.`,
        );
      }
      if (inside && !isTest(path) && /^(?:react|react-dom|@tanstack\/|@base-ui\/)/.test(target)) {
        complaints.push(
          `${path} may not import ${target}: the emulator is a program of its own, without the portal's libraries.`,
        );
      }
      if (
        !inside &&
        target.startsWith('src/emulator/') &&
        path.startsWith('src/') &&
        path !== 'src/main.tsx' &&
        !isTest(path)
      ) {
        complaints.push(
          `${path} may not import ${target}: only main.tsx, tests and tools start the emulator. Pages steer it through state/demo-control.`,
        );
      }
      if (/^msw(?:\/|$)/.test(target) && !inside && path.startsWith('src/')) {
        complaints.push(
          `${path} may not import ${target}: failures and answers come from src/emulator through the real client.`,
        );
      }
    }
  }
  return complaints;
}

/** React in arm belongs to query.ts alone; the rest works in Node and in a worker. */
export function reactInArm(sources: readonly Source[]): string[] {
  return sources
    .filter((s) => s.path.startsWith('src/arm/') && s.path !== 'src/arm/query.ts' && !isTest(s.path))
    .flatMap((s) =>
      s.imports
        .filter((i) => /^(?:react|react-dom|@tanstack\/react)/.test(i.target) && !i.typeOnly)
        .map((i) => `${s.path} may not import ${i.target}: of arm only query.ts knows React.`),
    );
}

/** Circles of imports, of types too: two files that need each other are one subject. Lazy imports do not count. */
export function circles(sources: readonly Source[]): string[] {
  const next = new Map(
    sources.map((s) => [s.path, s.imports.filter((i) => !i.external && !i.dynamic).map((i) => i.target)]),
  );
  const done = new Set<string>();
  const complaints: string[] = [];
  const visit = (path: string, trail: readonly string[]) => {
    const seenAt = trail.indexOf(path);
    if (seenAt !== -1) {
      complaints.push(
        `${[...trail.slice(seenAt), path].join(' → ')} is a circle: move what they share into a file that both import.`,
      );
      return;
    }
    if (done.has(path)) return;
    for (const target of next.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) visit(path, []);
  return complaints;
}

/** Files that only re-export, and default exports: both hide where something is defined. */
export function exportComplaints(sources: readonly Source[]): string[] {
  return sources
    .filter((s) => s.path.startsWith('src/'))
    .flatMap(({ path, program }) => {
      const complaints: string[] = [];
      const { body } = program;
      if (body.some((n) => n.type === 'ExportDefaultDeclaration')) {
        complaints.push(`${path} has a default export: name it, so that it is called the same everywhere.`);
      }
      const handsOn = body.filter(
        (n) =>
          n.type === 'ExportAllDeclaration' || (n.type === 'ExportNamedDeclaration' && n.source !== null),
      );
      if (
        handsOn.some((n) => n.type === 'ExportAllDeclaration') ||
        (body.length > 0 && handsOn.length === body.length)
      ) {
        complaints.push(`${path} is a barrel: import from the file that defines a thing.`);
      }
      return complaints;
    });
}
