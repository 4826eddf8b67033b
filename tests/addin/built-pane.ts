import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { folderSite, type Site } from '#tools/excel-host/browser/site';

const ROOT = process.cwd();

/** Builds the add-in into a folder of its own and gives it as a site. */
export async function builtPane(folder: string): Promise<Site> {
  await promisify(execFile)(process.execPath, ['scripts/build-addin.mjs', '--out', folder], { cwd: ROOT });
  return folderSite(folder);
}
