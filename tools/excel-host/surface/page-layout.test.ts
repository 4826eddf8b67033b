import { openWorkbook } from '../workbook-file/open-workbook';
import { saveWorkbook } from '../workbook-file/save-workbook';
import { excel, noneMissing } from '../testing/excel';

const LEDGER = [
  ['序号', '事项'],
  [1, '调研'],
];

/** Does something with the layout of a sheet's page, and gives what the page is like then. */
async function laidOut(set: (layout: Excel.PageLayout, sheet: Excel.Worksheet) => void) {
  const { app, book, run } = excel({ version: '2021', sheets: { '台账 1': LEDGER, 别的: [] } });
  const seen = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账 1');
    set(sheet.pageLayout, sheet);
    const layout = sheet.pageLayout.load();
    const [area, rows, columns] = [
      layout.getPrintAreaOrNullObject().load('address'),
      layout.getPrintTitleRowsOrNullObject().load('address'),
      layout.getPrintTitleColumnsOrNullObject().load('address'),
    ];
    await context.sync();
    const addressOf = (found: Excel.Range | Excel.RangeAreas) =>
      found.isNullObject ? undefined : found.address.replaceAll("'台账 1'!", '');
    return {
      layout: layout.toJSON(),
      area: addressOf(area),
      rows: addressOf(rows),
      columns: addressOf(columns),
    };
  });
  noneMissing(app);
  return { ...seen, book };
}

it('is plain at first', async () => {
  const { layout, area, rows, columns } = await laidOut(() => undefined);
  expect(layout).toMatchObject({
    orientation: 'Portrait',
    paperSize: 'A4',
    zoom: { scale: 100 },
    leftMargin: 50.4,
    footerMargin: 21.6,
    centerHorizontally: false,
    printGridlines: false,
  });
  expect([area, rows, columns]).toEqual([undefined, undefined, undefined]);
});

it.each<[string, (layout: Excel.PageLayout) => void, object]>([
  [
    'lies across',
    (layout) => {
      layout.orientation = 'Landscape';
    },
    { orientation: 'Landscape' },
  ],
  [
    'is a sheet of A3',
    (layout) => {
      layout.paperSize = 'A3';
    },
    { paperSize: 'A3' },
  ],
  [
    'is smaller',
    (layout) => {
      layout.zoom = { scale: 80 };
    },
    { zoom: { scale: 80 } },
  ],
  [
    'is as wide as a page',
    (layout) => {
      layout.zoom = { horizontalFitToPages: 1 };
    },
    { zoom: { horizontalFitToPages: 1 } },
  ],
  [
    'is in the middle, with lines and letters',
    (layout) => {
      layout.set({ centerHorizontally: true, printGridlines: true, printHeadings: true });
    },
    { centerHorizontally: true, centerVertically: false, printGridlines: true, printHeadings: true },
  ],
  [
    'has other margins, in points',
    (layout) => {
      layout.topMargin = 36;
    },
    { topMargin: 36, bottomMargin: 54 },
  ],
  [
    'has other margins, in centimetres',
    (layout) => {
      layout.setPrintMargins('Centimeters', { left: 2.54, right: 1.27 });
    },
    { leftMargin: 72, rightMargin: 36, topMargin: 54 },
  ],
])('%s, and so it does in a file', async (_, set, expected) => {
  const { layout, book } = await laidOut(set);
  expect(layout).toMatchObject(expected);
  const [saved] = (await openWorkbook(await saveWorkbook(book), book.name)).sheets;
  expect(saved?.page).toEqual(book.active.page);
});

it('prints an area, and titles on every page; they move with their cells, into a file too', async () => {
  const { area, rows, columns, book } = await laidOut((layout, sheet) => {
    layout.setPrintArea(sheet.getRange('A1:B9'));
    layout.setPrintTitleRows('$1:$2');
    layout.setPrintTitleColumns(sheet.getRange('A:A'));
    sheet.getRange('4:5').insert('Down');
  });
  expect([area, rows, columns]).toEqual(['A1:B11', '1:2', 'A:A']);
  const [saved] = (await openWorkbook(await saveWorkbook(book), book.name)).sheets;
  expect(new Set(saved?.printed.items)).toEqual(new Set(book.active.printed.items));
  expect(saved?.printed.items).toHaveLength(3);
});

it('prints another area instead', async () => {
  const { area } = await laidOut((layout) => {
    layout.setPrintArea('A1:B2');
    layout.setPrintArea('A1,B2');
  });
  expect(area).toBe('A1,B2');
});

it('goes with a copy of its sheet', async () => {
  const { book } = await laidOut((layout, sheet) => {
    layout.orientation = 'Landscape';
    layout.setPrintArea('A1:B2');
    sheet.copy('End');
  });
  const copy = book.sheet('台账 1 (2)');
  expect([copy?.page, copy?.printed.items]).toEqual([book.active.page, book.active.printed.items]);
});

it.each<[string, (layout: Excel.PageLayout) => void, string]>([
  ['less than 10 percent', (layout) => void (layout.zoom = { scale: 9 }), 'InvalidArgument'],
  ['no page', (layout) => void (layout.zoom = { verticalFitToPages: 0 }), 'InvalidArgument'],
  ['a negative margin', (layout) => void (layout.leftMargin = -1), 'InvalidArgument'],
  ['a paper nobody has', (layout) => void Object.assign(layout, { paperSize: 'B52' }), 'InvalidArgument'],
  [
    'a part of a row as a title',
    (layout) => {
      layout.setPrintTitleRows('A1:B1');
    },
    'InvalidArgument',
  ],
  ['an area that there is not', (layout) => void layout.getPrintArea(), 'ItemNotFound'],
])('refuses %s', async (_, set, code) => {
  await expect(laidOut(set)).rejects.toMatchObject({ code });
});
