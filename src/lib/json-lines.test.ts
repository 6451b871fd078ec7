import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { jsonLines, jsonTokens } from './json-lines';

describe('JSON as coloured lines', () => {
  it('tells keys from strings that look like keys, numbers and words', () => {
    expect(jsonTokens('  "a \\" b": "x: 1",')).toEqual([
      { kind: 'plain', text: '  ' },
      { kind: 'key', text: '"a \\" b"' },
      { kind: 'plain', text: ':' },
      { kind: 'plain', text: ' ' },
      { kind: 'string', text: '"x: 1"' },
      { kind: 'plain', text: ',' },
    ]);
    expect(jsonTokens('-1.5e3').map((t) => t.kind)).toEqual(['number']);
    expect(jsonTokens('true').map((t) => t.kind)).toEqual(['word']);
  });

  it('loses nothing: the tokens of all lines are the JSON again, whatever the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const lines = jsonLines(value);
        expect(
          lines.map((l) =>
            jsonTokens(l)
              .map((t) => t.text)
              .join(''),
          ),
        ).toEqual(lines);
        expect(JSON.parse(lines.join('\n'))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 200 },
    );
  });
});
