import { useSyncExternalStore } from 'react';

import { now } from '@/lib/clock';

import type { Notice } from './notice-store';
import { createNoticeStore } from './notice-store';

const KEY = 'notices';

/**
 * The portal's notices. Kept in sessionStorage: they belong to a tab, as the persona does. Without storage they last as long as
 * the page.
 */
export const notices = createNoticeStore(
  {
    read: () => {
      try {
        return sessionStorage.getItem(KEY) ?? undefined;
      } catch {
        return undefined;
      }
    },
    write: (text) => {
      try {
        if (text === undefined) sessionStorage.removeItem(KEY);
        else sessionStorage.setItem(KEY, text);
      } catch {
        // Refused or full: the list in memory has it.
      }
    },
  },
  now,
);

export const useNotices = (): readonly Notice[] => useSyncExternalStore(notices.subscribe, notices.list);
export const useToasts = (): readonly string[] => useSyncExternalStore(notices.subscribe, notices.toasts);
