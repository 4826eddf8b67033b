import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { sharedFolder } from '#tests/support/shared-folder';
import { folderSite, type Site } from '#tools/excel-host/browser/site';

const ROOT = process.cwd();
const LONGEST_BUILD_MS = 60_000;
const PAUSE_MS = 100;

async function build(folder: string): Promise<void> {
  await promisify(execFile)(process.execPath, ['scripts/build-addin.mjs', '--out', folder], { cwd: ROOT });
}

/** True for the one that is to build: nobody else began to. */
async function begins(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch {
    return false;
  }
}

/** Builds the add-in once for all files of tests of a run; those that come meanwhile wait. False where nobody built it. */
async function builtOnce(shared: string): Promise<boolean> {
  const [building, built] = ['pane-building', 'pane'].map((name) => path.join(shared, name)) as [
    string,
    string,
  ];
  if (!existsSync(built) && (await begins(building))) {
    await build(building);
    await rename(building, built);
  }
  for (let waited = 0; !existsSync(built) && waited < LONGEST_BUILD_MS; waited += PAUSE_MS)
    await pause(PAUSE_MS);
  return existsSync(built);
}

/** The built add-in as a site: that of the run, or one built into `folder`. */
export async function builtPane(folder: string): Promise<Site> {
  const shared = sharedFolder();
  if (shared !== undefined && (await builtOnce(shared))) return folderSite(path.join(shared, 'pane'));
  await build(folder);
  return folderSite(folder);
}
