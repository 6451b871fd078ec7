import { renderToStaticMarkup } from 'react-dom/server';

import { en } from '@/i18n/en';
import { setCatalog, t } from '@/i18n/translate';

/**
 * The first picture, drawn once at build time and written into index.html: the frame and the galleries' skeleton in
 * the geometry that React takes over. Only classes (the policy forbids style attributes), no state, no router.
 */
function StartShell({ base }: { readonly base: string }) {
  return (
    <>
      <header>
        <a href={base} data-shell-home="">
          {t('common.appName')}
        </a>
      </header>
      <main aria-busy="true">
        <h1 data-shell-title="">{t('common.appName')}</h1>
      </main>
    </>
  );
}

/** The shell's HTML for a portal that lives under `base`; called by the build. */
export function renderStartShell(base: string): string {
  setCatalog('en', en);
  return renderToStaticMarkup(<StartShell base={base} />);
}
