import { describe, expect, it } from 'vitest';

import { csvCell, toCsv } from './csv';

describe('csvCell', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('makes %j harmless', (text) => {
    expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/);
  });
  it.each(['a=1', '1.10', '1e3', '', '<b>x</b>', "'quoted'"])('leaves %j as it is', (text) => {
    expect(csvCell(text)).toBe(text);
  });
  it('quotes what RFC 4180 asks to quote', () => {
    expect(csvCell('a,b')).toBe('"a,b"');
    expect(csvCell('say "hi"')).toBe('"say ""hi"""');
    expect(csvCell('two\nlines')).toBe('"two\nlines"');
  });
  it('quotes a formula after it is harmless', () => {
    expect(csvCell('=HYPERLINK("http://x","y")')).toBe(`"'=HYPERLINK(""http://x"",""y"")"`);
  });
});

describe('toCsv', () => {
  it('starts with a byte order mark and ends each line with CR LF', () => {
    expect(
      toCsv([
        ['Name', 'Größe'],
        ['gal', '1'],
      ]),
    ).toBe('\uFEFFName,Größe\r\ngal,1\r\n');
  });
});
