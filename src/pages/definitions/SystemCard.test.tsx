import { expect, it } from 'vitest';
import { render } from 'vitest-browser-react';

import type { ImageDefinition } from '@/arm/types';

import { SystemCard } from './SystemCard';

const definition = (more: Partial<ImageDefinition['properties']> = {}): ImageDefinition => ({
  id: '/subscriptions/s/resourceGroups/r/providers/Microsoft.Compute/galleries/g/images/i',
  name: 'i',
  type: 'Microsoft.Compute/galleries/images',
  location: 'westeurope',
  properties: {
    osType: 'Linux',
    osState: 'Generalized',
    identifier: { publisher: 'p', offer: 'o', sku: 's' },
    ...more,
  },
});

/** The facts on the card, by their labels. */
async function factsOf(shown: ImageDefinition) {
  const { container } = await render(<SystemCard definition={shown} />);
  return Object.fromEntries(
    [...container.querySelectorAll('dt')].map((label) => [
      label.textContent,
      label.parentElement?.querySelector('dd')?.textContent,
    ]),
  );
}

it('S18: shows features, recommendations with either end missing, and disallowed disks', async () => {
  const facts = await factsOf(
    definition({
      features: [
        { name: 'SecurityType', value: 'TrustedLaunch' },
        { name: 'IsHibernateSupported', value: 'True', startsAtVersion: '1.2.0' },
      ],
      recommended: { vCPUs: { min: 2, max: 8 }, memory: { min: 16 } },
      disallowed: { diskTypes: ['Standard_LRS', 'StandardSSD_LRS'] },
    }),
  );
  expect(facts).toMatchObject({
    Features: 'SecurityType: TrustedLaunchIsHibernateSupported: True (from version 1.2.0)',
    'Recommended vCPUs': '2 to 8',
    'Recommended memory': 'at least 16 GB',
    'Disallowed disk types': 'Standard_LRS, StandardSSD_LRS',
  });
});

it('says what a definition leaves open', async () => {
  expect(await factsOf(definition())).toMatchObject({
    Features: 'None',
    'Recommended vCPUs': 'Not set',
    'Recommended memory': 'Not set',
    'Disallowed disk types': 'None',
  });
});
