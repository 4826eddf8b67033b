import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolderInUseError, lockDataFolder } from './data-folder-lock';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'taizhang-lock-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const leaveLock = (text: string): void => {
  writeFileSync(join(folder, 'server.lock'), text);
};

/** A process that is alive until `end`. */
function bystander(): { pid: number; end(): Promise<void> } {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  const gone = once(child, 'exit');
  const end = async (): Promise<void> => {
    child.kill('SIGKILL');
    await gone;
  };
  return { pid: child.pid ?? 0, end };
}

describe('lockDataFolder', () => {
  it('refuses a second claim, also by another path, and allows one after release', () => {
    const release = lockDataFolder(folder);
    expect(() => lockDataFolder(folder)).toThrow(DataFolderInUseError);
    expect(() => lockDataFolder(join(folder, '.', ''))).toThrow(/正被另一个服务进程/);
    release();
    lockDataFolder(folder)();
    expect(existsSync(join(folder, 'server.lock'))).toBe(false);
  });

  it('refuses while another process lives and takes over when it is dead', async () => {
    const other = bystander();
    leaveLock(String(other.pid));
    expect(() => lockDataFolder(folder)).toThrow(String(other.pid));
    await other.end();
    expect(() => {
      lockDataFolder(folder)();
    }).not.toThrow();
  });

  if (process.platform === 'linux') {
    it('takes over from a killed process whose death its parent has not noted', async () => {
      // The shell becomes `sleep` and never waits for its child, which stays defunct.
      const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 30'], {
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const [pid] = (await once(parent.stdout, 'data')) as [Buffer];
      await new Promise((resolve) => setTimeout(resolve, 300));
      leaveLock(pid.toString().trim());
      expect(() => {
        lockDataFolder(folder)();
      }).not.toThrow();
      parent.kill('SIGKILL');
      await once(parent, 'exit');
    });
  }

  it.each([
    { name: 'its own number, from before a restart', text: String(process.pid) },
    { name: 'nothing', text: '' },
    { name: 'something else', text: 'abc' },
    { name: 'a number no process has', text: '-1' },
  ])('takes over a lock that holds $name', ({ text }) => {
    leaveLock(text);
    expect(() => {
      lockDataFolder(folder)();
    }).not.toThrow();
  });
});
