import { galleryReadRoutes } from './compute/gallery-reads';
import type { Route } from './contract';

/** Every call that the emulator answers; what is not here answers 501 and names itself. Tried in order. */
export const routes: readonly Route[] = [...galleryReadRoutes];
