import { defineConfig } from '@playwright/test';

import { browserArgs, findBrowser } from './tools/browser.mjs';

// Journeys run on the built bundle, served by the same small server as `npm start`. `npm test` and `npm run e2e` start
// it and say where it is; a bare `npx playwright test` starts it by itself from what was built last.
const port = Number(process.env.E2E_PORT ?? '4199');
const executablePath = findBrowser();

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  // More than cores: a journey mostly waits, for frames, for the emulator's clock, for what must not happen.
  workers: 3,
  forbidOnly: true,
  // A journey that only passes the second time hides a fault of the portal or of the test.
  retries: 0,
  // No journey asserts a time: the limits end what hangs, also on a machine that is busy with something else.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: process.env.E2E_JSON ? [['line'], ['json', { outputFile: process.env.E2E_JSON }]] : [['line']],
  use: {
    baseURL: `http://localhost:${port}/`,
    browserName: 'chromium',
    launchOptions: { ...(executablePath !== undefined && { executablePath }), args: browserArgs },
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    timezoneId: 'UTC',
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: `node tools/start.mjs --no-build --port ${port}`,
    url: `http://localhost:${port}/config.json`,
    reuseExistingServer: false,
  },
});
