import { excel, noneMissing } from '../testing/excel';

it('answers as a program', async () => {
  const { app, Excel } = excel();
  const seen = await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { application } = context.workbook;
    application.calculationMode = 'Manual';
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    application.calculate('Full');
    application.load('calculationMode,calculationState,decimalSeparator');
    application.cultureInfo.load('name');
    await context.sync();
    return [
      ...[application.calculationMode, application.calculationState],
      ...[application.decimalSeparator, application.cultureInfo.name],
    ];
  });
  expect(seen).toEqual(['Manual', 'Done', '.', 'zh-CN']);
  noneMissing(app);
});

it('lets handlers of the workbook be registered', async () => {
  const { app, run } = excel();
  await run(async (context) => {
    const { workbook } = context;
    const nothing = () => Promise.resolve();
    workbook.onActivated.add(nothing);
    workbook.onAutoSaveSettingChanged.add(nothing);
    await context.sync();
  });
  noneMissing(app);
});
