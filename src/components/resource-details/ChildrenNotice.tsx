import type { Children } from '@/data/use-children';
import { t } from '@/i18n/translate';

import { ArmNotice } from './ArmNotice';

interface ChildrenNoticeProps {
  readonly of: Children<unknown>;
  /** "image versions" */
  readonly what: string;
}

/** Why a child list is not the whole one: refused at the parent, broken off, failed. Nothing when it is whole. */
export function ChildrenNotice({ of, what }: ChildrenNoticeProps) {
  const { failure, fromGraph, graphFailed, earlier, items, pending, retry } = of;
  if (failure === undefined) return null;
  if (fromGraph) {
    const shown = graphFailed
      ? t('resource.children.graphFailed')
      : pending
        ? ''
        : items.length === 0
          ? t('resource.children.graphNone')
          : t('resource.children.fromGraph', { n: items.length });
    return (
      <ArmNotice
        tone="info"
        text={`${t('resource.children.refused', { what })} ${shown}`}
        failure={failure}
        retry={retry}
      />
    );
  }
  const text = earlier
    ? t('resource.children.earlier', { what })
    : items.length === 0
      ? t('resource.children.failed', { what })
      : t('resource.children.partial', { what, n: items.length });
  return <ArmNotice tone="warn" text={text} failure={failure} retry={retry} />;
}
