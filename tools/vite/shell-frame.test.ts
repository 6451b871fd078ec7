import { describe, expect, test } from 'vitest';

import { shellParts, stylesFor } from './shell-frame.ts';

describe('the first picture of the start page', () => {
  test('is what stands before <main>, of no page in particular; the rest is hidden', () => {
    const { frame, rest } = shellParts(
      '<div><nav><a aria-current="page" href="/galleries">Galleries</a></nav><main id="main"><h1>x</h1></main></div>',
    );
    expect(frame).toBe('<div><nav><a href="/galleries">Galleries</a></nav>');
    expect(rest).toBe('<main hidden id="main"><h1>x</h1></main></div>');
    expect(() => shellParts('<div></div>')).toThrow('no <main>');
  });

  test('has the rules that can concern it and no others', () => {
    const kept = [
      ':root{--a:1px}',
      'a{color:red}',
      '.nav{margin:0}',
      '.nav>.link:hover{top:0}',
      '.row,.link{left:0}',
      '@media (width<=767px){.nav{display:none}}',
      '.link[aria-current=page]{font-weight:600}',
    ];
    const left = [
      '.row{right:0}',
      '.nav .row{bottom:0}',
      '@media print{.row{display:none}}',
      '@media (width<=767px){.row{display:grid}}',
      '@keyframes turn{to{rotate:1turn}}',
    ];
    const css = kept.flatMap((rule, i) => [rule, left[i] ?? '']).join('');
    expect(stylesFor('<nav class="nav s0"><a class="link">x</a></nav>', css)).toBe(kept.join(''));
  });
});
