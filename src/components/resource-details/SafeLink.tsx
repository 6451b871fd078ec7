import { safeHref } from '@/domain/links';
import { ExternalIcon } from '@/ui/icons';

import styles from './SafeLink.module.css';

/** A link if the text is an http or https address, else the text (S15, trap 11). */
export function SafeLink({ text }: { readonly text: string }) {
  const href = safeHref(text);
  if (href === undefined) return <span dir="auto">{text}</span>;
  return (
    <a className={styles.link} href={href} target="_blank" rel="noopener noreferrer">
      {text}
      <ExternalIcon />
    </a>
  );
}
