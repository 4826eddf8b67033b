import type { RowVersionMessage } from '#core/protocol/row-history-response';
import { ApiError } from '#core/protocol/client/api-error';
import type { SyncPlan } from '#core/sync/client/plan-sync';
import { grid } from '#tests/support/grid';
import { understood } from '#tests/support/workbook';
import { baseVersions } from './base-versions';

const HEAD = ['类型', '新建(修订)制度名称', '完成时限', '责任科室', '状态'];

/** A plan in which so many rows have changed since revision 3. */
function planOf(count: number): SyncPlan {
  const lines = Array.from({ length: count }, (_, index) => ['党建', `${index + 1}.甲`, '5月底前', '办公室']);
  const only = grid('表', [['2023年“制度建设规范年”项目台账'], HEAD, ...lines]);
  const [read] = understood([only]).ledgers;
  if (!read) throw new Error('no ledger');
  const part = { ledger: read.ledger, rows: read.rows, grid: only, errorRows: new Set<number>() };
  const rows = read.rows.map((row, index) => ({
    place: { ...row, part },
    rowId: `r${index + 1}`,
    state: 'changed' as const,
    rev: 3,
  }));
  return { rows, missing: [], removals: [], removalsHeld: false };
}

const version = (rev: number): RowVersionMessage => ({
  rev,
  by: '张三',
  at: 1,
  clientId: 'c',
  what: 'edited',
  changes: [],
  fields: { item: `版本${rev}` },
});

/** A server that knows these versions of each row, the latest first. */
function serverWith(versions: readonly (RowVersionMessage | ApiError)[]) {
  const asked: string[] = [];
  const rowHistory = async function* (_: string, rowId: string) {
    asked.push(rowId);
    for (const given of await Promise.resolve(versions)) {
      if (given instanceof ApiError) throw given;
      yield given;
    }
  };
  return { asked, rowHistory };
}

const open = (plan: SyncPlan) => ({ plan, incoming: [], store: undefined });

it.each([
  ['that it was made from, whatever came later', [version(5), version(3), version(1)], { item: '版本3' }],
  ['that is not there', [version(5), version(2)], undefined],
  ['that the server does not tell', [new ApiError('forbidden', '', 403)], undefined],
])('a row has the version %s', async (_, versions, expected) => {
  const bases = await baseVersions(serverWith(versions), 'l', open(planOf(1)));
  expect(bases.get('r1')).toEqual(expected);
});

it.each([
  [20, 20],
  [21, 0],
])('of %i rows %i are asked about', async (count, asked) => {
  const server = serverWith([version(3)]);
  const bases = await baseVersions(server, 'l', open(planOf(count)));
  expect([server.asked.length, bases.size]).toEqual([asked, asked]);
});

it('asks about none that the store’s rows tell', async () => {
  const server = serverWith([]);
  const store = [{ rowId: 'r1', rev: 3, fields: { item: '库中' } }];
  const bases = await baseVersions(server, 'l', { ...open(planOf(1)), store });
  expect([bases.get('r1'), server.asked]).toEqual([{ item: '库中' }, []]);
});
