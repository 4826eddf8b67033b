/** 填报 as a clerk meets it: the built pane, the real office.js, a simulated Excel. The month is the present one. */
import { civilDateInShanghai, monthOf, serialOfCivilDate, yearOf } from '#core/date/civil-date';
import { Person } from '#tools/excel-host/keyboard/person';
import type { Book } from '#tools/excel-host/model/book';
import { PLAIN_STYLE } from '#tools/excel-host/model/style';
import { bookOf } from '#tools/excel-host/testing/book-of';
import { seriousIssues } from './axe';
import { type OpenPane, PaneBench, sampleBook, until } from './open-pane';

const bench = new PaneBench();
beforeAll(() => bench.start(), 60_000);
afterAll(() => bench.stop());

const TODAY = civilDateInShanghai(Date.now());
const YEAR = yearOf(TODAY);
const MONTH = `${monthOf(TODAY)}月`;
const SHEET = '提升年';
const HEADER = ['目标', '具体任务', '时序进度', '责任单位'];
const PROGRESS = ['状态', '完成比例', '完成日期', '最新进展', '佐证材料', '存在问题'];

/** A ledger of this year: two items of 公证科 without this month's note, one with, one done; one of another unit. */
function ledger(): Book {
  const book = bookOf({
    [SHEET]: [
      [`${YEAR}年“基础工作提升年”项目台账`],
      [...HEADER, ...PROGRESS],
      [
        '夯实基础',
        '1.全年办理公证不少于500件',
        '年底前',
        '公证科',
        '进行中',
        0.4,
        null,
        `${YEAR - 1}年12月：部署。`,
      ],
      ['夯实基础', '2.印发工作办法', '年底前', '公证科、办公室'],
      ['夯实基础', '3.开展宣传', '年底前', '办公室'],
      ['夯实基础', '4.组织培训', '年底前', '公证科', '进行中', null, null, `${MONTH}：已培训`],
      ['夯实基础', '5.完成验收', '年底前', '公证科', '已完成', 1, serialOfCivilDate(TODAY)],
    ],
  });
  const sheet = book.sheet(SHEET);
  for (let row = 2; row < 7; row++) {
    sheet?.put(row, 5, { ...sheet.cell(row, 5), style: { ...PLAIN_STYLE, numberFormat: '0%' } });
    sheet?.put(row, 6, { ...sheet.cell(row, 6), style: { ...PLAIN_STYLE, numberFormat: 'yyyy-mm-dd' } });
  }
  return book;
}

/** What the progress cells of a one-based row hold. */
function held(book: Book, row: number): unknown[] {
  return PROGRESS.map((_, at) => book.sheet(SHEET)?.cell(row - 1, HEADER.length + at).value);
}

async function opened(book: Book): Promise<OpenPane> {
  const pane = await bench.open({ book, view: 'fill' });
  await pane.frame.getByLabel('我的单位').selectOption('公证科');
  await pane.frame.getByRole('heading', { name: '本月未填报（2）' }).waitFor();
  return pane;
}

async function openItem({ frame }: OpenPane, name: string): Promise<void> {
  await frame.getByRole('button', { name }).click();
  await frame.getByRole('heading', { name }).waitFor();
}

async function ended(pane: OpenPane): Promise<void> {
  pane.expectClean();
  await pane.close();
}

it('saves a form in the cells, exactly, and takes it back', async () => {
  const book = ledger();
  const pane = await opened(book);
  const { frame } = pane;
  const [before, others] = [held(book, 4), held(book, 3)];
  await openItem(pane, '2. 印发工作办法');
  expect(await seriousIssues(frame)).toEqual([]);
  expect(await frame.getByRole('button', { name: '保存', exact: true }).isDisabled()).toBe(true);
  await frame.getByLabel('状态').selectOption('已完成');
  await frame.getByLabel(`最新进展（${MONTH}）`).fill('已印发');
  await frame.getByLabel('佐证材料').fill('=附件1');
  await frame.getByRole('button', { name: '保存', exact: true }).click();
  await frame.getByText('已保存“2. 印发工作办法”：状态、完成比例、完成日期、最新进展、佐证材料。').waitFor();
  const saved = ['已完成', 1, serialOfCivilDate(TODAY), `${MONTH}：已印发`, '=附件1', null];
  expect(held(book, 4)).toEqual(saved);
  expect(held(book, 3)).toEqual(others);
  expect(await frame.getByLabel(`最新进展（${MONTH}）`).inputValue()).toBe('已印发');

  await frame.getByRole('button', { name: '撤销' }).click();
  await frame.getByText('已撤销。').waitFor();
  expect(held(book, 4)).toEqual(before);
  await until(async () => (await frame.getByLabel('状态').inputValue()) === '');
  await ended(pane);
}, 60_000);

it('goes through what has not been filled in this month until nothing is left', async () => {
  const book = ledger();
  const pane = await opened(book);
  const { frame } = pane;
  expect(await seriousIssues(frame)).toEqual([]);
  await openItem(pane, '1. 全年办理公证不少于500件');
  await frame.getByText('1/2').waitFor();
  await frame.getByText(`${YEAR - 1}年12月：部署。`).waitFor();
  await frame.getByLabel('公证').fill('320');
  expect(await frame.getByLabel('完成比例').inputValue()).toBe('64');
  await frame.getByLabel(`最新进展（${MONTH}）`).fill('下乡办证');
  await frame.getByRole('button', { name: '保存并下一项' }).click();
  await frame.getByRole('heading', { name: '2. 印发工作办法' }).waitFor();
  const note = `${YEAR - 1}年12月：部署。\n${MONTH}：下乡办证。【指标】公证320件（目标500件）。`;
  expect(held(book, 3)).toEqual(['进行中', 0.64, null, note, null, null]);

  await frame.getByText('1/1').waitFor();
  await frame.getByLabel(`最新进展（${MONTH}）`).fill('已起草');
  await frame.getByRole('button', { name: '保存并下一项' }).click();
  await frame.getByRole('heading', { name: '本月未填报（0）' }).waitFor();
  await frame.getByText('本月都填好了。').waitFor();
  expect(await frame.getByRole('button', { name: '未完成 3' }).count()).toBe(1);
  await frame.getByRole('button', { name: '全部 4' }).click();
  await openItem(pane, '2. 印发工作办法');
  await frame.getByText('2/4').waitFor();
  await frame.getByRole('button', { name: '下一项', exact: true }).click();
  await frame.getByRole('heading', { name: '4. 组织培训' }).waitFor();
  expect(await frame.getByLabel(`最新进展（${MONTH}）`).inputValue()).toBe('已培训');
  await frame.getByRole('button', { name: '上一项' }).click();
  await frame.getByRole('heading', { name: '2. 印发工作办法' }).waitFor();
  await ended(pane);
}, 60_000);

it('says what is wrong at the field, and writes nothing', async () => {
  const book = ledger();
  const pane = await opened(book);
  const { frame } = pane;
  const before = held(book, 3);
  await openItem(pane, '1. 全年办理公证不少于500件');
  await frame.getByLabel('完成比例').fill('120');
  await frame.getByRole('button', { name: '保存', exact: true }).click();
  await frame.getByText('完成比例请填0到100的数，最多两位小数。').waitFor();
  expect(await seriousIssues(frame)).toEqual([]);
  expect(held(book, 3)).toEqual(before);
  await frame.getByRole('button', { name: '放弃修改' }).click();
  await until(async () => (await frame.getByLabel('完成比例').inputValue()) === '40');
  await ended(pane);
}, 60_000);

it('shows the item of the selected row, and keeps what was filled in until the clerk has said what to do', async () => {
  const book = ledger();
  const pane = await opened(book);
  const { frame } = pane;
  const person = new Person(pane.app);
  person.select(SHEET, 'B5');
  await frame.getByRole('heading', { name: '3. 开展宣传' }).waitFor();
  const note = frame.getByLabel(`最新进展（${MONTH}）`);
  await note.fill('已宣传');

  person.select(SHEET, 'E6');
  await frame.getByText('转到“提升年”第6行').waitFor();
  await frame.getByRole('button', { name: '继续填写' }).click();
  expect(await note.inputValue()).toBe('已宣传');
  person.select(SHEET, 'E7');
  await frame.getByText('转到“提升年”第7行').waitFor();
  await frame.getByRole('button', { name: '先保存' }).click();
  await frame.getByRole('heading', { name: '5. 完成验收' }).waitFor();
  expect(held(book, 5)).toEqual([null, null, null, `${MONTH}：已宣传`, null, null]);

  await note.fill('不要了');
  person.select(SHEET, 'B4');
  await frame.getByRole('button', { name: '不保存' }).click();
  await frame.getByRole('heading', { name: '2. 印发工作办法' }).waitFor();
  expect(held(book, 7)[3]).toBeNull();

  await frame.getByRole('button', { name: '列表' }).click();
  person.select(SHEET, 'A1');
  await frame.getByRole('button', { name: '填报当前选中行' }).click();
  await frame.getByText('选中的不是台账里的事项').waitFor();
  await ended(pane);
}, 60_000);

it('keeps what was filled in where the sheet is protected, or somebody else was quicker', async () => {
  const book = ledger();
  const pane = await opened(book);
  const { frame } = pane;
  const person = new Person(pane.app);
  await openItem(pane, '2. 印发工作办法');
  const note = frame.getByLabel(`最新进展（${MONTH}）`);
  await note.fill('已起草');
  person.protect(SHEET);
  await frame.getByRole('button', { name: '保存', exact: true }).click();
  await frame.getByText(/受保护/).waitFor();
  expect([held(book, 4)[3], await note.inputValue()]).toEqual([null, '已起草']);

  person.unprotect(SHEET);
  person.type(SHEET, 'H4', `${MONTH}：征求意见`);
  await frame.getByText('表格已有改动').waitFor();
  await frame.getByRole('button', { name: '重新校验' }).click();
  await until(async () => !(await frame.getByText('正在重新校验').isVisible()));
  expect(await note.inputValue()).toBe('已起草');
  await frame.getByRole('button', { name: '保存', exact: true }).click();
  await frame.getByText('表格里这一项已改为“征求意见”').waitFor();
  expect(held(book, 4)[3]).toBe(`${MONTH}：征求意见`);
  await frame.getByRole('button', { name: '放弃修改' }).click();
  await until(async () => (await note.inputValue()) === '征求意见');
  await ended(pane);
}, 60_000);

it('does not write where another item stands by now', async () => {
  const book = ledger();
  const pane = await opened(book);
  const { frame } = pane;
  await openItem(pane, '2. 印发工作办法');
  await frame.getByLabel('存在问题').fill('经费不足');
  new Person(pane.app).insertRows(SHEET, '3:3');
  await frame.getByRole('button', { name: '保存', exact: true }).click();
  await frame.getByText(/在读取之后有了变动/).waitFor();
  await frame.getByRole('button', { name: '重新校验' }).click();
  await until(async () => !(await frame.getByText('正在重新校验').isVisible()));
  await frame.getByRole('button', { name: '保存', exact: true }).click();
  await frame.getByText('这一项所在的行已有变动').waitFor();
  expect([4, 5].map((row) => held(book, row)[5])).toEqual([null, null]);
  await ended(pane);
}, 60_000);

it('fills in an item of the sample, and says where there is nowhere to fill in', async () => {
  const book = await sampleBook();
  const pane = await bench.open({ book, view: 'fill' });
  const { frame } = pane;
  const sheet = book.sheets.find(({ name }) => name.includes('基础工作'));
  await frame.getByText('请先选择我的单位').waitFor();
  new Person(pane.app).activate(sheet?.name ?? '');
  new Person(pane.app).select(sheet?.name ?? '', 'B6');
  await frame.getByLabel('存在问题').fill('人手不足');
  await frame.getByRole('button', { name: '保存', exact: true }).click();
  await frame.getByText(/^已保存“.*”：存在问题。$/).waitFor();
  const row = Array.from({ length: 30 }, (_, column) => sheet?.cell(5, column).value);
  expect(row).toContain('人手不足');
  await ended(pane);

  const bare = bookOf({
    [SHEET]: [[`${YEAR}年“基础工作提升年”项目台账`], HEADER, ['夯实基础', '1.宣传', '年底前', '公证科']],
  });
  const other = await bench.open({ book: bare, view: 'fill' });
  await other.frame.getByLabel('我的单位').selectOption('公证科');
  await other.frame.getByText('还没有填报栏，请先到“台账”页的“准备台账”里加上。').waitFor();
  await ended(other);
}, 60_000);
