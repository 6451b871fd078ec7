import type { ComponentProps } from 'react';
import { Activity, Suspense, useState } from 'react';

import { withDetailsTexts } from '@/i18n/language';
import { t } from '@/i18n/translate';
import { lazyComponent } from '@/ui/lazy-component';

// Only who may edit loads the form.
const VersionEditor = lazyComponent(
  async () => (await withDetailsTexts(import('./VersionEditor'))).VersionEditor,
);

/** Fetches the form's code, for who is where the form opens. */
export const preloadEditor = VersionEditor.preload;

interface PreparedEditorProps extends ComponentProps<typeof VersionEditor> {
  readonly shown: boolean;
}

/**
 * The form, drawn out of sight while the pointer or the focus comes near its button: opening it is then little more than
 * showing it. It begins on the version as it is when it opens, so what was prepared on an older one is made anew; and so is a
 * form that was closed, for what was typed into it was thrown away.
 */
export function PreparedEditor({ shown, ...form }: PreparedEditorProps) {
  const { version } = form;
  const [made, setMade] = useState({ shown, version, turn: 0 });
  if (made.shown !== shown || (!shown && made.version !== version)) {
    const anew = made.shown ? !shown : made.version !== version;
    setMade({ shown, version, turn: made.turn + Number(anew) });
  }
  return (
    <Activity mode={shown ? 'visible' : 'hidden'}>
      <Suspense fallback={<p>{t('common.loading')}</p>}>
        <VersionEditor key={made.turn} {...form} />
      </Suspense>
    </Activity>
  );
}
