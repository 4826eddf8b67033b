/** Against a real backend: HTTP on loopback, the handlers, an embedded DynamoDB. */
import { connectTo } from '#addin/api/api-client';
import { type RunningBackend, startBackend } from '#cli/server/start-backend';
import { PROTOCOL_VERSION } from '#core/protocol/protocol-version';
import type { SyncRequest } from '#core/protocol/sync-request';
import { grid } from '#tests/support/grid';
import { rules } from '#tests/support/sheets';
import { openBook } from '../opened-book';
import { bringBack, deletedRows } from './deleted-rows';

const ID = 'institution-building-2023';
const BOOK = openBook(
  { fileName: '台账.xlsx', grids: [grid('规范年', rules(['党建类', '1.甲制度', '5月底前', '办公室']))] },
  '2023-06-30',
);

let backend: RunningBackend;
beforeEach(async () => {
  backend = await startBackend();
});
afterEach(() => backend.stop());

async function push(mutationId: string, ...changes: SyncRequest['changes']): Promise<void> {
  await connectTo(backend).syncLedger(ID, {
    ...{ protocol: PROTOCOL_VERSION, clientId: 'c', mutationId, since: 0, changes },
    ledger: { kind: 'institution-building', year: 2023, title: '', sheet: '规范年', columns: [] },
  });
}

async function deleteTwo(): Promise<void> {
  await push(
    'm1',
    { rowId: 'r1', baseRev: 0, fields: { no: 1, item: '甲制度' } },
    { rowId: 'r2', baseRev: 0, fields: { no: 2, item: '乙制度' } },
  );
  await push('m2', { rowId: 'r2', baseRev: 1, deleted: true });
}

it('lists what was deleted, and brings it back', async () => {
  const client = connectTo(backend);
  expect(await deletedRows(BOOK, client)).toEqual([]);
  await deleteTwo();
  const [deleted, ...others] = await deletedRows(BOOK, client);
  expect(others).toEqual([]);
  expect(deleted).toMatchObject({ ledgerId: ID, sheet: '规范年', name: '2. 乙制度', by: 'local-office' });
  expect(deleted?.at).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
  if (!deleted) throw new Error('nothing was deleted');

  expect(await bringBack(client, deleted)).toBeUndefined();
  expect(await deletedRows(BOOK, client)).toEqual([]);
  const { rows } = await client.readLedger(ID);
  expect(rows.map(({ fields }) => fields['item'])).toEqual(['甲制度', '乙制度']);
  expect(await bringBack(client, deleted)).toBeUndefined();
});

it.each([
  [
    'changed',
    [{ rowId: 'r2', baseRev: 2, fields: { no: 2, item: '丙制度' } }],
    undefined,
    ['甲制度', '丙制度'],
  ],
  [
    'changed and deleted again',
    [
      { rowId: 'r2', baseRev: 2, fields: { no: 2, item: '丙制度' } },
      { rowId: 'r2', baseRev: 3, deleted: true },
    ],
    '这一行刚被别人改过，请重新查看已删除的行。',
    ['甲制度'],
  ],
] as const)(
  'does not write over what somebody made of the row meanwhile: %s',
  async (...[, meanwhile, refusal, items]) => {
    const client = connectTo(backend);
    await deleteTwo();
    const [deleted] = await deletedRows(BOOK, client);
    if (!deleted) throw new Error('nothing was deleted');
    for (const [index, change] of meanwhile.entries()) await push(`m${index + 3}`, change);
    expect(await bringBack(client, deleted)).toBe(refusal);
    const { rows } = await client.readLedger(ID);
    expect(rows.map(({ fields }) => fields['item'])).toEqual(items);
  },
);
