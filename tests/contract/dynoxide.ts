import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** The emulator's program, where its optional package is installed (Linux on x64). */
export function dynoxideProgram(): string | undefined {
  try {
    return createRequire(__filename).resolve('@dynoxide/linux-x64/dynoxide');
  } catch {
    return undefined;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return address.port;
}

async function answers(endpoint: string): Promise<boolean> {
  try {
    await fetch(endpoint);
    return true;
  } catch {
    return false;
  }
}

/** Starts the emulator in memory; `stop` ends the very process. */
export async function startDynoxide(program: string): Promise<{ endpoint: string; stop(): Promise<void> }> {
  const port = await freePort();
  const child = spawn(program, ['serve', '--port', `${port}`], { stdio: 'ignore' });
  const gone = once(child, 'exit');
  const endpoint = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await answers(endpoint)); tries++) {
    if (tries === 200) throw new Error('dynoxide did not start.');
    await sleep(25);
  }
  return {
    endpoint,
    async stop() {
      child.kill();
      await gone;
    },
  };
}
