/** 校验 as a clerk meets it: the built pane, the real office.js, a simulated Excel. */
import { cellAddress } from '#core/grid/address';
import { Person } from '#tools/excel-host/keyboard/person';
import type { Book } from '#tools/excel-host/model/book';
import { bookOf } from '#tools/excel-host/testing/book-of';
import { progress } from '../support/sheets';
import { seriousIssues } from './axe';
import { type OpenPane, PaneBench, sampleBook, until } from './open-pane';

const bench = new PaneBench();
beforeAll(() => bench.start(), 60_000);
afterAll(() => bench.stop());

async function opened(book: Book): Promise<OpenPane> {
  const pane = await bench.open({ book });
  await pane.frame.getByText(/^共\d+处|^没有发现问题/).waitFor();
  return pane;
}

/** Five rules: three with dates that are slips, one whose unit is missing, one as it should be. */
function slips(): Book {
  const row = (no: number, units: string | null, doneOn: string | null) =>
    ['党建类', `${no}.第${no}号制度`, '5月底前', units, '已完成', '100%', doneOn, null, null] as const;
  return bookOf({
    规范年: progress(
      row(1, '办公室', '2023年5月３0日'),
      row(2, '办公室', '2023.5.30 '),
      row(3, null, '2023年5月30日'),
      row(4, '办公室 ', '2023年5月20日'),
      row(5, '办公室', '2023年5月20日'),
    ),
  });
}

const texts = (book: Book, column: number): unknown[] =>
  [2, 3, 4, 5, 6].map((row) => book.sheet('规范年')?.cell(row, column).value);

/** The address of the cell that is selected on the sheet. */
function selected(book: Book): string {
  const sheet = book.sheet('规范年');
  const [area] = sheet ? book.selection(sheet) : [];
  return area ? cellAddress(area.top, area.left) : '';
}

function contentOf(book: Book): unknown {
  return book.sheets.map((sheet) => [
    sheet.name,
    sheet.merges,
    Array.from({ length: 60 }, (_, row) =>
      Array.from({ length: 16 }, (__, column) => {
        const { value, style } = sheet.cell(row, column);
        return [value, style];
      }),
    ),
  ]);
}

it('reads and checks in three round trips, and changes nothing', async () => {
  const book = await sampleBook();
  const before = contentOf(book);
  const pane = await bench.open({ book });
  await pane.frame.getByText(/^共\d+处/).waitFor();
  // Besides those three, the library says that it is there, and the pane asks to be told of changes.
  const reads = pane.app.requests.all.filter(({ members }) =>
    members.every((name) => !/^_Register|^NotifyActionHandlerReady$/.test(name)),
  );
  expect(reads).toHaveLength(3);
  expect(await pane.frame.locator('h2').count()).toBeGreaterThan(1);
  expect(contentOf(book)).toEqual(before);
  expect(await seriousIssues(pane.frame)).toEqual([]);
  pane.expectClean();
  await pane.close();
}, 60_000);

it('a click on the place selects the cell, and says why where it cannot', async () => {
  const book = slips();
  const pane = await opened(book);
  const place = pane.frame.getByRole('button', { name: 'D5', exact: true });
  await place.click();
  await until(() => selected(book) === 'D5');

  new Person(pane.app).hideRows('规范年', '5:5');
  await place.click();
  await pane.frame.getByText('这一行被隐藏或被筛选掉了').waitFor();
  pane.app.faults.failNext('GeneralException');
  new Person(pane.app).unhideRows('规范年', '4:6');
  await place.click();
  await pane.frame.getByText('Excel 没有完成这一步').waitFor();
  pane.expectClean();
  await pane.close();
}, 60_000);

it('repairs one finding, tells so, and takes it back', async () => {
  const book = slips();
  const pane = await opened(book);
  const before = contentOf(book);
  await pane.frame.getByRole('button', { name: '修复 D6' }).click();
  await pane.frame.getByText('已修复1个单元格。').waitFor();
  expect(texts(book, 3)).toEqual(['办公室', '办公室', null, '办公室', '办公室']);
  await pane.frame.getByRole('button', { name: '修复 D6' }).waitFor({ state: 'detached' });

  await pane.frame.getByRole('button', { name: '撤销' }).click();
  await pane.frame.getByText('已撤销。').waitFor();
  expect(contentOf(book)).toEqual(before);
  await pane.frame.getByRole('button', { name: '修复 D6' }).waitFor();
  pane.expectClean();
  await pane.close();
}, 60_000);

it('repairs all of a kind, and refuses to take back what somebody has changed since', async () => {
  const book = slips();
  const pane = await opened(book);
  const group = pane.frame.getByRole('region', { name: '规范年：日期写法不规范' });
  await group.getByRole('button', { name: '全部修复' }).click();
  await pane.frame.getByText('已修复5个单元格。').waitFor();
  const repaired = ['2023-05-30', '2023-05-30', '2023-05-30', '2023-05-20', '2023-05-20'];
  expect(texts(book, 6)).toEqual(repaired);

  new Person(pane.app).type('规范年', 'G5', '2023-06-01');
  await pane.frame.getByRole('button', { name: '撤销' }).click();
  await pane.frame.getByText(/G5/).first().waitFor();
  expect(texts(book, 6).filter((value) => value === '2023-05-30')).toHaveLength(2);
  pane.expectClean();
  await pane.close();
}, 60_000);

it('refuses to repair what somebody has changed since it was read, or protects', async () => {
  const book = slips();
  const pane = await opened(book);
  const person = new Person(pane.app);
  person.type('规范年', 'D6', '法规科');
  await pane.frame.getByText('表格已有改动').waitFor();
  await pane.frame.getByRole('button', { name: '修复 D6' }).click();
  await pane.frame.getByText(/D6.*(改|变)/).waitFor();
  expect(texts(book, 3)[3]).toBe('法规科');

  person.protect('规范年');
  await pane.frame.getByRole('button', { name: '修复 G4' }).first().click();
  await pane.frame.getByText(/受保护/).waitFor();
  expect(texts(book, 6)[1]).toBe('2023.5.30 ');
  pane.expectClean();
  await pane.close();
}, 60_000);

it('waits while somebody is in the middle of a cell', async () => {
  const book = slips();
  const pane = await opened(book);
  const person = new Person(pane.app);
  person.enterEditMode();
  await pane.frame.getByRole('button', { name: '修复 D6' }).click();
  await pane.frame.waitForTimeout(300);
  expect(texts(book, 3)[3]).toBe('办公室 ');
  person.leaveEditMode();
  await pane.frame.getByText('已修复1个单元格。').waitFor();
  expect(texts(book, 3)[3]).toBe('办公室');
  pane.expectClean();
  await pane.close();
}, 60_000);

it('marks the cells with one conditional format a level, which comes off cleanly', async () => {
  const book = slips();
  const pane = await opened(book);
  const before = contentOf(book);
  const marks = () => book.sheet('规范年')?.conditions.items.length ?? 0;
  const marking = pane.frame.getByRole('switch', { name: '在单元格中标出问题' });
  pane.app.requests.clear();
  await marking.click();
  await until(() => marks() > 0);
  expect(pane.app.requests.all.length).toBeLessThanOrEqual(2);
  expect(contentOf(book)).toEqual(before);
  await until(async () => marking.isEnabled());
  await marking.click();
  await until(() => marks() === 0);
  pane.expectClean();
  await pane.close();
}, 60_000);

it('narrows the list by search and by level', async () => {
  const pane = await opened(slips());
  const { frame } = pane;
  const lines = frame.getByRole('listitem');
  expect(await lines.count()).toBe(8);
  await frame.getByRole('searchbox').fill('必填');
  await until(async () => (await lines.count()) === 1);
  await frame.getByRole('button', { name: /错误 1/ }).click();
  await frame.getByText('没有符合条件的问题').waitFor();
  expect(await seriousIssues(frame)).toEqual([]);
  pane.expectClean();
  await pane.close();
}, 60_000);

it('says what is wrong where Excel cannot be read, keeps what it had, and tries again when asked', async () => {
  const book = slips();
  const pane = await opened(book);
  const { frame, app } = pane;
  app.faults.failNext('GeneralException');
  await frame.getByRole('button', { name: '重新校验' }).click();
  await frame.getByText('Excel 没有完成这一步').waitFor();
  expect(await frame.getByText(/^共8处/).count()).toBe(1);
  await frame.getByRole('button', { name: '重试' }).click();
  await frame.getByText('Excel 没有完成这一步').waitFor({ state: 'detached' });
  pane.expectClean();
  await pane.close();
}, 60_000);
