import { type Browser, chromium } from 'playwright-core';
import { packagedChromium } from './packaged-chromium';

/** None of them takes protection away from pages; what is tested must hold with web security on. */
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

/** The Chromium that comes as a package is built for this platform only. */
const HAS_PACKAGE = process.platform === 'linux' && process.arch === 'x64';

/** Starts a browser: once a test file is enough, since each add-in is opened in a context of its own. */
export async function launchBrowser(): Promise<Browser> {
  if (!HAS_PACKAGE) return chromium.launch({ channel: 'chrome', args: ARGS });
  return chromium.launch({ executablePath: await packagedChromium(), args: ARGS });
}
