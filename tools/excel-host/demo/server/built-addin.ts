import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/** Files by their addresses, `/taskpane.html` or `/assets/check-32.png`. */
export type BuiltFiles = ReadonlyMap<string, Uint8Array>;

/** Builds the add-in, with office.js at an address of one's own. `root` is the project's folder. */
export async function builtAddin(root: string, officeJs: string): Promise<BuiltFiles> {
  const folder = await mkdtemp(path.join(tmpdir(), 'taizhang-addin-'));
  try {
    const program = path.join(root, 'scripts/build-addin.mjs');
    const env = { ...process.env, TAIZHANG_OFFICE_JS: officeJs };
    await promisify(execFile)(process.execPath, [program, '--out', folder], { cwd: root, env });
    const found = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = found
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
    const read = files.map(async (file): Promise<[string, Uint8Array]> => {
      const address = `/${path.relative(folder, file).replaceAll(path.sep, '/')}`;
      return [address, await readFile(file)];
    });
    return new Map(await Promise.all(read));
  } finally {
    await rm(folder, { recursive: true });
  }
}
