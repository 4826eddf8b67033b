import type { CellValue, SheetEdits } from '#core/grid/grid';
import type { LedgerKind } from '#core/ledger/kind';
import type { Ledger, LedgerRow } from '#core/ledger/ledger';
import type { RowFields } from '#core/ledger/row-fields';
import type { SheetPart } from '#core/sync/client/sheet-part';

/** A kind with an item and two columns to fill in. */
export const TEST_KIND: LedgerKind = {
  id: 'foundation',
  family: 'project',
  name: '基础工作提升年',
  columns: ['item', 'a', 'b'].map((id) => ({ id, title: id, type: 'text' })),
  recognisedBy: ['item'],
  keyColumn: 'item',
};
const COLUMNS = TEST_KIND.columns.map((definition, index) => ({
  id: definition.id,
  definition,
  header: definition.title,
  index,
}));
export const COLUMN_IDS = COLUMNS.map(({ id }) => id);
/** The column of the tokens, right of the others. */
export const TOKEN = COLUMNS.length;
const HEADER_ROW = 1;

/** A row of the sheet; the object is the row, wherever it is moved. */
export interface TestRow {
  readonly cells: CellValue[];
}

/** A worksheet as a person and the engine see it: a header, and below it rows that can be moved about. */
export class TestSheet {
  header: CellValue = null;
  rows: TestRow[] = [];

  /** The row of the ledger in a worksheet row, zero-based. */
  rowAt(row: number): TestRow | undefined {
    return this.rows[row - HEADER_ROW];
  }

  /** A copy of the file. */
  copy(): TestSheet {
    const copy = new TestSheet();
    copy.header = this.header;
    copy.rows = this.rows.map(({ cells }) => ({ cells: [...cells] }));
    return copy;
  }

  part(): SheetPart {
    const rows = this.rows.map(({ cells }, index) => {
      const filled = COLUMNS.flatMap(({ id, index: column }) => {
        const value = cells[column] ?? null;
        return value === null ? [] : [[id, value] as const];
      });
      const fields: RowFields = Object.fromEntries(filled);
      const token = cells[TOKEN];
      const row: LedgerRow = {
        row: HEADER_ROW + 1 + index,
        no: null,
        cells: fields,
        filledFrom: {},
        ...(typeof token === 'string' && { token }),
      };
      return { row, fields };
    });
    const ledger: Ledger = {
      sheet: '表',
      kind: TEST_KIND,
      year: 2023,
      title: '',
      headerRow: HEADER_ROW,
      columns: COLUMNS,
      rows: rows.map(({ row }) => row),
      subtotals: [],
      hidden: [],
      twins: [],
      tokenColumn: { index: TOKEN, ...(typeof this.header === 'string' && { header: this.header }) },
      date1904: false,
    };
    const values = [['item', 'a', 'b', this.header], ...this.rows.map(({ cells }) => cells)];
    return {
      ledger,
      rows,
      errorRows: new Set(),
      grid: { sheet: '表', values, formats: [], merges: [], date1904: false },
    };
  }

  /** Carries out edits as Excel would; all rows are those of the sheet before. */
  apply({ cells, insertions, deletions }: SheetEdits): void {
    const before = this.rows;
    for (const { row, column, value } of cells) {
      if (row === HEADER_ROW - 1) this.header = value;
      const target = this.rowAt(row);
      if (target) target.cells[column] = value;
    }
    const gone = new Set(deletions.map(({ row }) => row - HEADER_ROW));
    const added = (after: number): TestRow[] =>
      insertions
        .filter((insertion) => insertion.after - HEADER_ROW === after)
        .map((insertion) => {
          const row: TestRow = { cells: [null, null, null, null] };
          for (const { column, value } of insertion.cells) row.cells[column] = value;
          return row;
        });
    this.rows = [
      ...added(-1),
      ...before.flatMap((row, index) => [...(gone.has(index) ? [] : [row]), ...added(index)]),
    ];
  }
}
