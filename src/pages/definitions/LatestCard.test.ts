import { describe, expect, it } from 'vitest';

import { whyNotNewer } from './LatestCard';

describe('why latest is not a newer version', () => {
  it('A3: names the newest version passed over and the reason', () => {
    expect(whyNotNewer({ latest: '1.0.9', skipped: [{ name: '1.0.10', reason: 'notReplicatedHere' }] })).toBe(
      'because 1.0.10 is not replicated there',
    );
  });

  it('counts further ones', () => {
    const skipped = [
      { name: '1.0.10', reason: 'excluded' },
      { name: '1.0.9', reason: 'failedHere' },
      { name: '1.0.8', reason: 'notReplicatedHere' },
    ] as const;
    expect(whyNotNewer({ latest: '1.0.7', skipped })).toBe(
      'because 1.0.10 is excluded from latest; 2 more are passed over',
    );
  });

  it('says when it is the newest, and nothing where there is none', () => {
    expect(whyNotNewer({ latest: '1.0.9', skipped: [] })).toBe('The newest version');
    expect(whyNotNewer({ latest: undefined, skipped: [] })).toBe('');
  });
});
