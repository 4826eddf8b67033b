import { RULES } from '#core/ledger/kinds/rules';
import type { Role } from '#core/policy/role';
import type { SyncRequest } from '#core/protocol/sync-request';
import type { SyncResult } from '#core/protocol/sync-response';
import { INFO, requestOf } from '../../tests/contract/ledger-fixtures';
import { MemoryLedgerStore } from '../../tests/contract/memory-ledger-store';
import { KEY, NOW } from '../../tests/sync/sync-tools';
import type { LedgerKey } from './ledger-store';
import { ALL_RIGHTS, type Rights, rightsOf } from './rights';
import { syncLedger } from './sync-ledger';

type Fields = Record<string, string | number | null>;

/** Notes which ledgers are read row by row. */
class WatchedStore extends MemoryLedgerStore {
  readonly read: string[] = [];

  override readRowPage(...asked: Parameters<MemoryLedgerStore['readRowPage']>) {
    this.read.push(asked[0].ledgerId);
    return super.readRowPage(...asked);
  }
}

let store: WatchedStore;
let mutations = 0;

async function push(key: LedgerKey, rights: Rights, request: Partial<SyncRequest>): Promise<SyncResult[]> {
  const tools = { store, now: () => NOW, pause: () => Promise.resolve() };
  const full = requestOf({ clientId: 'c', mutationId: `m${++mutations}`, ...request });
  const { response } = await syncLedger(tools, { key, author: 'u', rights, request: full });
  return response.results;
}

/** Changes the item as somebody may; its revision is that of the ledger. */
async function change(role: Role, fields: Fields): Promise<SyncResult | undefined> {
  const rights = await rightsOf(store, KEY.bureau, { role, units: ['办公室'] });
  const rev = (await store.readHead(KEY))?.rev ?? 0;
  const [row] = await store.readRows(KEY, ['r1']);
  const whole = { rowId: 'r1', baseRev: row?.rev ?? 0, fields: { ...row?.fields, ...fields } };
  const [result] = await push(KEY, rights, { since: rev, changes: [whole] });
  return result;
}

/** 规则设置 as the office keeps it. */
async function setRule(rule: string, value: string): Promise<void> {
  const columns = RULES.columns.map(({ id, title }) => ({ id, header: title }));
  const ledger = { kind: RULES.id, title: RULES.name, sheet: RULES.name, columns };
  const changes = [{ rowId: `r-${rule}`, baseRev: 0, fields: { rule, value } }];
  await push({ ...KEY, ledgerId: RULES.id }, ALL_RIGHTS, { since: 0, ledger, changes });
}

beforeEach(async () => {
  store = new WatchedStore();
  const ids = ['item', 'units', 'status', 'note', 'closing', 'returnReason', 'verdict', 'verdictOn'];
  const ledger = { ...INFO, columns: ids.map((id) => ({ id, header: id })) };
  const fields = { item: '1.甲事', units: '办公室', status: '已完成' };
  await push(KEY, ALL_RIGHTS, { since: 0, ledger, changes: [{ rowId: 'r1', baseRev: 0, fields }] });
});

it('an item goes from its unit’s application to the office’s closing, and no step is skipped', async () => {
  expect(await change('office', { closing: '已销号' })).toMatchObject({
    outcome: 'rejected',
    code: 'forbidden',
  });
  expect(await change('clerk', { closing: '申请销号' })).toMatchObject({ outcome: 'applied' });
  expect(await change('clerk', { closing: '已销号' })).toMatchObject({ columns: ['closing'] });
  expect(await change('office', { closing: '复核中' })).toMatchObject({ outcome: 'applied' });
  expect(await change('office', { closing: '退回' })).toMatchObject({ columns: ['returnReason'] });
  expect(await change('office', { closing: '退回', returnReason: '缺照片' })).toMatchObject({
    outcome: 'applied',
  });
  expect(await change('clerk', { closing: '申请销号' })).toMatchObject({ outcome: 'applied' });
  expect(await change('office', { closing: '已销号' })).toMatchObject({ outcome: 'applied' });
});

it('what was closed before the ledger had a column for it comes with that column', async () => {
  const key = { ...KEY, ledgerId: 'old' };
  const known = { ...INFO, columns: [{ id: 'item', header: '具体任务' }] };
  const row = (baseRev: number, fields: Fields) => ({ rowId: 'r1', baseRev, fields });
  await push(key, ALL_RIGHTS, { ledger: known, changes: [row(0, { item: '1.甲事' })] });
  const rights = await rightsOf(store, key.bureau, { role: 'office', units: [] });
  const closed = row(1, { item: '1.甲事', closing: '已销号' });
  const ledger = { ...known, columns: [...known.columns, { id: 'closing', header: '销号' }] };
  expect(await push(key, rights, { changes: [closed] })).toMatchObject([{ outcome: 'rejected' }]);
  expect(await push(key, rights, { ledger, changes: [closed] })).toMatchObject([{ outcome: 'applied' }]);
});

it('a closed row is refused to its unit also where the unit has not seen it closed', async () => {
  const [seen] = await store.readRows(KEY, ['r1']);
  await change('clerk', { closing: '申请销号' });
  await change('office', { closing: '已销号' });
  const rights = await rightsOf(store, KEY.bureau, { role: 'clerk', units: ['办公室'] });
  const late = { rowId: 'r1', baseRev: seen?.rev ?? 0, fields: { note: '补记' } };
  expect(await push(KEY, rights, { since: 1, changes: [late] })).toMatchObject([
    {
      outcome: 'rejected',
      code: 'forbidden',
      detail:
        '这一行已销号，不能再修改。请还原这一行的改动；确需修改的，请办公室先把“销号”改为“退回”，退回后再改。',
    },
  ]);
  expect(await change('office', { note: '更正' })).toMatchObject({ outcome: 'applied' });
});

it('the city bureau’s reviewers accept, and write nothing else', async () => {
  expect(await change('acceptor', { verdict: '通过', verdictOn: '2023-12-20' })).toMatchObject({
    outcome: 'applied',
  });
  expect(await change('acceptor', { note: '已阅' })).toMatchObject({ columns: ['note'] });
  expect(await change('clerk', { verdict: '不通过' })).toMatchObject({ columns: ['verdict'] });
});

it('the office accepts as well, unless 规则设置 leaves it to the city bureau', async () => {
  expect(await change('office', { verdict: '通过' })).toMatchObject({ outcome: 'applied' });
  await setRule('验收人', '市局');
  expect(await change('office', { verdict: '不通过' })).toMatchObject({
    ...{ outcome: 'rejected', columns: ['verdict'] },
    detail: expect.stringContaining('只由市局验收人员填写') as unknown,
  });
  expect(await change('acceptor', { verdict: '不通过' })).toMatchObject({ outcome: 'applied' });
});

it('what counts as done is what 规则设置 says', async () => {
  await change('office', { status: '办毕' });
  await change('clerk', { closing: '申请销号' });
  expect(await change('office', { closing: '已销号' })).toMatchObject({ outcome: 'rejected' });
  await setRule('完成状态用语', '办毕、已完成');
  expect(await change('office', { closing: '已销号' })).toMatchObject({ outcome: 'applied' });
});

it('规则设置 is read only where it has a say, once a push', async () => {
  await setRule('验收人', '市局');
  store.read.length = 0;
  await change('office', { note: '11月：例会' });
  await change('office', { note: '12月：例会', verdict: null });
  await change('acceptor', { verdict: '通过' });
  await change('leader', { note: '好' });
  expect(store.read).toEqual([]);
  const rights = await rightsOf(store, KEY.bureau, { role: 'office', units: [] });
  const isNew = (rowId: string) => ({ rowId, baseRev: 0, fields: { item: `2.${rowId}`, verdict: '通过' } });
  const results = await push(KEY, rights, { since: 1, changes: [isNew('r2'), isNew('r3')] });
  expect(results.map(({ outcome }) => outcome)).toEqual(['rejected', 'rejected']);
  expect(store.read).toEqual([RULES.id]);
});
