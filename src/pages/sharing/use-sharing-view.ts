import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useRef, useState } from 'react';

import type { SharingView } from './sharing-view';
import { readSharingView } from './sharing-view';

/** Typing goes into the address once it pauses: browsers limit how often an address may change. */
const TYPING_PAUSE_MS = 300;

export type Written = Readonly<Record<string, string | undefined>>;

/** What is typed into the two search fields; it may be ahead of the address. */
export interface Draft {
  readonly q?: string;
  readonly r?: string;
}

/** The page's view from the address, and the ways to change it. */
export function useSharingView() {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const [draft, setDraft] = useState<Draft>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const inAddress = useMemo(() => readSharingView(search), [search]);
  const view = useMemo(
    (): SharingView => ({
      ...inAddress,
      people: draft.q ?? inAddress.people,
      resources: draft.r ?? inAddress.resources,
    }),
    [inAddress, draft],
  );

  /** `push`: the way back leads to what was before. */
  const put = (written: Written, push = false) => {
    clearTimeout(timer.current);
    setDraft({});
    const next = (before: Written) => ({ ...before, q: view.people, r: view.resources, ...written });
    void navigate({ to: '.', search: next, replace: !push, resetScroll: false } as never);
  };
  const type = (typed: Draft) => {
    const next = { ...draft, ...typed };
    setDraft(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => put(next as Written), TYPING_PAUSE_MS);
  };
  // What was typed last must not change the address of the next page.
  const fieldRef = useCallback(() => () => clearTimeout(timer.current), []);
  return { view, put, type, fieldRef };
}
