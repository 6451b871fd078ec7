import { common } from './en/common';
import { frame } from './en/frame';
import { notices } from './en/notices';
import { table } from './en/table';
import { ui } from './en/ui';

/** English: the language that every key is written in first. One area, one file under en/. */
export const en = { ...common, ...frame, ...notices, ...table, ...ui } as const;
export type Messages = typeof en;
