import { noneMissing } from '../testing/excel';
import { oneSheet } from '../testing/one-sheet';

it('reads and sets the looks of many cells at once', async () => {
  const { app, on } = oneSheet([['甲', '乙']]);
  await on('A1:B1', (range) => {
    range.setCellProperties([
      [
        {
          format: {
            fill: { color: '#FFC7CE' },
            font: { bold: true },
            borders: { top: { style: 'Dash' } },
          },
        },
        { format: { horizontalAlignment: 'Right', protection: { locked: false } } },
      ],
    ]);
  });
  const read = await on('A1:B1', async (range, context) => {
    const properties = range.getCellProperties({
      address: true,
      format: {
        fill: { color: true },
        font: { bold: true },
        borders: { style: true },
        horizontalAlignment: true,
        protection: true,
      },
    });
    await context.sync();
    return properties.value;
  });
  expect(read).toMatchObject([
    [
      {
        address: '台账!A1',
        format: {
          fill: { color: '#FFC7CE' },
          font: { bold: true },
          borders: { top: { style: 'Dash' }, left: { style: 'None' } },
          horizontalAlignment: 'General',
          protection: { locked: true, formulaHidden: false },
        },
      },
      {
        address: '台账!B1',
        format: {
          fill: { color: '#FFFFFF' },
          font: { bold: false },
          horizontalAlignment: 'Right',
          protection: { locked: false },
        },
      },
    ],
  ]);
  noneMissing(app);
});

it('reads and sets rows and columns', async () => {
  const { app, on } = oneSheet();
  const read = await on('A1:B2', async (range, context) => {
    range.setRowProperties([{ rowHidden: true }, { format: { rowHeight: 30 } }]);
    range.setColumnProperties([{ format: { columnWidth: 90 } }, { columnHidden: true }]);
    const rows = range.getRowProperties({ rowIndex: true, rowHidden: true, format: { rowHeight: true } });
    const columns = range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
    await context.sync();
    return [rows.value, columns.value];
  });
  expect(read).toEqual([
    [
      { rowIndex: 0, rowHidden: true, format: { rowHeight: 0 } },
      { rowIndex: 1, rowHidden: false, format: { rowHeight: 30 } },
    ],
    [
      { columnHidden: false, format: { columnWidth: 90 } },
      { columnHidden: true, format: { columnWidth: 0 } },
    ],
  ]);
  noneMissing(app);
});

it('refuses as many as there are not', async () => {
  const { on } = oneSheet();
  const setting = on('A1:B2', (range) => {
    range.setRowProperties([{ rowHidden: true }]);
  });
  await expect(setting).rejects.toMatchObject({ code: 'InvalidArgument' });
});
