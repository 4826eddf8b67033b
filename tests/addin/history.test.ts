/** 历史 as clerks meet it: built panes, the real office.js, simulated Excels, and a backend with an embedded DynamoDB. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { devSecret } from '#cli/server/dev-secret';
import { LOCAL_BUREAU, signDevToken } from '#cli/server/dev-token';
import { type RunningBackend, startBackend } from '#cli/server/start-backend';
import type { Site } from '#tools/excel-host/browser/site';
import { CoAuthor } from '#tools/excel-host/keyboard/co-author';
import { Person } from '#tools/excel-host/keyboard/person';
import type { Book } from '#tools/excel-host/model/book';
import { bookOf } from '#tools/excel-host/testing/book-of';
import { openWorkbook } from '#tools/excel-host/workbook-file/open-workbook';
import { saveWorkbook } from '#tools/excel-host/workbook-file/save-workbook';
import { progress } from '../support/sheets';
import { seriousIssues } from './axe';
import { apiOf, type OpenPane, PaneBench, until } from './open-pane';

const bench = new PaneBench();
beforeAll(() => bench.start(), 60_000);
afterAll(() => bench.stop());

let folder: string;
let backend: RunningBackend;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'history-'));
  backend = await startBackend({ dataDir: folder });
});
afterEach(async () => {
  await backend.stop();
  rmSync(folder, { recursive: true });
});

const SHEET = '规范年';

function ledger(): Book {
  const row = (no: number) =>
    ['党建类', `${no}.第${no}号制度`, '5月底前', '办公室', '进行中', null, null, null, null] as const;
  return bookOf({ 封面: [['封面']], [SHEET]: progress(row(1), row(2), row(3), row(4)) });
}

async function copyOf(book: Book): Promise<Book> {
  return openWorkbook(await saveWorkbook(book), book.name);
}

/** A token in the name of somebody of the bureau's office. */
function tokenOf(subject: string, lifeSeconds = 3_600): Promise<string> {
  const claims = { subject, bureau: LOCAL_BUREAU, role: 'office' } as const;
  return signDevToken(claims, devSecret(folder), Date.now(), lifeSeconds);
}

interface Opening {
  readonly view?: string;
  readonly token?: string;
  readonly api?: Site;
}

async function opened(
  book: Book,
  who: string,
  { view = 'history', api = apiOf(backend), token }: Opening = {},
): Promise<OpenPane> {
  return bench.open({ book, view, connection: { server: '', token: token ?? (await tokenOf(who)) }, api });
}

async function closed(pane: OpenPane): Promise<void> {
  pane.expectClean();
  await pane.close();
}

/** 同步 from beginning to end in a pane that is open. */
async function syncIn({ frame }: OpenPane): Promise<void> {
  await frame.getByRole('tab', { name: '同步' }).click();
  await frame.getByRole('button', { name: '同步', exact: true }).click();
  await frame.getByRole('button', { name: '开始同步' }).click();
  await frame.getByText('同步结果').waitFor();
}

/** Somebody opens a workbook, does something, synchronises, and closes the pane. */
async function synced(
  book: Book,
  who: string,
  act: (person: Person) => void = () => undefined,
): Promise<void> {
  const pane = await opened(book, who, { view: 'sync' });
  act(new Person(pane.app));
  await syncIn(pane);
  await closed(pane);
}

/** A ledger that 甲 has sent and in which 乙 has then changed 状态 and 责任科室 of the second item. */
async function changedByTwo(): Promise<Book> {
  const book = ledger();
  await synced(book, '甲');
  await synced(book, '乙', (person) => {
    person.type(SHEET, 'E4', '已完成');
    person.type(SHEET, 'D4', '法规科');
  });
  return book;
}

async function look(pane: OpenPane, address: string, sheet = SHEET): Promise<void> {
  new Person(pane.app).select(sheet, address);
  await pane.frame.getByRole('button', { name: '查看当前选中行' }).click();
}

const valueOf = (book: Book, row: number, column: number) => book.sheet(SHEET)?.cell(row - 1, column).value;

describe('the selected row', () => {
  it('shows who changed what, when and from what, of the row and of one cell', async () => {
    const book = await changedByTwo();
    const pane = await opened(book, '甲');
    await look(pane, 'B4');
    const { frame } = pane;
    await frame.getByRole('heading', { name: `${SHEET} 第4行：2.第2号制度` }).waitFor();
    const versions = frame.locator('#view-history ol > li');
    await versions.first().waitFor();
    expect(await versions.count()).toBe(2);
    const [latest = '', first = ''] = await versions.allInnerTexts();
    expect(latest).toMatch(/乙 修改\s+\d{4}-\d\d-\d\d \d\d:\d\d/);
    expect(latest).toContain('状态：进行中 → 已完成');
    expect(latest).toContain('责任科室：办公室 → 法规科');
    expect(first).toContain('甲 新增');
    expect(await seriousIssues(frame)).toEqual([]);

    await frame.getByLabel('看哪一栏').selectOption('责任科室');
    await until(async () => !(await versions.first().innerText()).includes('状态'));
    expect(await versions.first().innerText()).toContain('责任科室：办公室 → 法规科');
    await frame.getByLabel('看哪一栏').selectOption('验收日期');
    await frame.getByText('这一栏从未填写过。').waitFor();
    await closed(pane);
  }, 90_000);

  it.each([
    ['a row never synchronised', 'B4', SHEET, '“2.第2号制度”还没有同步过'],
    ['the title', 'A1', SHEET, '选中的不是台账里的行'],
    ['below the table', 'A20', SHEET, '选中的不是台账里的行'],
    ['another sheet', 'A1', '封面', '选中的不是台账里的行'],
  ])(
    'says what to do: %s',
    async (_, address, sheet, text) => {
      const pane = await opened(ledger(), '甲');
      await look(pane, address, sheet);
      await pane.frame.getByText(text).waitFor();
      expect(await seriousIssues(pane.frame)).toEqual([]);
      await closed(pane);
    },
    60_000,
  );

  it('is the one that stands there now, though rows have moved since the workbook was read', async () => {
    const book = await changedByTwo();
    const pane = await opened(book, '甲');
    await until(() => pane.frame.getByRole('button', { name: '重新校验' }).first().isEnabled());
    new CoAuthor(pane.app).insertRows(SHEET, '3:3');
    await pane.frame.getByText('表格已有改动').waitFor();
    await look(pane, 'B5');
    await pane.frame.getByRole('heading', { name: `${SHEET} 第5行：2.第2号制度` }).waitFor();
    await closed(pane);
  }, 60_000);
});

describe('恢复', () => {
  it('brings back one cell, can be taken back, and is sent by 同步', async () => {
    const book = await changedByTwo();
    const pane = await opened(book, '甲');
    const { frame } = pane;
    await look(pane, 'B4');
    await frame.getByRole('button', { name: '把状态恢复成进行中' }).click();
    await frame.getByText('已恢复状态，同步后生效。').waitFor();
    expect([valueOf(book, 4, 4), valueOf(book, 4, 3)]).toEqual(['进行中', '法规科']);
    await frame.getByRole('button', { name: '撤销' }).click();
    await frame.getByText('已撤销。').waitFor();
    expect(valueOf(book, 4, 4)).toBe('已完成');

    await frame.getByRole('button', { name: '把状态恢复成进行中' }).click();
    await frame.getByText('已恢复状态，同步后生效。').waitFor();
    await syncIn(pane);
    await frame.getByRole('tab', { name: '历史' }).click();
    await look(pane, 'B4');
    const versions = frame.locator('#view-history ol > li');
    await until(async () => (await versions.count()) === 3);
    expect(await versions.first().innerText()).toContain('状态：已完成 → 进行中');
    await closed(pane);
  }, 90_000);

  it('brings back the whole row, also where it has moved meanwhile, and never another one', async () => {
    const book = await changedByTwo();
    const pane = await opened(book, '甲');
    const { frame } = pane;
    await look(pane, 'B4');
    const back = frame.getByRole('button', { name: '整行恢复到这时' });
    await back.waitFor();
    const other = new CoAuthor(pane.app);
    other.type(SHEET, 'E3', '已完成');
    other.type(SHEET, 'D3', '法规科');
    other.insertRows(SHEET, '3:3');
    await back.click();
    await frame
      .getByText(/改过|改动|变/)
      .first()
      .waitFor();
    expect([4, 5].map((row) => [valueOf(book, row, 4), valueOf(book, row, 3)])).toEqual([
      ['已完成', '法规科'],
      ['已完成', '法规科'],
    ]);
    await frame.getByRole('button', { name: '重新校验' }).first().click();
    await frame.getByText('表格已有改动').waitFor({ state: 'detached' });
    await back.click();
    await frame.getByText('已恢复责任科室、状态，同步后生效。').waitFor();
    expect([4, 5].map((row) => [valueOf(book, row, 4), valueOf(book, row, 3)])).toEqual([
      ['已完成', '法规科'],
      ['进行中', '办公室'],
    ]);
    await back.click();
    await frame.getByText('表格里现在就是这样，不用恢复。').waitFor();
    await closed(pane);
  }, 90_000);

  it('says which cells are protected, and which are merged', async () => {
    const book = await changedByTwo();
    const pane = await opened(book, '甲');
    const { frame } = pane;
    await look(pane, 'B4');
    const person = new Person(pane.app);
    person.protect(SHEET);
    await frame.getByRole('button', { name: '把状态恢复成进行中' }).click();
    await frame.getByText(/受保护/).waitFor();
    expect(valueOf(book, 4, 4)).toBe('已完成');
    person.unprotect(SHEET);
    person.dragMerge(SHEET, 'D4:D5');
    await frame.getByRole('button', { name: '重新校验' }).first().click();
    await frame.getByText('表格已有改动').waitFor({ state: 'detached' });
    await frame.getByRole('button', { name: '把责任科室恢复成办公室' }).click();
    await frame.getByText('“责任科室”是合并单元格或公式').waitFor();
    expect(valueOf(book, 4, 3)).toBe('法规科');
    await closed(pane);
  }, 90_000);
});

describe('已删除的行', () => {
  it('are listed, found again, and come back into the sheet with the next 同步', async () => {
    const book = await changedByTwo();
    const mine = await copyOf(book);
    await synced(book, '乙', (person) => person.deleteRows(SHEET, '4:4'));

    const pane = await opened(mine, '甲');
    const { frame } = pane;
    await look(pane, 'B4');
    await frame.getByText('这一行已被删除').waitFor();
    await syncIn(pane);
    expect([3, 4, 5, 6].map((row) => valueOf(mine, row, 1))).not.toContain('2.第2号制度');

    await frame.getByRole('tab', { name: '历史' }).click();
    await frame.getByRole('button', { name: '查看已删除的行' }).click();
    const deleted = frame.getByRole('region', { name: '已删除的行' });
    const line = deleted.getByRole('listitem').filter({ hasText: '2.第2号制度' });
    await line.getByText(/规范年，乙 \d{4}-\d\d-\d\d \d\d:\d\d 删除/).waitFor();
    expect(await seriousIssues(frame)).toEqual([]);
    await line.getByRole('button', { name: '找回' }).click();
    await frame.getByText('已找回“2.第2号制度”').waitFor();
    await until(async () => (await line.count()) === 0);
    await frame.getByText('这一行已被删除').waitFor({ state: 'detached' });
    await syncIn(pane);
    expect([3, 4, 5, 6].map((row) => valueOf(mine, row, 1))).toContain('2.第2号制度');
    await frame.getByRole('tab', { name: '历史' }).click();
    await frame.getByRole('button', { name: '查看已删除的行' }).click();
    await frame.getByText('没有被删除的行。').waitFor();
    await closed(pane);
  }, 120_000);

  it('that somebody found first are said to be', async () => {
    const book = ledger();
    await synced(book, '甲');
    await synced(book, '乙', (person) => person.deleteRows(SHEET, '4:4'));
    const [one, other] = [await opened(await copyOf(book), '甲'), await opened(await copyOf(book), '乙')];
    for (const { frame } of [one, other]) {
      await frame.getByRole('button', { name: '查看已删除的行' }).click();
      await frame.getByRole('button', { name: '找回2.第2号制度' }).waitFor();
    }
    await one.frame.getByRole('button', { name: '找回2.第2号制度' }).click();
    await one.frame.getByText('已找回').waitFor();
    await other.frame.getByRole('button', { name: '找回2.第2号制度' }).click();
    await other.frame.getByText('已找回').waitFor();
    await closed(one);
    await closed(other);
  }, 120_000);

  it('there are none of a ledger that was never synchronised', async () => {
    const pane = await opened(ledger(), '甲');
    await pane.frame.getByRole('button', { name: '查看已删除的行' }).click();
    await pane.frame.getByText('没有被删除的行。').waitFor();
    await closed(pane);
  }, 60_000);
});

describe('the server', () => {
  it('is away: says so, and shows the history when asked again', async () => {
    const book = await changedByTwo();
    let isAway = true;
    const api = apiOf(backend);
    const pane = await opened(book, '甲', {
      api: (request) => (isAway ? { status: 503, contentType: 'text/plain', body: '' } : api(request)),
    });
    const { frame } = pane;
    await look(pane, 'B4');
    await frame.getByText('服务器暂时不能使用（状态码 503），请稍后再点一次。').waitFor();
    expect(await frame.getByText('正在读取历史').count()).toBe(0);
    isAway = false;
    await look(pane, 'B4');
    await frame.getByText('状态：').first().waitFor();
    await pane.close();
  }, 60_000);

  it.each([
    ['expired', () => tokenOf('甲', -60)],
    [
      'forged',
      () =>
        signDevToken(
          { subject: '甲', bureau: LOCAL_BUREAU, role: 'office' },
          new Uint8Array(32),
          Date.now(),
          60,
        ),
    ],
  ])(
    'refuses a token that is %s: says what to do',
    async (_, token) => {
      const book = await changedByTwo();
      const pane = await opened(book, '甲', { token: await token() });
      await look(pane, 'B4');
      await pane.frame.getByText('访问令牌无效或已过期，请在右上角“设置”里换上').waitFor();
      await pane.close();
    },
    60_000,
  );

  it('is not set up: says where', async () => {
    const pane = await bench.open({ book: ledger(), view: 'history' });
    await pane.frame.getByText('查看历史需要连接服务器').waitFor();
    await closed(pane);
  }, 60_000);
});
