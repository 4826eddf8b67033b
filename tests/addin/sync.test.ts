/** 同步 as clerks meet it: built panes, the real office.js, simulated Excels, and a backend with an embedded DynamoDB. */
import { type RunningBackend, startBackend } from '#cli/server/start-backend';
import { Person } from '#tools/excel-host/keyboard/person';
import type { Book } from '#tools/excel-host/model/book';
import type { Site } from '#tools/excel-host/browser/site';
import { openWorkbook } from '#tools/excel-host/workbook-file/open-workbook';
import { saveWorkbook } from '#tools/excel-host/workbook-file/save-workbook';
import { seriousIssues } from './axe';
import { apiOf, type OpenPane, PaneBench, sampleBook, until } from './open-pane';
import { rulesBook, SHEET } from './rules-book';

const bench = new PaneBench();
beforeAll(() => bench.start(), 60_000);
afterAll(() => bench.stop());

let backend: RunningBackend;
beforeEach(async () => {
  backend = await startBackend();
});
afterEach(() => backend.stop());

async function copyOf(book: Book): Promise<Book> {
  return openWorkbook(await saveWorkbook(book), book.name);
}

function opened(book: Book, api: Site = apiOf(backend)): Promise<OpenPane> {
  return bench.open({ book, view: 'sync', connection: { server: '', token: backend.token }, api });
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const statusOf = (book: Book, row: number) => book.sheet(SHEET)?.cell(row - 1, 4).value;

async function begin({ frame }: OpenPane): Promise<void> {
  await frame.getByRole('button', { name: '同步', exact: true }).click();
}

async function confirm(pane: OpenPane): Promise<void> {
  await pane.frame.getByRole('button', { name: '开始同步' }).click();
}

async function result({ frame }: OpenPane): Promise<string> {
  await frame.getByText('同步结果').waitFor();
  return frame.locator('#view-sync').innerText();
}

async function syncAll(pane: OpenPane): Promise<string> {
  await begin(pane);
  await confirm(pane);
  return result(pane);
}

/** My workbook, synchronised once, and what another clerk has done in a copy of it and sent since. */
async function afterOthers(edit: (person: Person) => void): Promise<Book> {
  const mine = rulesBook(5);
  const first = await opened(mine);
  await syncAll(first);
  await first.close();
  const other = await opened(await copyOf(mine));
  edit(new Person(other.app));
  await syncAll(other);
  await other.close();
  return mine;
}

it('shows what is about to happen, does nothing before it is confirmed, and then sends it', async () => {
  const book = await sampleBook();
  const pane = await opened(book);
  await begin(pane);
  await pane.frame.getByText('我的改动，将上传（38行）').waitFor();
  expect(await seriousIssues(pane.frame)).toEqual([]);
  const token = () => textOf(book.sheet('制度建设规范年')?.cell(3, 15).value);
  expect(token()).toBe('');
  await pane.frame.getByRole('button', { name: '取消' }).click();
  expect(await result(pane)).toContain('已取消，取消前已上传0行');
  expect(token()).toBe('');

  expect(await syncAll(pane)).toContain('已提交38行');
  expect(token()).toMatch(/^[\w-]+\.\d+\.[\w-]+$/);
  expect(book.sheet('制度建设规范年')?.columns.at(15).hidden).toBe(true);
  await begin(pane);
  await pane.frame.getByText('已是最新，没有要同步的改动。').first().waitFor();
  pane.expectClean();
  await pane.close();
}, 90_000);

it('shows what others did, writes it, and takes it back when asked; it is offered again', async () => {
  const mine = await afterOthers((person) => {
    person.type(SHEET, 'E4', '已完成');
  });

  const pane = await opened(mine);
  await begin(pane);
  await pane.frame.getByText('他人的改动，将写入表格（1行）').waitFor();
  expect(statusOf(mine, 4)).toBe('进行中');
  await confirm(pane);
  await pane.frame.getByText('他人的修改已写入表格。').waitFor();
  expect(statusOf(mine, 4)).toBe('已完成');
  await pane.frame.getByRole('button', { name: '撤销' }).click();
  await pane.frame.getByText('已撤销。').waitFor();
  expect(statusOf(mine, 4)).toBe('进行中');
  await begin(pane);
  await pane.frame.getByText('他人的改动，将写入表格（1行）').waitFor();
  await confirm(pane);
  await until(() => statusOf(mine, 4) === '已完成');
  pane.expectClean();
  await pane.close();
}, 90_000);

it.each([
  ['mine', '全部用我的', '未开始'],
  ['theirs', '全部用对方的', '已完成'],
])(
  'a cell that both changed is asked about: %s',
  async (_, button, expected) => {
    const mine = await afterOthers((person) => {
      person.type(SHEET, 'E4', '已完成');
    });

    const pane = await opened(mine);
    new Person(pane.app).type(SHEET, 'E4', '未开始');
    await begin(pane);
    await pane.frame.getByText('两边都改过（1行）').waitFor();
    await confirm(pane);
    await pane.frame.getByText('有1行冲突，请选择').waitFor();
    const card = await pane.frame.locator('#view-sync').innerText();
    expect(card).toContain('原来：进行中');
    expect(card).toContain('我的：未开始');
    expect(card).toMatch(/对方的：已完成（local-office \d{4}-\d\d-\d\d \d\d:\d\d）/);
    expect(await seriousIssues(pane.frame)).toEqual([]);
    await pane.frame.getByRole('button', { name: button }).click();
    await pane.frame.getByRole('button', { name: '按选择继续' }).click();
    await result(pane);
    expect(statusOf(mine, 4)).toBe(expected);
    await begin(pane);
    await pane.frame.getByText('已是最新，没有要同步的改动。').waitFor();
    pane.expectClean();
    await pane.close();
  },
  90_000,
);

it('holds back a row with an error, says why, and sends the others', async () => {
  const book = rulesBook(5);
  const pane = await opened(book);
  new Person(pane.app).clearCells(SHEET, 'D5');
  await begin(pane);
  await pane.frame.getByText('暂不上传（1行）').waitFor();
  expect(await pane.frame.locator('#view-sync').innerText()).toContain('责任科室');
  await confirm(pane);
  const text = await result(pane);
  expect(text).toContain('已提交4行');
  expect(text).toContain('需要处理：有错误，未提交（1行）');
  pane.expectClean();
  await pane.close();
}, 60_000);

it('goes on by itself when the server has been away, and sends everything once', async () => {
  const book = rulesBook(5);
  let isAway = false;
  const api = apiOf(backend);
  const pane = await opened(book, (request) =>
    isAway ? { status: 503, contentType: 'text/plain', body: '' } : api(request),
  );
  await begin(pane);
  await pane.frame.getByRole('button', { name: '开始同步' }).waitFor();
  isAway = true;
  await confirm(pane);
  await pane.frame.getByText('离线').waitFor();
  expect(await pane.frame.locator('#view-sync').innerText()).toContain('自动重试');
  isAway = false;
  expect(await result(pane)).toContain('已提交5行');
  await begin(pane);
  await pane.frame.getByText('已是最新，没有要同步的改动。').waitFor();
  await pane.close();
}, 60_000);

it('can be stopped while the server is away, and the pane be closed: nothing is lost, nothing sent twice', async () => {
  const book = rulesBook(5);
  let isAway = false;
  const api = apiOf(backend);
  const pane = await opened(book, async (request) => {
    // The push arrives; its answer is lost.
    const answer = await api(request);
    return isAway ? { status: 503, contentType: 'text/plain', body: '' } : answer;
  });
  await begin(pane);
  await pane.frame.getByRole('button', { name: '开始同步' }).waitFor();
  isAway = true;
  await confirm(pane);
  await pane.frame.getByText('离线').waitFor();
  await pane.frame.getByRole('button', { name: '取消' }).click();
  await result(pane);
  await pane.close();

  const again = await opened(book);
  await begin(again);
  await confirm(again);
  expect(await result(again)).toMatch(/已提交5行|库中已有5行/);
  const answer = await fetch(`${backend.url}/v1/ledgers/institution-building-2023`, {
    headers: { authorization: `Bearer ${backend.token}` },
  });
  const { rows } = (await answer.json()) as { rows: unknown[] };
  expect(rows).toHaveLength(5);
  again.expectClean();
  await again.close();
}, 90_000);

it('says which cells are protected, and has lost nothing', async () => {
  const book = rulesBook(5);
  const pane = await opened(book);
  new Person(pane.app).protect(SHEET);
  await begin(pane);
  await confirm(pane);
  const text = await result(pane);
  expect(text).toContain('没有完成');
  expect(text).toContain('受保护');
  new Person(pane.app).unprotect(SHEET);
  expect(await syncAll(pane)).toContain('已提交5行');
  pane.expectClean();
  await pane.close();
}, 60_000);

it('works under a filter, with hidden rows, and after sorting', async () => {
  const mine = await afterOthers((person) => {
    for (const row of [3, 5, 7]) person.type(SHEET, `E${row}`, '已完成');
  });

  const pane = await opened(mine);
  pane.app.faults.filteredWritesScramble = true;
  const me = new Person(pane.app);
  me.sortRange(SHEET, 'A3:J7', { by: ['B'], descending: true });
  me.hideRows(SHEET, '4:4');
  await begin(pane);
  await confirm(pane);
  await pane.frame.getByText('他人的修改已写入表格。').waitFor();
  const rows = [3, 4, 5, 6, 7].map((row) => [mine.sheet(SHEET)?.cell(row - 1, 1).value, statusOf(mine, row)]);
  expect(Object.fromEntries(rows)).toEqual({
    '1.第1号制度': '已完成',
    '2.第2号制度': '进行中',
    '3.第3号制度': '已完成',
    '4.第4号制度': '进行中',
    '5.第5号制度': '已完成',
  });
  pane.expectClean();
  await pane.close();
}, 90_000);

it('refuses to write over what a co-author has typed between reading and writing', async () => {
  const mine = await afterOthers((person) => {
    person.type(SHEET, 'E4', '已完成');
  });

  const pane = await opened(mine);
  await begin(pane);
  await pane.frame.getByRole('button', { name: '开始同步' }).waitFor();
  new Person(pane.app).type(SHEET, 'E4', '未开始');
  await confirm(pane);
  expect(await result(pane)).toMatch(/没有全部写入|没有完成/);
  expect(statusOf(mine, 4)).toBe('未开始');
  pane.expectClean();
  await pane.close();
}, 60_000);

it('tells once, for all ledgers, that the token is no longer good', async () => {
  const connection = { server: '', token: 'x' };
  const pane = await bench.open({
    ...{ book: await sampleBook(), view: 'sync', connection, api: apiOf(backend) },
  });
  await begin(pane);
  await pane.frame.getByText('没有完成').waitFor();
  expect(await pane.frame.getByText(/访问令牌无效或已过期/).count()).toBe(1);
  await pane.close();
}, 60_000);

it('without a server says where to set one up', async () => {
  const pane = await bench.open({ book: rulesBook(5), view: 'sync' });
  await pane.frame.getByText('尚未连接服务器').waitFor();
  await pane.frame.getByRole('button', { name: '设置' }).click();
  await pane.frame.getByLabel('访问令牌').waitFor();
  expect(await seriousIssues(pane.frame)).toEqual([]);
  pane.expectClean();
  await pane.close();
}, 60_000);
