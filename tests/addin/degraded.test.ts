/** Older Excels: what the pane does in Excel 2019, and where it sends those who cannot have it. */
import { parse } from 'acorn';
import type { Frame } from 'playwright-core';
import { type RunningBackend, startBackend } from '#cli/server/start-backend';
import { cellAddress } from '#core/grid/address';
import { Person } from '#tools/excel-host/keyboard/person';
import type { Book } from '#tools/excel-host/model/book';
import { bookOf } from '#tools/excel-host/testing/book-of';
import { openWorkbook } from '#tools/excel-host/workbook-file/open-workbook';
import { saveWorkbook } from '#tools/excel-host/workbook-file/save-workbook';
import { progress } from '../support/sheets';
import { seriousIssues } from './axe';
import { apiOf, type OpenPane, PaneBench, type PaneOptions, sampleBook, until } from './open-pane';

const bench = new PaneBench();
beforeAll(() => bench.start(), 60_000);
afterAll(() => bench.stop());

const SHEET = '规范年';

/** Five rules as a clerk keeps them, their kind in one merged cell; a date and a unit that are slips. */
function rules(): Book {
  const row = (no: number, units: string, doneOn: string | null) =>
    [no === 1 ? '党建类' : null, `${no}.第${no}号制度`, '5月底前', units, '进行中', null, doneOn] as const;
  const book = bookOf({
    [SHEET]: progress(
      row(1, '办公室', null),
      row(2, '办公室 ', null),
      row(3, '办公室', '2023.5.30 '),
      row(4, '办公室', null),
      row(5, '办公室', null),
    ),
  });
  const sheet = book.sheet(SHEET);
  if (sheet) sheet.merges = [{ top: 2, left: 0, bottom: 6, right: 0 }];
  return book;
}

const valueAt = (book: Book, row: number, column: number) => book.sheet(SHEET)?.cell(row - 1, column).value;

function cellsOf(book: Book): unknown {
  const sheet = book.sheet(SHEET);
  const cells = Array.from({ length: 9 }, (_, row) =>
    Array.from({ length: 12 }, (__, column) => sheet?.cell(row, column)),
  );
  return { cells, merges: sheet?.merges };
}

async function opened(options: PaneOptions): Promise<OpenPane> {
  const pane = await bench.open({ version: '2019', ...options });
  await pane.frame.getByText('正在读取工作簿').first().waitFor({ state: 'detached' });
  return pane;
}

async function ended(pane: OpenPane): Promise<void> {
  pane.expectClean();
  await pane.close();
}

describe('in Excel 2019', () => {
  it.each(['四个项目年', '信息任务'])(
    'finds what it finds in the newest: %s',
    async (name) => {
      const found = await Promise.all(
        (['2019', 'web'] as const).map(async (version) => {
          const pane = await opened({ book: await sampleBook(name), version });
          await pane.frame.getByText(/^共\d+处/).waitFor();
          const text = await pane.frame.locator('#view-check').innerText();
          await ended(pane);
          return text.replace(/在单元格中标出问题.*/, '');
        }),
      );
      expect(found[0]).toMatch(/共\d+处/);
      expect(found[0]).toBe(found[1]);
    },
    60_000,
  );

  it('says what is different, and what is missing where it would be', async () => {
    const pane = await opened({ book: await sampleBook() });
    const { frame } = pane;
    const missing = frame.getByRole('listitem').filter({ hasText: '窗格不会提示' });
    expect(await missing.isVisible()).toBe(false);
    await frame.getByText('这个 Excel 版本较旧').click();
    await missing.waitFor();
    expect(await seriousIssues(frame)).toEqual([]);
    for (const [tab, what, control] of [
      ['校验', '在单元格中标出问题', 'switch'],
      ['台账', '准备台账', 'checkbox'],
      ['完成', '生成“领导看板”', 'none'],
    ] as const) {
      await frame.getByRole('tab', { name: tab }).click();
      await frame.getByText(`${what}：需要 Excel 2021 以上版本或网页版。`).waitFor();
      if (control !== 'none') expect(await frame.getByRole(control).count()).toBe(0);
    }
    expect(await frame.getByRole('button', { name: /看板$/ }).count()).toBe(0);
    await ended(pane);
  }, 60_000);

  it('is silent about all that in the newest', async () => {
    const pane = await opened({ book: rules(), version: 'web' });
    expect(await pane.frame.getByText('这个 Excel 版本较旧').count()).toBe(0);
    await ended(pane);
  });

  it('selects, repairs, takes back, and reads anew when asked', async () => {
    const book = rules();
    const pane = await opened({ book });
    const { frame } = pane;
    const before = cellsOf(book);
    await frame.getByRole('button', { name: 'D4', exact: true }).click();
    await until(() => {
      const [{ top, left }] = book.selection(book.active);
      return cellAddress(top, left) === 'D4';
    });
    await frame.getByRole('button', { name: '修复 D4' }).click();
    await frame.getByText('已修复1个单元格。').waitFor();
    expect(valueAt(book, 4, 3)).toBe('办公室');
    await frame.getByRole('button', { name: '修复 D4' }).waitFor({ state: 'detached' });
    await frame.getByRole('button', { name: '撤销' }).click();
    await frame.getByText('已撤销。').waitFor();
    expect(cellsOf(book)).toEqual(before);

    new Person(pane.app).type(SHEET, 'D7', '办公室 ');
    await frame.getByRole('button', { name: '重新校验' }).click();
    await frame.getByRole('button', { name: '修复 D7' }).waitFor();
    await ended(pane);
  }, 60_000);

  it('refuses to repair what is protected, or was changed after it was read', async () => {
    const book = rules();
    const pane = await opened({ book });
    const person = new Person(pane.app);
    person.type(SHEET, 'D4', '法规科');
    await pane.frame.getByRole('button', { name: '修复 D4' }).click();
    await pane.frame.getByText(/D4.*有了变动/).waitFor();
    person.protect(SHEET);
    await pane.frame.getByRole('button', { name: '修复 G5' }).first().click();
    await pane.frame.getByText(/G5 受保护/).waitFor();
    expect([valueAt(book, 4, 3), valueAt(book, 5, 6)]).toEqual(['法规科', '2023.5.30 ']);
    await ended(pane);
  }, 60_000);

  it('says what to do with a workbook that holds nothing', async () => {
    const pane = await opened({ book: bookOf({ [SHEET]: [] }) });
    await pane.frame.getByText('工作簿里没有任何内容，请确认选对了文件').waitFor();
    await ended(pane);
  });

  it('fills in the item of the selected row, and knows how far the work is', async () => {
    const book = rules();
    const pane = await opened({ book, view: 'fill' });
    const { frame } = pane;
    new Person(pane.app).select(SHEET, 'B6');
    await frame.getByRole('button', { name: '填报当前选中行' }).click();
    await frame.getByRole('heading', { name: /第4号制度/ }).waitFor();
    await frame.getByLabel('状态').selectOption('已完成');
    await frame.getByRole('button', { name: '保存', exact: true }).click();
    await until(() => valueAt(book, 6, 4) === '已完成');
    await frame.getByRole('tab', { name: '完成' }).click();
    await frame.getByRole('region', { name: '全部事项' }).waitFor();
    await ended(pane);
  }, 60_000);
});

describe('synchronising in Excel 2019', () => {
  let backend: RunningBackend;
  beforeEach(async () => {
    backend = await startBackend();
  });
  afterEach(() => backend.stop());

  const connected = (book: Book, version: '2019' | 'web' = '2019') =>
    opened({
      ...{ book, version, view: 'sync' },
      ...{ connection: { server: '', token: backend.token }, api: apiOf(backend) },
    });

  async function syncAll({ frame }: OpenPane): Promise<string> {
    await frame.getByRole('button', { name: '同步', exact: true }).click();
    await frame.getByRole('button', { name: '开始同步' }).click();
    await frame.getByText('同步结果').waitFor();
    return frame.locator('#view-sync').innerText();
  }

  /** The book after its first synchronisation, and a copy of it in which somebody with the newest Excel goes on. */
  async function shared(theirDeeds: (person: Person) => void): Promise<Book> {
    const mine = rules();
    const first = await connected(mine);
    expect(await syncAll(first)).toContain('已提交5行');
    const theirs = await openWorkbook(await saveWorkbook(mine), mine.name);
    await ended(first);
    const other = await connected(theirs, 'web');
    theirDeeds(new Person(other.app));
    await syncAll(other);
    await ended(other);
    return mine;
  }

  it('sends what is mine, writes what is theirs, new rows included, and takes that back', async () => {
    const mine = await shared((person) => {
      person.type(SHEET, 'E4', '已完成');
      person.insertRows(SHEET, '8:8');
      person.dragMerge(SHEET, 'A3:A8');
      for (const [column, text] of ['6.第6号制度', '6月底前', '法规科', '进行中'].entries())
        person.type(SHEET, cellAddress(7, column + 1), text);
    });
    const before = cellsOf(mine);
    const pane = await connected(mine);
    await syncAll(pane);
    await pane.frame.getByText('他人的修改已写入表格。').waitFor();
    expect([valueAt(mine, 4, 4), valueAt(mine, 8, 1)]).toEqual(['已完成', '6.第6号制度']);
    expect(mine.sheet(SHEET)?.merges).toEqual([{ top: 2, left: 0, bottom: 7, right: 0 }]);
    await pane.frame.getByRole('button', { name: '撤销' }).click();
    await pane.frame.getByText('已撤销。').waitFor();
    expect(cellsOf(mine)).toEqual(before);
    await ended(pane);
  }, 120_000);

  it('writes to the rows meant, filtered ones too', async () => {
    const mine = await shared((person) => {
      for (const row of [3, 4, 5]) person.type(SHEET, `E${row}`, '已完成');
    });
    const pane = await connected(mine);
    pane.app.faults.filteredWritesScramble = true;
    new Person(pane.app).filterBy(SHEET, 'D2', ['办公室']);
    expect(mine.sheet(SHEET)?.rows.isShown(3)).toBe(false);
    await syncAll(pane);
    await pane.frame.getByText('他人的修改已写入表格。').waitFor();
    expect([3, 4, 5, 6, 7].map((row) => valueAt(mine, row, 4))).toEqual([
      '已完成',
      '已完成',
      '已完成',
      '进行中',
      '进行中',
    ]);
    await ended(pane);
  }, 120_000);

  it('puts no row in where one is hidden, says so, and does it when asked again', async () => {
    const mine = await shared((person) => {
      for (const [column, text] of ['安全类', '6.第6号制度', '6月底前', '法规科', '进行中'].entries())
        person.type(SHEET, cellAddress(7, column), text);
    });
    const pane = await connected(mine);
    const person = new Person(pane.app);
    person.hideRows(SHEET, '7:7');
    expect(await syncAll(pane)).toContain('第7行被筛选或隐藏');
    expect(valueAt(mine, 8, 1)).toBeNull();
    person.unhideRows(SHEET, '6:8');
    await syncAll(pane);
    expect(valueAt(mine, 8, 1)).toBe('6.第6号制度');
    await ended(pane);
  }, 120_000);

  it('tells who changed a row', async () => {
    const mine = await shared((person) => {
      person.type(SHEET, 'E4', '已完成');
    });
    const pane = await connected(mine);
    const { frame } = pane;
    await frame.getByRole('tab', { name: '历史' }).click();
    new Person(pane.app).select(SHEET, 'B4');
    await frame.getByRole('button', { name: '查看当前选中行' }).click();
    await frame
      .getByText(/已完成/)
      .first()
      .waitFor();
    await ended(pane);
  }, 120_000);
});

describe('where there can be no pane', () => {
  const helpOf = async (frame: Frame, why: string): Promise<void> => {
    await frame.waitForURL(new RegExp(`/help\\.html#${why}$`));
    await frame.locator(`#${why}`).waitFor({ state: 'visible' });
    await frame.getByLabel(/工作簿/).waitFor();
  };

  it('explains an Excel that is too old, and offers to check a file', async () => {
    const pane = await bench.open({ book: rules(), version: '2016' });
    await helpOf(pane.frame, 'excel');
    expect(await pane.frame.locator('#engine').isVisible()).toBe(false);
    expect(await seriousIssues(pane.frame)).toEqual([]);
    await ended(pane);
  });

  it('explains a browser that is too old', async () => {
    const pane = await bench.open({ book: rules() });
    await pane.context.addInitScript(() => {
      Reflect.deleteProperty(Object, 'hasOwn');
    });
    await pane.reload();
    await helpOf(pane.frame, 'engine');
    await ended(pane);
  });

  it.each(['start.js', 'help.js'])('Internet Explorer 11 can read %s', async (file) => {
    const pane = await bench.open({ book: rules() });
    const script = await pane.frame.evaluate(async (name) => (await fetch(name)).text(), file);
    expect(parse(script, { ecmaVersion: 5 }).body).not.toHaveLength(0);
    await ended(pane);
  });
});
