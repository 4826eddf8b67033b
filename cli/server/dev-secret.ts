import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasCode } from './has-code';

/** In the data folder. */
export const SECRET_FILE = 'dev-secret';

function newSecret(): string {
  return randomBytes(32).toString('hex');
}

/** The folder's own secret, made with its first use and readable by its owner only; a passing one without a folder. */
export function devSecret(dataDir: string | undefined): Uint8Array {
  if (dataDir === undefined) return new TextEncoder().encode(newSecret());
  const file = join(dataDir, SECRET_FILE);
  try {
    writeFileSync(file, newSecret(), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
  return new TextEncoder().encode(readFileSync(file, 'utf8'));
}
