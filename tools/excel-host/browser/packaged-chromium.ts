import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const PACKAGE = '@sparticuz/chromium';
const UNPACK = `import chromium from '${PACKAGE}'; await chromium.executablePath();`;

function versionOfPackage(): string {
  const { resolve } = createRequire(path.resolve('package.json'));
  const manifest = path.join(path.dirname(resolve(PACKAGE)), '../../package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

/**
 * The program of the Chromium that comes as a package; unpacked at its first use, which takes seconds. The package itself
 * unpacks to one place for all of its versions, and cannot tell a file that is being written from one that is whole:
 * here several test files may start at once, so each unpacks for itself and the first to finish puts it in place.
 */
export async function packagedChromium(): Promise<string> {
  const folder = path.join(tmpdir(), `chromium-${versionOfPackage()}`);
  if (!existsSync(folder)) {
    const own = mkdtempSync(`${folder}-`);
    const args = ['--input-type=module', '-e', UNPACK];
    await promisify(execFile)(process.execPath, args, { env: { ...process.env, TMPDIR: own } });
    try {
      renameSync(own, folder);
    } catch (error) {
      rmSync(own, { recursive: true });
      if (!existsSync(folder)) throw error;
    }
  }
  return path.join(folder, 'chromium');
}
