import { t } from '@/i18n/translate';

/** The label of a tag's field; undefined for other keys. */
export const tagLabel = (key: string): string | undefined =>
  key.startsWith('tag/') ? t('editing.tag', { name: key.slice('tag/'.length) }) : undefined;
