/** 台账 as a clerk meets it: what the sheets were taken for, correcting it, and preparing ledgers for being filled in. */
import { ExcelApp } from '#tools/excel-host/excel-app';
import { CoAuthor } from '#tools/excel-host/keyboard/co-author';
import { Person } from '#tools/excel-host/keyboard/person';
import type { Book } from '#tools/excel-host/model/book';
import { PLAIN_STYLE } from '#tools/excel-host/model/style';
import { bookOf } from '#tools/excel-host/testing/book-of';
import { openWorkbook } from '#tools/excel-host/workbook-file/open-workbook';
import { saveWorkbook } from '#tools/excel-host/workbook-file/save-workbook';
import { rules, tasks } from '../support/sheets';
import { seriousIssues } from './axe';
import { type OpenPane, PaneBench, sampleBook, until } from './open-pane';

const bench = new PaneBench();
beforeAll(() => bench.start(), 60_000);
afterAll(() => bench.stop());

const RULES = '制度建设规范年';

async function opened(book: Book): Promise<OpenPane> {
  const pane = await bench.open({ book, view: 'ledgers' });
  await pane.frame.getByRole('heading', { name: '台账识别' }).waitFor();
  return pane;
}

async function closed(pane: OpenPane): Promise<void> {
  pane.expectClean();
  await pane.close();
}

/** All that a workbook holds and how it looks, as plain data. */
function contentOf(book: Book): unknown {
  return book.sheets.map((sheet) => ({
    name: sheet.name,
    cells: [...sheet.filled()].map(({ row, column, cell }) => [row, column, JSON.stringify(cell)]),
    merges: sheet.merges.map((merge) => JSON.stringify(merge)),
    rows: [...sheet.rows.entries()],
    hidden: Array.from({ length: 30 }, (_, column) => sheet.columns.at(column).hidden),
    validations: sheet.validations.items.map(({ areas, content }) => JSON.stringify([areas, content])),
  }));
}

const namesOf = (book: Book): string[] => book.sheets.map(({ name }) => name);

const textsOf = (book: Book, name: string, width: number): unknown[][] => {
  const sheet = book.sheet(name);
  const rows = [...(sheet?.filled() ?? [])].reduce((last, { row }) => Math.max(last, row), -1) + 1;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: width }, (__, column) => sheet?.cell(row, column).value ?? null),
  );
};

function card({ frame }: OpenPane, sheet: string) {
  return frame.getByRole('region', { name: sheet, exact: true });
}

describe('台账识别', () => {
  it.each([
    [
      '四个项目年',
      [RULES, '基础工作提升年', '特色创新发展年', '重点工程推进年', '单位名录'],
      [RULES, 'B', '新建(修订)制度名称'],
    ],
    ['信息任务', ['信息任务分配表', '信息报送登记表'], ['信息任务分配表', 'B', '部门']],
  ] as const)(
    'says what the sheets of the sample %s were taken for, and changes nothing',
    async (name, sheets, [sheet, letter, title]) => {
      const book = await sampleBook(name);
      const before = contentOf(book);
      const pane = await opened(book);
      for (const one of sheets) await card(pane, one).waitFor();
      const shown = card(pane, sheet);
      expect(await shown.innerText()).toContain('把握大');
      await shown.getByRole('button', { name: '查看栏目' }).click();
      const line = shown.getByRole('row').filter({ hasText: title });
      expect(await line.getByRole('cell').allInnerTexts()).toEqual([letter, title, title]);
      expect(await seriousIssues(pane.frame)).toEqual([]);
      await shown.getByRole('button', { name: '跳到表头' }).click();
      await until(() => book.active.name === sheet);
      expect(contentOf(book)).toEqual(before);
      await closed(pane);
    },
    60_000,
  );

  it('says that a sheet is hidden, and copes with names and headers of every kind', async () => {
    const long = `2023年'制度"建设&规范年<b>项目${'长'.repeat(9)}`;
    const wide = rules(['党建类', '1.甲制度', '5月底前', '办公室']).map((row, index) => [
      ...row,
      ...Array.from({ length: index === 1 ? 26 : 0 }, (_, column) => `附加${column + 1}`),
    ]);
    const book = bookOf({
      封面: [['封面']],
      [long]: wide,
      藏: rules(['党建类', '1.甲制度', '5月底前', '办公室']),
    });
    const hidden = book.sheet('藏');
    if (hidden) hidden.visibility = 'Hidden';
    const pane = await opened(book);
    expect(await card(pane, '藏').innerText()).toContain('已隐藏');
    await card(pane, '藏').getByRole('button', { name: '跳到表头' }).click();
    await pane.frame.getByText('请先取消隐藏').waitFor();
    const shown = card(pane, long);
    expect(await shown.innerText()).toContain('表头30栏，认出4栏');
    await shown.getByRole('button', { name: '查看栏目' }).click();
    expect(await shown.getByRole('row').count()).toBe(31);
    await shown.getByRole('button', { name: '跳到表头' }).click();
    await until(() => book.active.name === long);
    expect(await pane.frame.evaluate('document.body.scrollWidth - document.body.clientWidth')).toBe(0);
    await closed(pane);
  }, 60_000);

  it('shows two ledgers of one sheet', async () => {
    const one = rules(['党建类', '1.甲制度', '5月底前', '办公室']);
    const other = tasks(['夯实基础', '1.开展培训', '6月底前', '办公室']);
    const pane = await opened(bookOf({ 两张: [...one, [], [], ...other] }));
    const text = await card(pane, '两张').innerText();
    expect(text).toContain('第2行是表头');
    expect(text).toContain('第7行是表头');
    await closed(pane);
  }, 60_000);

  it('says what to do where there is no ledger', async () => {
    const pane = await opened(bookOf({ 空: [] }));
    await pane.frame.getByText('没有可以识别的台账').waitFor();
    await closed(pane);
  }, 60_000);
});

/** A ledger whose headers nobody would recognise; the last column has none. */
const odd = (): Book =>
  bookOf({
    杂表: [
      ['2023年工作'],
      ['甲', '乙', '丙', '丁'],
      ['党建类', '1.甲制度', '5月底前', '办公室', '已完成'],
      ['党建类', '2.乙制度', '5月底前', '法规科', '进行中'],
    ],
  });

async function explain(pane: OpenPane, { frame } = pane): Promise<void> {
  await card(pane, '杂表').getByRole('button', { name: '手工指定' }).click();
  await frame.getByLabel('台账类型').selectOption(RULES);
  await frame.getByLabel('表头在第几行').fill('2');
  await frame.getByLabel('B列 乙').selectOption('新建(修订)制度名称');
  await frame.getByLabel('C列 丙').selectOption('完成时限');
  await frame.getByLabel('D列 丁').selectOption('责任科室');
  await frame.getByLabel('E列 （没有表头）').selectOption('状态');
}

const SAID = [
  ['工作表', '台账类型', '表头行', '栏目', '列'],
  ['杂表', RULES, 2, '新建(修订)制度名称', 'B'],
  ['杂表', RULES, 2, '完成时限', 'C'],
  ['杂表', RULES, 2, '责任科室', 'D'],
  ['杂表', RULES, 2, '状态', 'E'],
];

/** What the sheet 列对应 says; where it was made as plain text, so is the number. */
const said = (book: Book): unknown[][] =>
  textsOf(book, '列对应', 5)
    .map((row) => row.map((cell) => (cell === '2' ? 2 : cell)))
    .filter((row) => row.some((cell) => cell !== null));

describe('更正', () => {
  it('is remembered in the workbook, also after it was saved, can be changed, and be taken back', async () => {
    const book = odd();
    const before = contentOf(book);
    const pane = await opened(book);
    await explain(pane);
    expect(await seriousIssues(pane.frame)).toEqual([]);
    expect(contentOf(book)).toEqual(before);
    await pane.frame.getByRole('button', { name: '保存' }).click();
    await pane.frame.getByText('已记在工作表“列对应”里').waitFor();
    expect(said(book)).toEqual(SAID);
    expect(book.active.name).toBe('杂表');
    await card(pane, '杂表').getByText('手工指定').waitFor();
    expect(await card(pane, '杂表').innerText()).toContain('共2行');
    const saved = await openWorkbook(await saveWorkbook(book), '台账.xlsx');

    await pane.frame.getByRole('button', { name: '撤销' }).click();
    await pane.frame.getByText('已撤销。').waitFor();
    expect(contentOf(book)).toEqual(before);
    await closed(pane);

    const later = await opened(saved);
    await card(later, '杂表').getByText('手工指定').waitFor();
    await card(later, '杂表').getByRole('button', { name: '更正' }).click();
    await until(async () => (await later.frame.getByLabel('E列 （没有表头）').inputValue()) === '状态');
    await later.frame.getByLabel('E列 （没有表头）').selectOption('不读取');
    await later.frame.getByRole('button', { name: '保存' }).click();
    await later.frame.getByText('已记在工作表“列对应”里').waitFor();
    expect(said(saved)).toEqual(SAID.slice(0, -1));
    await later.frame.getByRole('button', { name: '撤销' }).click();
    await later.frame.getByText('已撤销。').waitFor();
    expect(said(saved)).toEqual(SAID);
    await closed(later);
  }, 90_000);

  it('is put right where it was said wrongly, and forgotten when asked', async () => {
    const book = odd();
    for (const [row, cells] of [SAID[0] ?? [], ['杂表', RULES, 1, '完成时限', 'C']].entries())
      for (const [column, value] of cells.entries())
        (book.sheet('列对应') ?? book.addSheet('列对应')).put(row, column, { value, style: PLAIN_STYLE });
    const pane = await opened(book);
    const own = card(pane, '列对应');
    expect(await own.innerText()).toContain('列对应');
    expect(await own.getByRole('button', { name: '手工指定' }).count()).toBe(0);
    await explain(pane);
    await pane.frame.getByRole('button', { name: '保存' }).click();
    await pane.frame.getByText('已记在工作表“列对应”里').waitFor();
    expect(said(book)).toEqual(SAID);

    await card(pane, '杂表').getByRole('button', { name: '改回自动识别' }).click();
    await pane.frame.getByText('已改回自动识别').waitFor();
    expect(said(book)).toEqual(SAID.slice(0, 1));
    await card(pane, '杂表').getByRole('button', { name: '手工指定' }).waitFor();
    await closed(pane);
  }, 60_000);

  it('says what is still missing, and saves nothing before', async () => {
    const book = odd();
    const pane = await opened(book);
    const { frame } = pane;
    const save = frame.getByRole('button', { name: '保存' });
    await card(pane, '杂表').getByRole('button', { name: '手工指定' }).click();
    expect(await save.isDisabled()).toBe(true);
    await frame.getByLabel('台账类型').selectOption(RULES);
    await frame.getByLabel('表头在第几行').fill('9');
    await frame.getByText('第9行没有表头，请核对行号。').waitFor();
    await frame.getByLabel('表头在第几行').fill('2');
    await frame.getByText('请指出哪一栏是“新建(修订)制度名称”').waitFor();
    await frame.getByLabel('B列 乙').selectOption('新建(修订)制度名称');
    await until(() => save.isEnabled());
    await frame.getByLabel('C列 丙').selectOption('新建(修订)制度名称');
    await frame.getByText('“新建(修订)制度名称”选了两次，请只留一栏。').waitFor();
    expect(await save.isDisabled()).toBe(true);
    expect(await seriousIssues(frame)).toEqual([]);
    await frame.getByRole('button', { name: '取消' }).click();
    await frame.getByRole('heading', { name: '台账识别' }).waitFor();
    expect(namesOf(book)).toEqual(['杂表']);
    await closed(pane);
  }, 60_000);

  it('does not promise to pass over a column whose header speaks for itself', async () => {
    const pane = await opened(bookOf({ 规范年: rules(['党建类', '1.甲制度', '5月底前', '办公室']) }));
    await card(pane, '规范年').getByRole('button', { name: '更正' }).click();
    await pane.frame.getByLabel('D列 责任科室').selectOption('不读取');
    await pane.frame.getByText('“责任科室”这一栏按表头就是“责任科室”').waitFor();
    expect(await pane.frame.getByRole('button', { name: '保存' }).isDisabled()).toBe(true);
    await closed(pane);
  }, 60_000);

  it('is refused where the workbook or its sheet 列对应 is protected, and nothing is changed', async () => {
    const book = odd();
    const pane = await opened(book);
    book.protection = {};
    await explain(pane);
    await pane.frame.getByRole('button', { name: '保存' }).click();
    await pane.frame
      .getByText(/受保护|保护/)
      .first()
      .waitFor();
    expect(namesOf(book)).toEqual(['杂表']);
    book.protection = undefined;
    await pane.frame.getByRole('button', { name: '保存' }).click();
    await pane.frame.getByText('已记在工作表“列对应”里').waitFor();

    new Person(pane.app).protect('列对应');
    await card(pane, '杂表').getByRole('button', { name: '更正' }).click();
    await until(async () => (await pane.frame.getByLabel('C列 丙').inputValue()) === '完成时限');
    await pane.frame.getByLabel('C列 丙').selectOption('不读取');
    await pane.frame.getByRole('button', { name: '保存' }).click();
    await pane.frame.getByText(/列对应.*受保护|受保护.*列对应/).waitFor();
    expect(said(book)).toEqual(SAID);
    await closed(pane);
  }, 60_000);
});

/** The sample before anybody made it ready: without the columns to fill in and the sheets that are made on request. */
async function bareSample(): Promise<Book> {
  const book = await sampleBook();
  const somebody = new Person(new ExcelApp(book));
  for (const sheet of ['单位名录', '督导检查记录', '规则设置']) somebody.deleteSheet(sheet);
  for (const [sheet, columns] of [
    [RULES, 'E:P'],
    ['基础工作提升年', 'E:P'],
    ['特色创新发展年', 'E:P'],
    ['重点工程推进年', 'G:R'],
  ] as const)
    expect(somebody.deleteColumns(sheet, columns)).toBeUndefined();
  return book;
}

async function prepare({ frame }: OpenPane, ...labels: string[]): Promise<void> {
  for (const label of labels) await frame.getByRole('checkbox', { name: label }).check();
  await frame.getByRole('button', { name: '准备所选' }).click();
}

describe('准备台账', () => {
  it('appends columns and adds sheets, keeps every cell as it is, and takes it all back', async () => {
    const book = await bareSample();
    const before = contentOf(book);
    const kept = [...(book.sheet(RULES)?.filled() ?? [])].map((cell) => JSON.stringify(cell));
    const merges = JSON.stringify(book.sheet(RULES)?.merges);
    const pane = await opened(book);
    await prepare(pane, `${RULES}：加填报栏`, '新建“单位名录”', '新建“信息报送登记表”', '新建“督导检查记录”');
    await pane.frame.getByText('已加上：').waitFor();
    const sheet = book.sheet(RULES);
    expect([4, 5, 6, 7].map((column) => sheet?.cell(2, column).value)).toEqual([
      '状态',
      '完成比例',
      '完成日期',
      '最新进展',
    ]);
    const now = new Set([...(sheet?.filled() ?? [])].map((cell) => JSON.stringify(cell)));
    expect(kept.filter((cell) => !now.has(cell))).toEqual([]);
    for (const merge of JSON.parse(merges) as unknown[]) expect(sheet?.merges).toContainEqual(merge);
    expect(sheet?.validations.items.map(({ content }) => JSON.stringify(content)).join()).toContain('进行中');
    expect(sheet?.columns.at(15).hidden).toBe(true);
    expect(namesOf(book).slice(-3)).toEqual(['单位名录', '信息报送登记表', '督导检查记录']);
    await until(async () => (await pane.frame.getByRole('checkbox').count()) === 4);
    expect(await card(pane, RULES).innerText()).toContain('表头15栏，认出15栏');
    expect(await seriousIssues(pane.frame)).toEqual([]);

    await pane.frame.getByRole('button', { name: '撤销' }).click();
    await pane.frame.getByText('已撤销。').waitFor();
    expect(contentOf(book)).toEqual(before);
    await pane.frame.getByRole('checkbox', { name: `${RULES}：加填报栏` }).waitFor();
    await closed(pane);
  }, 90_000);

  it('changes nothing where somebody else has written since it was read; after reading again it does', async () => {
    const book = await bareSample();
    const pane = await opened(book);
    const other = new CoAuthor(pane.app);
    other.type(RULES, 'B4', '1.别的制度');
    const before = contentOf(book);
    await prepare(pane, `${RULES}：加填报栏`);
    await pane.frame.getByText('刚才有人改过').waitFor();
    expect(contentOf(book)).toEqual(before);
    await pane.frame.getByRole('button', { name: '重新校验' }).first().click();
    await pane.frame.getByRole('button', { name: '准备所选' }).click();
    await pane.frame.getByText('已加上：').waitFor();

    other.type(RULES, 'E4', '已完成');
    await pane.frame.getByRole('button', { name: '撤销' }).click();
    await pane.frame.getByText('E4已填写“已完成”').waitFor();
    expect(book.sheet(RULES)?.cell(3, 4).value).toBe('已完成');
    expect(book.sheet(RULES)?.cell(2, 5).value).toBe('完成比例');
    await closed(pane);
  }, 90_000);

  it('says which sheet is protected, and what nobody may add', async () => {
    const book = await bareSample();
    const pane = await opened(book);
    const person = new Person(pane.app);
    person.protect(RULES);
    const before = contentOf(book);
    await prepare(pane, `${RULES}：加填报栏`);
    await pane.frame.getByText(new RegExp(`${RULES}.*受保护`)).waitFor();
    person.unprotect(RULES);
    book.protection = {};
    await prepare(pane, '新建“单位名录”');
    await pane.frame.getByText(/保护/).first().waitFor();
    expect(contentOf(book)).toEqual(before);
    await closed(pane);
  }, 60_000);
});
