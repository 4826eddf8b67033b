import { CoAuthor } from '#tools/excel-host/keyboard/co-author';
import { Person } from '#tools/excel-host/keyboard/person';
import { eventsTold, excel, noneMissing } from '#tools/excel-host/testing/excel';
import { watchChanges, type WorkbookChange } from './watch-changes';

async function watched() {
  const host = excel({ version: '2021', sheets: { 台账: [['序号'], [1]] } });
  const told: WorkbookChange[] = [];
  const stop = await host.run((context) => watchChanges(context, (change) => told.push(change)));
  return { ...host, told, stop };
}

it('tells of changes here and elsewhere, until it is stopped', async () => {
  const { app, told, stop } = await watched();
  new Person(app).type('台账', 'A2', '2');
  await eventsTold();
  new CoAuthor(app).type('台账', 'A2', '3');
  await eventsTold();
  expect(told).toEqual([{ source: 'Local' }, { source: 'Remote' }]);
  await stop();
  new Person(app).type('台账', 'A2', '4');
  await eventsTold();
  expect(told).toHaveLength(2);
  noneMissing(app);
});

it('does not tell of what the add-in itself writes', async () => {
  const { run, told } = await watched();
  await run(async (context) => {
    context.workbook.worksheets.getItem('台账').getRange('A2').values = [[5]];
    await context.sync();
  });
  await eventsTold();
  expect(told).toEqual([]);
});

it('tells nothing, and does no harm, where Excel has no such events', async () => {
  const host = excel({ version: '2021' });
  host.app.faults.failNext('ApiNotFound');
  const stop = await host.run((context) => watchChanges(context, () => undefined));
  await expect(stop()).resolves.toBeUndefined();
});
