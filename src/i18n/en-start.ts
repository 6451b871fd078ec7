import { common } from './en/common';
import { demoBar } from './en/demo-bar';
import { failure } from './en/failure';
import { frame } from './en/frame';
import { lists } from './en/lists';
import { notices } from './en/notices';
import { operations } from './en/operations';
import { table } from './en/table';
import { ui } from './en/ui';

/** English texts of the frame and the start page: part of the first script. A rule of the repository names what is missing here. */
export const enStart = {
  ...common,
  ...demoBar,
  ...failure,
  ...frame,
  ...lists,
  ...notices,
  ...operations,
  ...table,
  ...ui,
} as const;
