import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where files of a run find a folder that all of them share. */
const VARIABLE = 'TAIZHANG_TEST_FOLDER';

/** Before the first test: a folder for what several files of tests need and one can make. */
export default function makeSharedFolder(): void {
  process.env[VARIABLE] = mkdtempSync(path.join(tmpdir(), 'taizhang-tests-'));
}

export function removeSharedFolder(): void {
  const folder = process.env[VARIABLE];
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}

/** The folder of this run; undefined outside a run of tests. */
export function sharedFolder(): string | undefined {
  return process.env[VARIABLE];
}
