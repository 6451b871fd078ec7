import type { FactsSource } from '@/domain/access/principal-filters';
import { isGone, unusedReasons } from '@/domain/access/principal-filters';
import type { PrincipalOrShare } from '@/domain/access/principals-and-shares';
import { t } from '@/i18n/translate';

/** What a row is called. One without a name is called by its id: the id is all that is known. */
export function holderName({ id, kind, name }: PrincipalOrShare): string {
  if (kind === 'everyone') return t('sharing.name.everyone');
  if (kind === 'tenant') return t('sharing.name.tenant', { id: name ?? id });
  if (kind === 'subscription') return t('sharing.name.subscription', { id: name ?? id });
  return name ?? id;
}

/** What it is, in a word or two. Only what the directory or the assignment says. */
export function holderType(source: FactsSource, holder: PrincipalOrShare): string {
  const { principal, kind } = holder;
  if (principal === undefined) {
    return kind === 'everyone' || kind === 'tenant' || kind === 'subscription'
      ? t(`sharing.type.${kind}`)
      : t('sharing.type.delegation');
  }
  if (principal.type === 'ForeignGroup') return t('sharing.type.foreignGroup');
  if (principal.unresolved !== undefined) {
    return isGone(source, holder) ? t('sharing.type.gone') : t(`sharing.type.${principal.unresolved}`);
  }
  if (principal.guest) return t('sharing.type.guest');
  if (kind === 'group') {
    const group = source.groups.get(holder.id);
    if (group === undefined) return t('sharing.type.group');
    const n = group.members.length;
    return group.complete ? t('sharing.type.groupOf', { n }) : t('sharing.type.groupAtLeast', { n });
  }
  return kind === 'servicePrincipal' ? t('sharing.type.servicePrincipal') : t('sharing.type.user');
}

/** Why access seems to be unused, labelled as an inference; undefined: no reason was found. */
export function unusedLabel(source: FactsSource, holder: PrincipalOrShare): string | undefined {
  const reasons = unusedReasons(source, holder).map((r) => t(`sharing.unused.${r}`));
  return reasons.length > 0 ? t('sharing.unusedLooks', { reasons: reasons.join('; ') }) : undefined;
}
