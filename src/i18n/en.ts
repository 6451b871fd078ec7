import { access } from './en/access';
import { common } from './en/common';
import { crossTenant } from './en/cross-tenant';
import { definition } from './en/definition';
import { demo } from './en/demo';
import { demoBar } from './en/demo-bar';
import { editing } from './en/editing';
import { failure } from './en/failure';
import { findings } from './en/findings';
import { frame } from './en/frame';
import { gallery } from './en/gallery';
import { imports } from './en/import';
import { lists } from './en/lists';
import { notices } from './en/notices';
import { operations } from './en/operations';
import { palette } from './en/palette';
import { regionMap } from './en/region-map';
import { replication } from './en/replication';
import { resource } from './en/resource';
import { sharing } from './en/sharing';
import { stage } from './en/stage';
import { table } from './en/table';
import { tour } from './en/tour';
import { ui } from './en/ui';
import { version } from './en/version';
import { viewAs } from './en/view-as';

/** English: the language that every key is written in first. One area, one file under en/. */
export const en = {
  ...access,
  ...common,
  ...crossTenant,
  ...definition,
  ...demo,
  ...demoBar,
  ...editing,
  ...failure,
  ...findings,
  ...frame,
  ...gallery,
  ...imports,
  ...lists,
  ...notices,
  ...operations,
  ...palette,
  ...regionMap,
  ...replication,
  ...resource,
  ...sharing,
  ...stage,
  ...table,
  ...tour,
  ...ui,
  ...version,
  ...viewAs,
} as const;
export type Messages = typeof en;
