import { Person } from '#tools/excel-host/keyboard/person';
import { eventsTold, excel, noneMissing } from '#tools/excel-host/testing/excel';
import { selectedRow, watchSelection } from './selected-row';

const SHEETS = { 甲: [['一'], ['二'], ['三']], 乙: [['四'], ['五']] };

it('tells the sheet and row of the active cell', async () => {
  const { app, run } = excel({ version: '2019', sheets: SHEETS });
  const person = new Person(app);
  person.select('甲', 'A3');
  expect(await run(selectedRow)).toEqual({ sheet: '甲', row: 3 });
  person.activate('乙');
  person.select('乙', 'A1:A2');
  expect(await run(selectedRow)).toEqual({ sheet: '乙', row: 1 });
  noneMissing(app);
});

it('tells when another cell is selected, on any sheet, until it is stopped', async () => {
  const { app, run } = excel({ sheets: SHEETS });
  const person = new Person(app);
  let told = 0;
  const stop = await run((context) => watchSelection(context, () => told++));
  person.select('甲', 'A2');
  await eventsTold();
  expect(told).toBe(1);
  person.activate('乙');
  person.select('乙', 'A2');
  await eventsTold();
  expect(told).toBeGreaterThan(1);
  const before = told;
  await stop();
  person.select('乙', 'A1');
  await eventsTold();
  expect(told).toBe(before);
});
