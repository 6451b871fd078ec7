// The panels of the Access tab have addresses: `?tab=access&panel=remove.<name of the assignment>`.

export type AccessPanel =
  | { readonly kind: 'add' }
  | { readonly kind: 'check'; readonly principalId?: string }
  | { readonly kind: 'change' | 'remove'; readonly assignment: string };

/** The panel that an address names; undefined for another page's panels and for nonsense. */
export function readPanel(panel: string | undefined): AccessPanel | undefined {
  const [kind, rest = ''] = panel?.split('.', 2) ?? [];
  if (kind === 'add') return { kind };
  if (kind === 'check') return { kind, ...(rest !== '' && { principalId: rest }) };
  if ((kind === 'change' || kind === 'remove') && rest !== '') return { kind, assignment: rest };
  return undefined;
}

/** The value of `panel` for a panel. */
export function panelAddress(panel: AccessPanel): string {
  if (panel.kind === 'check') return panel.principalId ? `check.${panel.principalId}` : 'check';
  return panel.kind === 'add' ? 'add' : `${panel.kind}.${panel.assignment}`;
}
