import { definitionWriteRoutes } from './compute/definition-writes';
import { diskRoutes } from './compute/disks';
import { galleryReadRoutes } from './compute/gallery-reads';
import { galleryWriteRoutes } from './compute/gallery-writes';
import { machineRoutes } from './compute/machines';
import { managedImageRoutes } from './compute/managed-images';
import { operationRoutes } from './compute/operations';
import { usageRoutes } from './compute/quotas';
import { shareRoutes } from './compute/share';
import { sharedGalleryRoutes } from './compute/shared-galleries';
import { softDeleteRoutes } from './compute/soft-delete';
import { versionWriteRoutes } from './compute/version-writes';
import type { Route } from './contract';
import { insightsRoutes } from './insights/routes';
import { microsoftGraphRoutes } from './microsoft-graph/routes';
import { withWriteRules } from './pipeline/writes';
import { resourceGraphRoutes } from './resource-graph/routes';
import { resourcesRoutes } from './resources/routes';

const all: readonly Route[] = [
  ...galleryReadRoutes,
  ...operationRoutes,
  ...galleryWriteRoutes,
  ...definitionWriteRoutes,
  ...versionWriteRoutes,
  ...softDeleteRoutes,
  ...shareRoutes,
  ...sharedGalleryRoutes,
  ...managedImageRoutes,
  ...diskRoutes,
  ...machineRoutes,
  ...usageRoutes,
  ...resourcesRoutes,
  ...resourceGraphRoutes,
  ...insightsRoutes,
  ...microsoftGraphRoutes,
];

/** Every call that the emulator answers; what is not here answers 501 and names itself. Tried in order. */
export const routes: readonly Route[] = all.map(withWriteRules);
