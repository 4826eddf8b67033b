import { readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasCode } from './has-code';

const LOCK_FILE = 'server.lock';

/** Another server works on the data folder. */
export class DataFolderInUseError extends Error {
  override readonly name = 'DataFolderInUseError';

  constructor(
    readonly folder: string,
    /** Unknown when it came up in this very moment. */
    readonly pid: number | undefined,
  ) {
    super(
      `数据文件夹正被另一个服务进程（进程号 ${pid ?? '未知'}）使用：${folder}。请先停止该进程，或另选文件夹。`,
    );
  }
}

/** Folders this process has locked: after a restart of a container its own pid may stand in a stale lock. */
const heldHere = new Set<string>();

/** A killed process answers signals until its parent has taken note of its death; Linux tells the two apart. */
function isDefunct(pid: number): boolean {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isDefunct(pid);
  } catch (error) {
    // EPERM: it lives, as another user.
    return hasCode(error, 'EPERM');
  }
}

/** The live process that holds the lock, if any. */
function holderOf(lockFile: string, folder: string): number | undefined {
  let pid: number;
  try {
    pid = Number(readFileSync(lockFile, 'utf8'));
  } catch {
    return undefined;
  }
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (pid === process.pid) return heldHere.has(folder) ? pid : undefined;
  return isAlive(pid) ? pid : undefined;
}

/**
 * Claims an existing data folder for this process and returns how to release it. A lock whose process is dead is taken
 * over. Fails with `DataFolderInUseError`. Two servers started in the very same moment may both pass; then
 * LevelDB's own lock, which is held by the system, stops the second: this one is there to say so in plain words.
 */
export function lockDataFolder(dataDir: string): () => void {
  const folder = realpathSync(dataDir);
  const lockFile = join(folder, LOCK_FILE);
  const holder = holderOf(lockFile, folder);
  if (holder !== undefined) throw new DataFolderInUseError(folder, holder);
  rmSync(lockFile, { force: true });
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (hasCode(error, 'EEXIST')) throw new DataFolderInUseError(folder, holderOf(lockFile, folder));
    throw error;
  }
  heldHere.add(folder);
  return () => {
    heldHere.delete(folder);
    rmSync(lockFile, { force: true });
  };
}
