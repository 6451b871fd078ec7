import { readFileSync } from 'node:fs';

import type { Rolldown } from 'vite';
import { describe, expect, test } from 'vitest';

import { contentSecurityPolicy } from './csp.ts';
import { shellComplaints, stylesToClasses } from './draw-shell.ts';
import { chunksOf, inlineSvg, workerFiles } from './start-page.ts';

describe('the page that the build writes', () => {
  test('its policy allows nothing unsafe and no foreign host but ARM and Graph', () => {
    const policy = contentSecurityPolicy({ scripts: ["'sha256-a'"], styles: ["'sha256-b'"] });
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' 'sha256-a'");
    expect(policy).toContain("style-src 'self' 'sha256-b'");
    const hosts = policy.match(/https:\/\/[^ ;]+/g);
    expect(hosts).toEqual(['https://management.azure.com', 'https://graph.microsoft.com']);
  });

  test('a shell that the policy would break stops the build', () => {
    expect(shellComplaints('<p class="a">x</p>', '.a{}')).toEqual([]);
    expect(shellComplaints('<p class="a" style="width:1px">x</p>', '.a{}')[0]).toContain('forbids');
    expect(shellComplaints('<p class="a b">x</p>', '.a{}')[0]).toContain('classes b');
  });

  test('style attributes of the shell become classes', () => {
    const { html, css } = stylesToClasses(
      '<p class="a" style="--x:&quot;b&quot;;width:1px">x</p><b style="width:2px">y</b><i style="width:2px"/>',
    );
    expect(html).toBe('<p class="s0 a">x</p><b class="s1">y</b><i class="s1"/>');
    expect(css).toBe('.s0.s0{--x:"b";width:1px}.s1.s1{width:2px}');
  });

  test('the icon becomes an address that says the same', () => {
    const svg = readFileSync(new URL('../../public/favicon.svg', import.meta.url), 'utf8');
    const address = inlineSvg(svg);
    expect(address).toMatch(/^data:image\/svg\+xml,%3Csvg /);
    expect(address).not.toMatch(/["#<>]/);
    expect(decodeURIComponent(address.slice(address.indexOf(',') + 1))).toBe(svg.trim().replaceAll('"', "'"));
  });

  const chunk = (fileName: string, moduleIds: string[], imports: string[] = []) =>
    ({ type: 'chunk', fileName, moduleIds, imports }) as unknown as Rolldown.OutputChunk;
  const bundle = {
    'a.js': chunk('a.js', ['/x/src/pages/A.tsx'], ['shared.js', 'entry.js']),
    'shared.js': chunk('shared.js', [], ['a.js']),
    'entry.js': chunk('entry.js', ['/x/index.html']),
  };
  test('a lazy module loads early together with what it imports', () => {
    expect(chunksOf(bundle, ['src/pages/A.tsx'])).toEqual(['a.js', 'shared.js', 'entry.js']);
  });
  test('a module that is not there any more is named', () => {
    expect(() => chunksOf(bundle, ['src/pages/B.tsx'])).toThrow('src/pages/B.tsx');
  });
  test('what a worker begins with is known: its own file and what that imports, not what it loads later', () => {
    const built = (fileName: string, code: string) => ({ ...chunk(fileName, []), code });
    const files = {
      'assets/w-1.js': built('assets/w-1.js', 'import{a}from"./s-1.js";import("./later-1.js")'),
      'assets/s-1.js': built('assets/s-1.js', 'import "./w-1.js"'),
      'assets/later-1.js': built('assets/later-1.js', ''),
    };
    expect(workerFiles(files, /w-[^/]*\.js$/)).toEqual(['assets/w-1.js', 'assets/s-1.js']);
    expect(() => workerFiles(files, /v-[^/]*\.js$/)).toThrow('No file of the build matches');
  });
});
