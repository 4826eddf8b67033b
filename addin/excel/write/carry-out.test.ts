import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Merge, RowInsertion, SheetEdits } from '#core/grid/grid';
import { ExcelApp } from '#tools/excel-host/excel-app';
import type { Book } from '#tools/excel-host/model/book';
import { PLAIN_STYLE } from '#tools/excel-host/model/style';
import { loadOffice } from '#tools/excel-host/node/load-office';
import type { ExcelVersion } from '#tools/excel-host/richapi/requirement-sets';
import { bookOf } from '#tools/excel-host/testing/book-of';
import { noneMissing } from '#tools/excel-host/testing/excel';
import { openWorkbook } from '#tools/excel-host/workbook-file/open-workbook';
import { saveWorkbook } from '#tools/excel-host/workbook-file/save-workbook';
import { editPackage } from '#xlsx/edit-package';
import { readWorkbook } from '#xlsx/read-workbook';
import { applyChanges } from './apply-changes';
import { undoChanges } from './undo-changes';

const FILE = '台账.xlsx';

/** What the sheets hold, how they look, and what is merged and hidden. */
function contentOf(book: Book) {
  return book.sheets.map((sheet) => {
    const { bottom = -1, right = -1 } = sheet.usedArea() ?? {};
    const rows = Array.from({ length: bottom + 1 }, (_, row) => ({
      // How high a hidden row would be nobody is told.
      size: sheet.rows.isShown(row) ? sheet.rows.at(row).size : 'hidden',
      cells: Array.from({ length: right + 1 }, (_cell, column) => {
        const { value, formula, style } = sheet.cell(row, column);
        return {
          value: formula === undefined ? value : formula,
          format: style.numberFormat,
          fill: style.fill,
          font: style.font,
          alignment: style.alignment,
        };
      }),
    }));
    const merges = [...sheet.merges].sort((a, b) => a.top - b.top || a.left - b.left);
    const hidden = Array.from({ length: right + 1 }, (_, column) => !sheet.columns.isShown(column));
    return { name: sheet.name, rows, merges, hidden };
  });
}

interface Edits extends SheetEdits {
  readonly sheet: string;
  readonly hiddenColumns?: readonly number[];
}

type Kind = 'full' | 'file';
const VERSION = { full: '2021', file: '2019' } as const satisfies Record<Kind, ExcelVersion>;

async function mergesOf(bytes: Uint8Array, name: string): Promise<readonly Merge[]> {
  const { grids } = await readWorkbook(bytes, FILE);
  return grids.find(({ sheet }) => sheet === name)?.merges ?? [];
}

/** The workbook once changed in Excel, once as a file, and once changed back in Excel. */
async function changed(bytes: Uint8Array, edits: Edits, support: Kind = 'full') {
  const app = new ExcelApp(await openWorkbook(bytes, FILE), { version: VERSION[support] });
  const { Excel } = loadOffice(app);
  const before = contentOf(app.book);
  const change = { ...edits, expected: [], knownMerges: await mergesOf(bytes, edits.sheet) };
  const undo = await Excel.run((context) => applyChanges(context, [change], support));
  const inExcel = contentOf(app.book);
  await Excel.run((context) => undoChanges(context, undo, support));
  noneMissing(app);
  expect([...app.session.tooNew]).toEqual([]);
  const inFile = contentOf(await openWorkbook(editPackage(bytes, [edits]), FILE));
  return { before, inExcel, inFile, undone: contentOf(app.book) };
}

const SHEET = '台账';
const ROW_COUNT = 9;
const COLUMN_COUNT = 4;

/** A table with formats, fills and heights of its own in each row, one of them hidden, and a column of merged areas. */
async function table(): Promise<Uint8Array> {
  const rows = Array.from({ length: ROW_COUNT }, (_, row) =>
    Array.from({ length: COLUMN_COUNT }, (_cell, column) => (column === 0 ? null : `${row}行${column}列`)),
  );
  const book = bookOf({ [SHEET]: rows });
  const sheet = book.sheet(SHEET);
  for (let row = 0; row < ROW_COUNT; row++) {
    sheet?.rows.put(row, { size: 20 + row });
    const fill = `#0000${10 + row}`;
    const font = { ...PLAIN_STYLE.font, bold: row % 2 === 0, size: 10 + row };
    sheet?.put(row, 1, { value: `项目${row}`, style: { ...PLAIN_STYLE, fill, font, numberFormat: '0.00' } });
  }
  sheet?.rows.put(6, { size: 26, hidden: true });
  if (sheet) {
    sheet.merges = [
      { top: 1, left: 0, bottom: 3, right: 0 },
      { top: 4, left: 0, bottom: 5, right: 0 },
    ];
    for (const [row, value] of [
      [1, '甲'],
      [4, '乙'],
      [7, '丙'],
    ] as const)
      sheet.put(row, 0, { value, style: PLAIN_STYLE });
  }
  return saveWorkbook(book);
}

const anyRow = fc.integer({ min: 0, max: ROW_COUNT - 1 });
const anyColumn = fc.integer({ min: 1, max: COLUMN_COUNT - 1 });
const anyValue = fc.constantFrom('新事项', '=1+1', '007', '6月30日', 42, true, null);
const anyCell = fc.record({ column: anyColumn, value: anyValue });
const anyInsertion: fc.Arbitrary<RowInsertion> = fc.record({
  after: anyRow,
  cells: fc.uniqueArray(anyCell, { maxLength: 3, selector: ({ column }) => column }),
  extendMerges: fc.constant([]),
});

const anyEdits = fc.record({
  sheet: fc.constant(SHEET),
  cells: fc.array(fc.record({ row: anyRow, column: anyColumn, value: anyValue }), { maxLength: 6 }),
  insertions: fc.array(anyInsertion, { maxLength: 4 }),
  deletions: fc.uniqueArray(fc.record({ row: anyRow }), { maxLength: 4, selector: ({ row }) => row }),
  hiddenColumns: fc.subarray([1, 3]),
});

it('comes to the same sheet as editing the file', async () => {
  const bytes = await table();
  await fc.assert(
    fc.asyncProperty(anyEdits, async (edits) => {
      const { before, inExcel, inFile, undone } = await changed(bytes, edits);
      expect(inExcel).toEqual(inFile);
      expect(undone).toEqual(before);
    }),
    { numRuns: 40 },
  );
});

const MERGE_CASES: readonly (readonly [string, Partial<SheetEdits>])[] = [
  [
    'rows that a merged area grows over, and one after it',
    {
      insertions: [
        { after: 5, cells: [{ column: 1, value: '一' }], extendMerges: [0] },
        { after: 5, cells: [{ column: 1, value: '二' }], extendMerges: [0, 2] },
        { after: 5, cells: [{ column: 0, value: '丁' }], extendMerges: [] },
      ],
    },
  ],
  [
    'a row that takes the place of one in a merged area',
    {
      insertions: [{ after: 3, cells: [{ column: 2, value: '新' }], extendMerges: [0] }],
      deletions: [{ row: 3 }],
    },
  ],
  ['a merged area that goes', { deletions: [{ row: 4 }, { row: 5 }] }],
  [
    'the first of a merged area, edited',
    { cells: [{ row: 1, column: 0, value: '改' }], deletions: [{ row: 1 }] },
  ],
];

const allOf = (part: Partial<SheetEdits>): Edits => ({
  ...{ sheet: SHEET, cells: [], insertions: [], deletions: [] },
  ...part,
});

it.each(MERGE_CASES)('comes to the same sheet as editing the file: %s', async (_, part) => {
  const { before, inExcel, inFile, undone } = await changed(await table(), allOf(part));
  expect(inExcel).toEqual(inFile);
  expect(undone).toEqual(before);
});

describe('in Excel 2019', () => {
  /** Deleted rows come back as the ones above them look. */
  const withoutLooks = (sheets: ReturnType<typeof contentOf>) =>
    sheets.map(({ rows, ...sheet }) => ({
      ...sheet,
      rows: rows.map(({ size, cells }) => ({
        size,
        cells: cells.map(({ value, format }) => ({ value, format })),
      })),
    }));

  it.each(MERGE_CASES)('comes to the same sheet as editing the file: %s', async (_, part) => {
    const { before, inExcel, inFile, undone } = await changed(await table(), allOf(part), 'file');
    expect(inExcel).toEqual(inFile);
    expect(withoutLooks(undone)).toEqual(withoutLooks(before));
  });

  it('puts no row in below a hidden one: a filter may have hidden it', async () => {
    const insertions = [{ after: 6, cells: [], extendMerges: [] }];
    await expect(changed(await table(), allOf({ insertions }), 'file')).rejects.toMatchObject({
      reason: 'filtered',
    });
  });
});

const SAMPLES = path.resolve('samples');

it.each(readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx')))(
  'comes to the same as editing %s',
  async (name) => {
    const bytes = readFileSync(path.join(SAMPLES, name));
    const [first] = (await openWorkbook(bytes, FILE)).sheets;
    const column = [1, 2, 3, 4, 5].find((one) => !first?.mergeAt(6, one) && !first?.mergeAt(5, one)) ?? 0;
    const { before, inExcel, inFile, undone } = await changed(bytes, {
      sheet: first?.name ?? '',
      cells: [{ row: 5, column, value: '007' }],
      insertions: [{ after: 6, cells: [{ column, value: '6月30日' }], extendMerges: [] }],
      deletions: [{ row: 8 }],
    });
    expect(inExcel).toEqual(inFile);
    expect(undone).toEqual(before);
  },
);
