import type { FromWorker, Line, Start, ToWorker } from './messages';
import { openEstate } from './open-estate';
import { servePage } from './serve-page';

// The emulator's thread: rendering, scrolling and typing do not wait for the emulator.

const line: Line<FromWorker, ToWorker> = {
  send: (message) => postMessage(message),
  addEventListener: (type, listener) => addEventListener(type, listener),
};
const start = JSON.parse(self.name) as Start;
servePage(line, (events) => openEstate(start, events));
