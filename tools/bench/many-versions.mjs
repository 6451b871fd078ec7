/**
 * Imports an estate of so many versions, 100 a definition, in the portal's own format. Runs inside the page, for the text is too
 * long to be sent there. Self-contained: it is sent to the page as text.
 * @param {number} count
 */
export async function importVersions(count) {
  const tenantId = '10000000-0000-4000-8000-000000000000';
  const subscriptionId = '20000000-0000-4000-8000-000000000000';
  const subscription = `/subscriptions/${subscriptionId}`;
  const gallery = `${subscription}/resourceGroups/rg-bench/providers/Microsoft.Compute/galleries/gal_bench`;
  const state = { provisioningState: 'Succeeded' };
  /** @param {string} id @param {string} type @param {object} body @param {object} [meta] */
  const doc = (id, type, body, meta) =>
    JSON.stringify({ id, type: type.toLowerCase(), body, ...(meta && { meta }) });
  /** @param {string} id @param {string} type @param {object} properties */
  const resource = (id, type, properties) =>
    doc(id, type, { id, name: id.split('/').at(-1), type, location: 'westeurope', properties });
  const documents = [
    doc(
      `/tenants/${tenantId}`,
      'tenants',
      { id: `/tenants/${tenantId}`, tenantId, displayName: 'Bench', tenantCategory: 'Home' },
      { tenantId },
    ),
    doc(
      subscription,
      'microsoft.resources/subscriptions',
      { id: subscription, subscriptionId, tenantId, displayName: 'Bench', state: 'Enabled' },
      { tenantId },
    ),
    resource(gallery, 'Microsoft.Compute/galleries', { ...state, identifier: { uniqueName: 'bench' } }),
  ];
  for (let d = 0; d * 100 < count; d++) {
    const sku = `image-${String(d).padStart(5, '0')}`;
    const definition = `${gallery}/images/${sku}`;
    documents.push(
      resource(definition, 'Microsoft.Compute/galleries/images', {
        ...state,
        osType: 'Linux',
        osState: 'Generalized',
        hyperVGeneration: 'V2',
        identifier: { publisher: 'bench', offer: 'rows', sku },
      }),
    );
    for (let v = 0; v < 100 && d * 100 + v < count; v++) {
      documents.push(
        resource(`${definition}/versions/1.${v}.0`, 'Microsoft.Compute/galleries/images/versions', {
          ...state,
          publishingProfile: {
            publishedDate: new Date(Date.UTC(2025, 0, 1 + ((d * 7 + v) % 300))).toISOString(),
            excludeFromLatest: false,
            targetRegions: [
              { name: 'West Europe', regionalReplicaCount: 1, storageAccountType: 'Standard_LRS' },
            ],
          },
          storageProfile: { osDiskImage: { sizeInGB: 30 } },
        }),
      );
    }
  }
  const head =
    '{"format":"gallery-portal-estate","version":1,"asOf":"2026-01-01T00:00:00Z","source":"bench","documents":[';
  const parts = documents.flatMap((text, i) => (i === 0 ? [head, text] : [',', text]));
  const file = new File([...parts, ']}'], 'versions.json', { type: 'application/json' });
  await /** @type {any} */ (window).portalDemo.importFiles([file]);
}
