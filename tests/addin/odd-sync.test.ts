/** Synchronising at the worst of times: two panes at one workbook, Excel refusing, the pane closed, sheets of all shapes. */
import { connectTo } from '#addin/api/api-client';
import { type RunningBackend, startBackend } from '#cli/server/start-backend';
import { Person } from '#tools/excel-host/keyboard/person';
import type { Book } from '#tools/excel-host/model/book';
import { bookOf } from '#tools/excel-host/testing/book-of';
import { openWorkbook } from '#tools/excel-host/workbook-file/open-workbook';
import { saveWorkbook } from '#tools/excel-host/workbook-file/save-workbook';
import { progress } from '../support/sheets';
import { apiOf, type OpenPane, PaneBench } from './open-pane';
import { rule, rulesBook, SHEET } from './rules-book';

const bench = new PaneBench();
beforeAll(() => bench.start(), 60_000);
afterAll(() => bench.stop());

let backend: RunningBackend;
beforeEach(async () => {
  backend = await startBackend();
});
afterEach(() => backend.stop());

const LEDGER = 'institution-building-2023';

async function opened(book: Book): Promise<OpenPane> {
  const pane = await bench.open({
    book,
    view: 'sync',
    connection: { server: '', token: backend.token },
    api: apiOf(backend),
  });
  pane.page.setDefaultTimeout(10_000);
  await pane.frame.getByRole('button', { name: '同步', exact: true }).waitFor();
  return pane;
}

async function click({ frame }: OpenPane, name: string): Promise<void> {
  await frame.getByRole('button', { name, exact: true }).click();
}

async function result({ frame }: OpenPane): Promise<string> {
  await frame.getByText('同步结果').waitFor();
  return frame.locator('#view-sync').innerText();
}

async function syncAll(pane: OpenPane): Promise<string> {
  await click(pane, '同步');
  const begin = pane.frame.getByRole('button', { name: '开始同步' });
  await begin.or(pane.frame.getByText('同步结果')).first().waitFor();
  if (await begin.isVisible()) await begin.click();
  return result(pane);
}

const items = (book: Book, sheet = SHEET): unknown[] =>
  [...(book.sheet(sheet)?.filled() ?? [])].flatMap(({ column, row: at, cell }) =>
    column === 1 && at > 1 ? [cell.value] : [],
  );
const storedItems = async (ledger = LEDGER): Promise<unknown[]> =>
  (await connectTo(backend).readLedger(ledger)).rows.map(({ fields }) => fields.item).sort();

it('two panes at one workbook at the same time: no row is lost, and none is twice in the store', async () => {
  const book = rulesBook(5);
  const panes = await Promise.all([opened(book), opened(book)]);
  await Promise.all(panes.map((pane) => click(pane, '同步')));
  await Promise.all(panes.map((pane) => pane.frame.getByRole('button', { name: '开始同步' }).waitFor()));
  await Promise.all(panes.map((pane) => click(pane, '开始同步')));
  await Promise.all(panes.map(result));
  for (const pane of panes) await syncAll(pane);
  const names = [1, 2, 3, 4, 5].map((no) => `${no}.第${no}号制度`);
  expect(await storedItems()).toEqual(names);
  expect(items(book)).toEqual(names);
  for (const pane of panes) {
    expect(await syncAll(pane)).toContain('已是最新');
    pane.expectClean();
    await pane.close();
  }
}, 60_000);

it('does not synchronise what it could not read anew', async () => {
  const book = rulesBook(5);
  const pane = await opened(book);
  new Person(pane.app).type(SHEET, 'E4', '已完成');
  pane.app.faults.failNext('GeneralException');
  await click(pane, '同步');
  await pane.frame.getByText('Excel 没有完成这一步').waitFor();
  expect(await pane.frame.getByRole('button', { name: '开始同步' }).count()).toBe(0);
  expect(await syncAll(pane)).toContain('已提交');
  const { rows } = await connectTo(backend).readLedger(LEDGER);
  expect(rows.map(({ fields }) => fields.status).sort()).toContain('已完成');
  pane.expectClean();
  await pane.close();
}, 60_000);

it.each(['before it is confirmed', 'while it is sent'])(
  'closed %s: the next pane goes on',
  async (when) => {
    const book = rulesBook(5);
    const pane = await opened(book);
    await click(pane, '同步');
    await pane.frame.getByRole('button', { name: '开始同步' }).waitFor();
    if (when === 'while it is sent') await click(pane, '开始同步');
    await pane.close();
    const again = await opened(book);
    expect(await syncAll(again)).toMatch(/5行|已是最新/);
    expect(await storedItems()).toHaveLength(5);
    again.expectClean();
    await again.close();
  },
  60_000,
);

const CODES = [
  'AccessDenied',
  'ItemNotFound',
  'InvalidOrTimedOutSession',
  'RequestPayloadSizeLimitExceeded',
] as const;

it('whatever Excel refuses while others’ rows are written is told; in the end all is there, once', async () => {
  const book = rulesBook(5);
  const pane = await opened(book);
  await syncAll(pane);
  const other = await opened(await openWorkbook(await saveWorkbook(book), book.name));
  const person = new Person(other.app);
  for (const [at, code] of CODES.entries()) {
    person.type(SHEET, 'F4', `${at + 1}%`);
    expect(await syncAll(other)).toContain('1行');
    await click(pane, '同步');
    await pane.frame.getByRole('button', { name: '开始同步' }).waitFor();
    pane.app.faults.failNext(code);
    await click(pane, '开始同步');
    expect([code, await result(pane)]).toEqual([code, expect.stringMatching(/没有全部写入|没有做完/)]);
    expect(await pane.frame.locator('body').innerText()).not.toContain('意外');
    await syncAll(pane);
    expect([code, book.sheet(SHEET)?.cell(3, 5).value]).toEqual([code, `${at + 1}%`]);
  }
  pane.expectClean();
  await pane.close();
  await other.close();
}, 60_000);

it('two ledgers on one sheet: rows for the upper one move the lower one, which goes on the next time', async () => {
  const [title, header, ...own] = progress(rule(1), rule(2));
  const lower = [
    ['2022年“制度建设规范年”项目台账'],
    header ?? [],
    ['党建类', '1.旧制度', '5月底前', '办公室', '进行中', null, null, null, null],
  ];
  const book = bookOf({ [SHEET]: [title ?? [], header ?? [], ...own, [], ...lower] });
  const pane = await opened(book);
  await syncAll(pane);
  const copy = await openWorkbook(await saveWorkbook(book), book.name);
  const other = await opened(copy);
  const person = new Person(other.app);
  expect(person.insertRows(SHEET, '5:5')).toBeUndefined();
  for (const [column, text] of ['党建类', '3.新制度', '5月底前', '办公室', '未开始'].entries())
    person.type(SHEET, `${'ABCDE'[column] ?? ''}5`, text);
  person.type(SHEET, 'E9', '已完成');
  expect(await syncAll(other)).toMatch(/已提交1行[^]*已提交1行/);
  expect(await syncAll(pane)).toMatch(/已补入他人新增1行[^]*没有全部写入[^]*请重新校验或同步后再试/);
  expect(await syncAll(pane)).toMatch(/已是最新[^]*已写入他人修改1行/);
  expect(await syncAll(pane)).toMatch(/已是最新[^]*已是最新/);
  expect(items(book)).toEqual(items(copy));
  expect(book.sheet(SHEET)?.cell(8, 4).value).toBe('已完成');
  pane.expectClean();
  await pane.close();
  await other.close();
}, 60_000);
