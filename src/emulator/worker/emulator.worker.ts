import type { FromWorker, Line, Start, ToWorker } from './messages';
import { openEstate } from './open-estate';
import { servePage } from './serve-page';

// The emulator's thread: a page's first picture, its scrolling and typing never wait for what the emulator computes.

const line: Line<FromWorker, ToWorker> = {
  send: (message) => postMessage(message),
  addEventListener: (type, listener) => addEventListener(type, listener),
};
const start = JSON.parse(self.name) as Start;
servePage(line, (events) => openEstate(start, events));
