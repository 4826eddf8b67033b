import { readFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { cellAddress } from '#core/grid/address';
import type { CellValue, Grid, Merge, RowInsertion } from '#core/grid/grid';
import { EditRefusedError } from '../edit/edit-refused-error';
import { editPackage } from '../edit-package';
import { openPackage } from '../guard';
import { readWorkbook } from '../read-workbook';

const COLUMNS = 4;
const ROWS = 8;

async function gridOf(bytes: Uint8Array): Promise<Grid> {
  const grid = (await readWorkbook(bytes, '')).grids[0];
  if (!grid) throw new Error('no sheet');
  return grid;
}

/** Values with their number formats, and merged areas, in an order that does not matter. */
function contentOf({ values, formats, merges }: Pick<Grid, 'values' | 'formats' | 'merges'>): unknown {
  const cells = values.flatMap((row, index) =>
    row.flatMap((value, column) =>
      value === null
        ? []
        : [`${cellAddress(index, column)} ${JSON.stringify(value)} ${formats[index]?.[column] ?? ''}`],
    ),
  );
  const areas = merges.map(
    ({ top, left, bottom, right }) => `${cellAddress(top, left)}:${cellAddress(bottom, right)}`,
  );
  return [cells.sort(), areas.sort()];
}

interface Cell {
  value: CellValue;
  format: string | undefined;
}

/** A sheet as rows that know their cells and merged areas that know their rows: nothing in it has a number. */
class Model {
  readonly rows: Cell[][];
  readonly merges: { rows: Cell[][]; left: number; right: number }[];

  constructor(cells: readonly (readonly Cell[])[], merges: readonly Merge[]) {
    this.rows = cells.map((row) => row.map((cell) => ({ ...cell })));
    this.merges = merges.map(({ top, bottom, left, right }) => ({
      rows: this.rows.slice(top, bottom + 1),
      left,
      right,
    }));
    for (const { top, left, bottom, right } of merges) {
      const holder = { ...(cells[top]?.[left] ?? { value: null, format: undefined }) };
      for (const row of this.rows.slice(top, bottom + 1)) {
        for (let column = left; column <= right; column++)
          row[column] = { value: null, format: holder.format };
      }
      const row = this.rows[top];
      if (row) row[left] = holder;
    }
  }

  /** Undefined where a row cannot be inserted as it should be. */
  edited(insertions: readonly RowInsertion[], deletions: readonly number[]): this | undefined {
    const original = [...this.rows];
    const lastBelow = new Map<Cell[], Cell[]>();
    for (const insertion of insertions) {
      const after = original[insertion.after] ?? [];
      const above = lastBelow.get(after) ?? after;
      const row = after.map(({ format }) => ({ value: null as CellValue, format }));
      if (!this.joinMerges(row, above, after, insertion)) return undefined;
      for (const { column, value } of insertion.cells) row[column] = { value, format: after[column]?.format };
      this.rows.splice(this.rows.indexOf(above) + 1, 0, row);
      lastBelow.set(after, row);
    }
    for (const index of deletions) this.delete(original[index] ?? []);
    return this;
  }

  private joinMerges(
    row: Cell[],
    above: Cell[],
    after: Cell[],
    { cells, extendMerges }: RowInsertion,
  ): boolean {
    const below = this.rows[this.rows.indexOf(above) + 1];
    for (const merge of this.merges) {
      const isUnder = (column: number): boolean => merge.left <= column && column <= merge.right;
      const isNamed = merge.rows.includes(after) && extendMerges.some(isUnder);
      const isInside = below !== undefined && merge.rows.includes(above) && merge.rows.includes(below);
      if (!isInside && !isNamed) continue;
      if (!merge.rows.includes(above)) return false;
      if (cells.some(({ column, value }) => isUnder(column) && value !== null)) return false;
      merge.rows.splice(merge.rows.indexOf(above) + 1, 0, row);
    }
    return true;
  }

  private delete(row: Cell[]): void {
    if (!this.rows.includes(row)) return;
    for (const merge of this.merges) {
      const next = merge.rows[1];
      const holder = row[merge.left];
      if (merge.rows[0] === row && next && holder) next[merge.left] = holder;
      merge.rows = merge.rows.filter((other) => other !== row);
    }
    this.rows.splice(this.rows.indexOf(row), 1);
  }

  content(): unknown {
    const merges = this.merges.flatMap(({ rows, left, right }): Merge[] => {
      const [first, last] = [rows[0], rows.at(-1)];
      if (!first || !last || (rows.length === 1 && left === right)) return [];
      return [{ top: this.rows.indexOf(first), left, bottom: this.rows.indexOf(last), right }];
    });
    return contentOf({
      values: this.rows.map((row) => row.map(({ value }) => value)),
      formats: this.rows.map((row) => row.map(({ format }) => format)),
      merges,
    });
  }
}

async function workbookOf(
  cells: readonly (readonly Cell[])[],
  merges: readonly Merge[],
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('台账');
  for (const [row, line] of cells.entries()) {
    for (const [column, { value, format }] of line.entries()) {
      const cell = sheet.getCell(row + 1, column + 1);
      cell.value = value;
      if (format !== undefined) cell.numFmt = format;
    }
  }
  for (const { top, left, bottom, right } of merges)
    sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const value = fc.oneof(
  fc.constantFrom<CellValue>(null, '=A1', '+1', '-', '@甲', '办公室', true),
  fc.integer({ min: -9, max: 9 }),
);
const cell = fc.record({ value, format: fc.constantFrom(undefined, '0.00', 'yyyy-mm-dd') });
const sheetCells = fc.array(fc.array(cell, { minLength: COLUMNS, maxLength: COLUMNS }), {
  minLength: ROWS,
  maxLength: ROWS,
});
const merge = fc
  .record({ top: fc.nat(ROWS - 1), left: fc.nat(COLUMNS - 1), height: fc.nat(4), width: fc.nat(1) })
  .map(({ top, left, height, width }) => ({
    top,
    left,
    bottom: Math.min(top + height, ROWS - 1),
    right: Math.min(left + width, COLUMNS - 1),
  }))
  .filter(({ top, left, bottom, right }) => top !== bottom || left !== right);
/** Areas that do not overlap. */
const merges = fc
  .array(merge, { maxLength: 5 })
  .map((areas) =>
    areas.filter((area, index) =>
      areas
        .slice(0, index)
        .every(
          (other) =>
            area.top > other.bottom ||
            area.bottom < other.top ||
            area.left > other.right ||
            area.right < other.left,
        ),
    ),
  );
const columns = fc.uniqueArray(fc.nat(COLUMNS - 1), { maxLength: 2 });
const insertion = fc.record({
  after: fc.nat(ROWS - 1),
  cells: fc.uniqueArray(fc.record({ column: fc.nat(COLUMNS - 1), value }), {
    maxLength: 2,
    selector: ({ column }) => column,
  }),
  extendMerges: columns,
});

describe('rows of random sheets', () => {
  it('are inserted and deleted as in a plain list', async () => {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(
        sheetCells,
        merges,
        fc.array(insertion, { maxLength: 4 }),
        fc.uniqueArray(fc.nat(ROWS - 1), { maxLength: 4 }),
        async (cells, areas, insertions, deletions) => {
          const bytes = await workbookOf(cells, areas);
          const expected = new Model(cells, areas).edited(insertions, deletions)?.content();
          const edit = (): Uint8Array =>
            editPackage(bytes, [
              { sheet: '台账', cells: [], insertions, deletions: deletions.map((row) => ({ row })) },
            ]);
          if (expected === undefined) {
            expect(edit).toThrow(EditRefusedError);
            return;
          }
          done++;
          const edited = edit();
          const read = await readWorkbook(edited, '').catch(() => undefined);
          expect(read?.grids[0] ? contentOf(read.grids[0]) : [[], []]).toEqual(read ? expected : [[], []]);
          const other = new ExcelJS.Workbook();
          await other.xlsx.load(Uint8Array.from(edited).buffer);
          expect([...(other.getWorksheet('台账')?.model.merges ?? [])].sort()).toEqual(
            (expected as unknown[])[1],
          );
        },
      ),
      { numRuns: 150 },
    );
    expect(done).toBeGreaterThan(50);
  });

  it('are as before when an inserted row is deleted again', async () => {
    await fc.assert(
      fc.asyncProperty(
        sheetCells,
        merges,
        fc.nat(ROWS - 1),
        columns,
        async (cells, areas, after, extendMerges) => {
          cells[0]?.splice(0, 1, { value: '序号', format: undefined });
          const bytes = await workbookOf(cells, areas);
          const inserted = editPackage(bytes, [
            {
              sheet: '台账',
              cells: [],
              insertions: [{ after, cells: [{ column: COLUMNS, value: 1 }], extendMerges }],
            },
          ]);
          const restored = editPackage(inserted, [
            { sheet: '台账', cells: [], deletions: [{ row: after + 1 }] },
          ]);
          expect(contentOf(await gridOf(restored))).toEqual(contentOf(await gridOf(bytes)));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('rows of a workbook that exceljs wrote', () => {
  async function ledger(): Promise<Uint8Array> {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('台账', { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.addRows([
      ['类型', '项目', '篇数', '合计'],
      ['党建', '学习', 12, { formula: 'C2*2', result: 24 }],
      [null, '活动', 6, { formula: 'C3*2', result: 12 }],
      ['业务', '普法', 3, { formula: 'C4*2', result: 6 }],
      [null, null, { formula: 'SUM(C2:C4)', result: 21 }],
    ]);
    sheet.mergeCells('A2:A3');
    sheet.getRow(3).height = 33;
    sheet.getRow(3).font = { bold: true };
    sheet.getCell('C4').dataValidation = { type: 'whole', operator: 'greaterThan', formulae: [0] };
    sheet.getCell('B4').note = '批注';
    sheet.getCell('B3').value = { text: '活动', hyperlink: 'https://example.cn/' };
    sheet.autoFilter = 'A1:D4';
    sheet.pageSetup.printArea = 'A1:D5';
    sheet.addConditionalFormatting({
      ref: 'C2:C4',
      rules: [{ type: 'cellIs', operator: 'lessThan', formulae: ['$C$5'], priority: 1, style: {} }],
    });
    const other = book.addWorksheet('汇总');
    other.getCell('A1').value = { formula: "SUM('台账'!C2:C4)", result: 21 };
    book.addWorksheet('别的').getCell('A1').value = '不动';
    return new Uint8Array(await book.xlsx.writeBuffer());
  }

  async function loaded(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Uint8Array.from(bytes).buffer);
    return book;
  }

  it('stand as exceljs sees them where they should, with all that belongs to them', async () => {
    const insertions = [
      {
        after: 2,
        cells: [
          { column: 1, value: '=新增' },
          { column: 2, value: 5 },
        ],
        extendMerges: [0],
      },
    ];
    const edited = editPackage(await ledger(), [
      { sheet: '台账', cells: [{ row: 3, column: 1, value: '宣传' }], insertions },
    ]);
    const book = await loaded(edited);
    const sheet = book.getWorksheet('台账');
    const cellOf = (address: string): ExcelJS.Cell | undefined => sheet?.getCell(address);
    expect(sheet?.model.merges).toEqual(['A2:A4']);
    expect(cellOf('B4')?.value).toBe('=新增');
    expect(cellOf('B4')?.font).toEqual(cellOf('B3')?.font);
    expect(sheet?.getRow(4).height).toBe(33);
    expect(cellOf('B5')?.value).toBe('宣传');
    expect(cellOf('B5')?.note).toBeDefined();
    expect(cellOf('B4')?.note).toBeUndefined();
    expect(cellOf('D5')?.formula).toBe('C5*2');
    expect(cellOf('C6')?.formula).toBe('SUM(C2:C5)');
    expect(cellOf('C5')?.dataValidation).toBeDefined();
    expect(sheet?.autoFilter).toBe('A1:D5');
    expect(sheet?.pageSetup.printArea).toBe('A1:D6');
    expect(book.getWorksheet('汇总')?.getCell('A1').formula).toBe("SUM('台账'!C2:C5)");
  });

  it('leave all parts alone that neither belong to the sheet nor refer to it', async () => {
    const bytes = await ledger();
    const edited = editPackage(bytes, [
      { sheet: '别的', cells: [], insertions: [{ after: 0, cells: [], extendMerges: [] }] },
    ]);
    const [before, after] = [openPackage(bytes), openPackage(edited)];
    const changed = [...before].filter(
      ([key, { data }]) => !Buffer.from(data).equals(Buffer.from(after.get(key)?.data ?? [])),
    );
    expect(changed.map(([key]) => key)).toEqual(['xl/worksheets/sheet3.xml', 'xl/workbook.xml']);
    expect([...after.keys()]).toEqual([...before.keys()]);
  });
});

describe('a sample ledger', () => {
  const bytes = readFileSync(path.resolve(__dirname, '../../samples/绵阳市司法局2023四个项目年台账.xlsx'));

  it('takes a row into each of its merged groups and is as before when they go again', async () => {
    const before = await readWorkbook(bytes, '');
    for (const { sheet, merges: areas } of before.grids) {
      const groups = areas.filter(({ top, bottom, left, right }) => bottom > top && left === right);
      const bottoms = [...new Set(groups.map(({ bottom }) => bottom))].sort((a, b) => a - b);
      const insertions = bottoms.map((after) => ({
        after,
        cells: [],
        extendMerges: groups.filter(({ bottom }) => bottom === after).map(({ left }) => left),
      }));
      const edited = editPackage(bytes, [{ sheet, cells: [], insertions }]);
      const grown = (await readWorkbook(edited, '')).grids.find((grid) => grid.sheet === sheet);
      const height = (list: readonly Merge[]): number =>
        list.reduce((sum, { top, bottom }) => sum + bottom - top, 0);
      expect(height(grown?.merges ?? []) - height(areas)).toBeGreaterThanOrEqual(groups.length);
      const deletions = bottoms.map((bottom, index) => ({ row: bottom + index + 1 }));
      const restored = await readWorkbook(editPackage(edited, [{ sheet, cells: [], deletions }]), '');
      expect(restored).toEqual(before);
    }
  });
});
