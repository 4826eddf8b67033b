import { Person } from '#tools/excel-host/keyboard/person';
import { excel, noneMissing } from '#tools/excel-host/testing/excel';
import { ExcelRefusal } from './excel-refusal';
import { inExcel } from './in-excel';
import { RowTooLargeError } from './read/read-cells';

/** A simulated Excel in the place of the one that office.js puts into a page. */
function open() {
  const host = excel({ sheets: { 台账: [['序号']] } });
  Object.assign(globalThis, { Excel: host.Excel });
  return host;
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Excel');
});

it('gives what the batch gives', async () => {
  const { app } = open();
  await expect(inExcel(() => Promise.resolve(5))).resolves.toBe(5);
  noneMissing(app);
});

it.each([
  ['AccessDenied', 'protected'],
  ['InvalidOperationInCellEditMode', 'editing'],
  ['ItemNotFound', 'gone'],
  ['RequestPayloadSizeLimitExceeded', 'too-large'],
  ['ResponsePayloadSizeLimitExceeded', 'too-large'],
  ['InvalidSelection', 'not-in-front'],
  ['FilteredRangeConflict', 'filtered'],
  ['InsertDeleteConflict', 'other'],
  ['NotImplemented', 'other'],
] as const)('says what %s means, in Chinese', async (code, reason) => {
  const { app } = open();
  app.faults.failNext(code);
  const refused: unknown = await inExcel(async (context) => {
    context.workbook.load('name');
    await context.sync();
  }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ExcelRefusal);
  expect(refused).toMatchObject({ reason, cause: { code } });
  expect(String(refused)).toMatch(/[请再].*。/u);
});

it.each([
  ['a refusal', new ExcelRefusal('changed', '变了')],
  ['a row that is too large', new RowTooLargeError(3)],
  ['a fault of our own', new TypeError('undefined')],
])('passes on %s', async (_, error) => {
  open();
  await expect(inExcel(() => Promise.reject(error))).rejects.toBe(error);
});

it('waits while somebody is in the middle of a cell', async () => {
  const { app, book } = open();
  const person = new Person(app);
  person.enterEditMode();
  const written = inExcel(async (context) => {
    context.workbook.worksheets.getItem('台账').getRange('A1').values = [['事项']];
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(book.sheet('台账')?.cell(0, 0).value).toBe('序号');
  person.leaveEditMode();
  await written;
  expect(book.sheet('台账')?.cell(0, 0).value).toBe('事项');
});
