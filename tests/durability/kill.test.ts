import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { createApiClient } from '#cli/api-client';
import type { ApiClient } from '#core/protocol/client/api-client';
import { INFO, requestOf } from '../contract/ledger-fixtures';

const placeSchema = z.object({ url: z.string(), token: z.string() });
const LIVES = 2;
const PUSHES_A_LIFE = 9;
const KILLED_AFTER = 5;

interface Life {
  readonly process: ChildProcess;
  readonly client: ApiClient;
}

async function start(dataDir: string): Promise<Life> {
  const script = join(__dirname, 'serve-child.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: unknown[] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    once(child, 'exit').then(() => {
      throw new Error('The backend ended before it was ready.');
    }),
  ]);
  const { url, token } = placeSchema.parse(JSON.parse(String(said[0])));
  return { process: child, client: createApiClient({ url, token, fetch, pause: () => Promise.resolve() }) };
}

async function kill({ process: child }: Life): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

const rowIdOf = (life: number, index: number): string => `r${life}-${String(index).padStart(2, '0')}`;

function pushOf(life: number, index: number) {
  const rowId = rowIdOf(life, index);
  const changes = [{ rowId, baseRev: 0, fields: { item: rowId } }];
  return requestOf({ clientId: 'c', mutationId: rowId, ledger: INFO, changes });
}

/** Pushes at once; kills the server when some are acknowledged. Gives the rows that were. */
async function pushUntilKilled(life: Life, number: number): Promise<string[]> {
  const acknowledged: string[] = [];
  let killed: Promise<void> | undefined;
  const pushes = Array.from({ length: PUSHES_A_LIFE }, async (_, index) => {
    await life.client.syncLedger('l', pushOf(number, index));
    acknowledged.push(rowIdOf(number, index));
    if (acknowledged.length === KILLED_AFTER) killed = kill(life);
  });
  await Promise.allSettled(pushes);
  await (killed ?? kill(life));
  return acknowledged;
}

it('a server killed between and during pushes keeps all it acknowledged, and takes the rest again exactly once', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'taizhang-kill-'));
  const acknowledged: string[] = [];
  try {
    for (let number = 0; number < LIVES; number++) {
      acknowledged.push(...(await pushUntilKilled(await start(dataDir), number)));
    }
    const last = await start(dataDir);
    const kept = await last.client.readLedger('l');
    expect(kept.rows.map((row) => row.rowId)).toEqual(expect.arrayContaining(acknowledged));

    const all = Array.from({ length: LIVES * PUSHES_A_LIFE }, (_, index) => ({
      life: Math.floor(index / PUSHES_A_LIFE),
      index: index % PUSHES_A_LIFE,
    }));
    for (const { life, index } of all) await last.client.syncLedger('l', pushOf(life, index));
    const whole = await last.client.readLedger('l');
    expect(whole.rows.map((row) => row.rowId)).toEqual(all.map(({ life, index }) => rowIdOf(life, index)));
    expect(whole.rev).toBe(LIVES * PUSHES_A_LIFE);
    await kill(last);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}, 60_000);
