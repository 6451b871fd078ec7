import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

// Finds a Chromium for the tests and the benchmark: CHROME_PATH, Playwright's own, the system's; else installs one;
// else says the exact command. Some networks have no browser download, some machines no root: hence the order.

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder === undefined
      ? []
      : [
          join(folder, 'Google/Chrome/Application/chrome.exe'),
          join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        ];
  }),
];

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * A program can be there and not run: Ubuntu's chromium is a note to install a snap, a download can lack its libraries.
 * @param {string} file
 */
function runs(file) {
  if (process.platform !== 'linux') return true;
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function playwrightsOwn() {
  const require = createRequire(import.meta.url);
  /** @type {typeof import('@playwright/test')} */
  const { chromium } = require('@playwright/test');
  return chromium.executablePath();
}

/**
 * The path of a Chromium that is there now, or undefined. A CHROME_PATH that leads nowhere is an error: it was meant.
 * @returns {string | undefined}
 */
export function findBrowser() {
  const wanted = process.env.CHROME_PATH;
  if (wanted !== undefined && wanted !== '') {
    if (isProgram(wanted)) return wanted;
    throw new Error(`CHROME_PATH is ${wanted}, but there is no program: correct it or unset it.`);
  }
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((n) => join(folder, n)));
  return [playwrightsOwn(), ...onPath, ...PLACES].find((file) => isProgram(file) && runs(file));
}

// What Playwright turns off. Chromium heeds only the last --disable-features, so ours has to say it again; a test compares.
const OFF_BY_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];
/** The address bar's popups: a whole Chromium gives each window two more pages for them, half of what opening a page costs. */
const ADDRESS_BAR = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];
export const offFeatures = [...OFF_BY_PLAYWRIGHT, ...ADDRESS_BAR];

/** Chromium refuses its sandbox to root (containers, CI). */
export const browserArgs = [
  `--disable-features=${offFeatures.join(',')}`,
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

const isDebianRoot = () => process.getuid?.() === 0 && isProgram('/usr/bin/apt-get');

/**
 * The path of a Chromium; installs one when there is none. Throws with the exact command to run when it cannot.
 * @returns {string}
 */
export function ensureBrowser() {
  const there = findBrowser();
  if (there !== undefined) return there;
  console.log('No Chromium found; installing one.');
  const require = createRequire(import.meta.url);
  const cli = join(require.resolve('@playwright/test/package.json'), '..', 'cli.js');
  const libraries = isDebianRoot() ? ['--with-deps'] : [];
  spawnSync(process.execPath, [cli, 'install', ...libraries, '--no-shell', 'chromium'], {
    stdio: 'inherit',
    timeout: 240_000,
  });
  const downloaded = findBrowser();
  if (downloaded !== undefined) return downloaded;
  if (isDebianRoot()) {
    const options = {
      stdio: /** @type {const} */ ('inherit'),
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    try {
      execFileSync('apt-get', ['update', '-q'], options);
      execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], options);
    } catch {
      // What could not be installed shows below: there is still no browser.
    }
    const installed = findBrowser();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    'The browser tests need a Chromium and none could be installed. Run one of these, then again:\n' +
      '  npx playwright install chromium          (downloads one for Playwright)\n' +
      '  sudo apt-get install -y chromium         (Debian, Ubuntu)\n' +
      '  CHROME_PATH=/path/to/chrome npm test     (one that is installed elsewhere)',
  );
}
