import { PROTOCOL_VERSION } from '#core/protocol/protocol-version';
import type { SyncRequest } from '#core/protocol/sync-request';
import { driveSync } from '#core/sync/client/drive-sync';
import { syncLedger } from '#core/sync/client/sync-ledger';
import { INFO } from '../contract/ledger-fixtures';
import { MemoryLedgerStore } from '../contract/memory-ledger-store';
import { KEY, sync } from './sync-tools';
import { TestSheet } from './test-sheet';

const ROWS = 10_000;

class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

let ids = 0;

/** Synchronises; after `diesAfter` requests the program is gone, with what it noted in the sheet. */
async function run(sheet: TestSheet, store: MemoryLedgerStore, diesAfter = Infinity): Promise<SyncRequest[]> {
  const sent: SyncRequest[] = [];
  const syncing = syncLedger({ parts: [sheet.part()], info: INFO }, () => `id${++ids}`);
  try {
    await driveSync(syncing, async (step) => {
      switch (step.do) {
        case 'read':
          return { did: 'read', rows: [] };
        case 'decide':
          return { did: 'decide', decisions: {} };
        case 'note':
        case 'write':
          for (const { edits } of step.edits) sheet.apply(edits);
          return { did: step.do };
        case 'send': {
          if (sent.length === diesAfter) throw new Interrupted();
          const request = { protocol: PROTOCOL_VERSION, ...step.request } as const;
          sent.push(request);
          return { did: 'send', response: await sync(store, request) };
        }
        default:
          throw new Error(`unexpected: ${step.do}`);
      }
    });
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
  }
  return sent;
}

const rowsIn = (requests: readonly SyncRequest[]): number =>
  requests.reduce((sum, { changes }) => sum + changes.length, 0);

it('a first push of 10,000 rows that is interrupted half-way goes on where it was', async () => {
  const store = new MemoryLedgerStore();
  const sheet = new TestSheet();
  sheet.rows = Array.from({ length: ROWS }, (_, index) => ({ cells: [`第${index}项`, '甲', null, null] }));

  const first = await run(sheet, store, 10);
  expect(first).toHaveLength(10);
  const second = await run(sheet, store);
  expect(rowsIn(first) + rowsIn(second)).toBe(ROWS);
  // It has heard of its own rows already: what was pushed before the interruption does not come back.
  expect(second[0]?.since).toBe(10);

  const pushes = [...first, ...second].filter(({ changes }) => changes.length > 0);
  expect(await store.readHead(KEY)).toMatchObject({ rev: pushes.length });
  const third = await run(sheet, store);
  expect(third.map(({ changes }) => changes)).toEqual([[]]);
});
