import type { FromWorker, Line, ToWorker } from './messages';
import { openEstate } from './open-estate';
import { servePage } from './serve-page';

// The emulator's thread: a page's first picture, its scrolling and typing never wait for what the emulator computes.

const line: Line<FromWorker, ToWorker> = {
  send: (message) => postMessage(message),
  addEventListener: (type, listener) => addEventListener(type, listener),
};
servePage(line, openEstate);
