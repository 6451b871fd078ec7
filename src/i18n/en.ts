import { common } from './en/common';

/** English: the language that every key is written in first. One area, one file under en/. */
export const en = { ...common } as const;
export type Messages = typeof en;
