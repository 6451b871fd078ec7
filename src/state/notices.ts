import { now } from '@/lib/clock';
import { tabStorage } from '@/lib/safe-storage';

import { createNoticeStore } from './notice-store';

const KEY = 'notices';

/** The portal's notices. They belong to a tab, as the persona does. */
export const notices = createNoticeStore(
  { read: () => tabStorage.read(KEY), write: (text) => void tabStorage.write(KEY, text) },
  now,
);
