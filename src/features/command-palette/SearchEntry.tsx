import { lazyRouteComponent } from '@tanstack/react-router';
import { Suspense, useEffect, useState } from 'react';

import { t } from '@/i18n/translate';
import { SearchIcon } from '@/ui/icons';

import { opensPalette } from './keys';

import styles from './SearchEntry.module.css';

const Palette = lazyRouteComponent(() => import('./Palette'), 'Palette');

/**
 * The search field of the header. It opens the palette, which has the real field: by click, Ctrl K (Cmd K), or "/" while no
 * text is being typed. The palette's code is fetched when the pointer or the focus comes near.
 */
export function SearchEntry() {
  const [open, setOpen] = useState(false);
  // The shortcut is global, so the listener is on the window.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!opensPalette(event, document.activeElement, document.querySelector('dialog[open]') !== null))
        return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <>
      <button
        type="button"
        className={styles.search}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K /"
        onPointerEnter={() => void Palette.preload?.()}
        onFocus={() => void Palette.preload?.()}
        onClick={() => setOpen(true)}
      >
        <SearchIcon />
        <span className={styles.words}>{t('frame.search')}</span>
        <kbd className={styles.keys}>{t('frame.searchKeys')}</kbd>
      </button>
      {open && (
        <Suspense>
          <Palette onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
