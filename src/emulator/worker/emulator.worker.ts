import type { FromWorker, Line, ToWorker } from './messages';
import { openEstate } from './open-estate';
import { servePage } from './serve-page';

// The emulator's thread: rendering, scrolling and typing do not wait for the emulator.

const line: Line<FromWorker, ToWorker> = {
  send: (message) => postMessage(message),
  addEventListener: (type, listener) => addEventListener(type, listener),
};
servePage(line, openEstate);
