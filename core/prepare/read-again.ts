import { applyEdits } from '#core/fix/apply-edits';
import type { SheetEdit } from '#core/fix/sheet-edit';
import type { Merge, WorkbookGrids } from '#core/grid/grid';
import type { Ledger } from '#core/ledger/ledger';
import { readLedgers } from '#core/ledger/read-ledgers';
import type { UnderstoodWorkbook } from '#core/ledger/understand';
import type { TablePreparation } from './preparation';

function headerEdits({ sheet, columns, left, headerTop, headerRow, token, ...table }: TablePreparation) {
  const titles = columns.flatMap(({ title }, offset) =>
    [headerTop, ...table.repeatedHeaders].map((row) => ({ sheet, row, column: left + offset, value: title })),
  );
  return token ? [...titles, { sheet, row: headerRow, column: token.index, value: token.header }] : titles;
}

function headerMerges({ columns, left, headerTop, headerRow }: TablePreparation): Merge[] {
  if (headerTop === headerRow) return [];
  return columns.map((_, offset) => ({
    top: headerTop,
    bottom: headerRow,
    left: left + offset,
    right: left + offset,
  }));
}

/** The workbook as it will be read once the tables have their columns. */
function prepared({ fileName, grids }: WorkbookGrids, tables: readonly TablePreparation[]): WorkbookGrids {
  const edits: SheetEdit[] = tables.flatMap(headerEdits);
  const merged = grids.map((grid) => {
    const own = tables.filter(({ sheet }) => sheet === grid.sheet).flatMap(headerMerges);
    return own.length > 0 ? { ...grid, merges: [...grid.merges, ...own] } : grid;
  });
  return applyEdits({ fileName, grids: merged }, edits);
}

/** What ledgers say apart from some of their columns, for comparison. */
function meaning(ledgers: readonly Ledger[], without: (ledger: Ledger, index: number) => boolean): string {
  return JSON.stringify(
    ledgers.map((ledger) => {
      const { headerRow, kind, year, title, rows, continues, columns } = ledger;
      const kept = columns.filter(({ index }) => !without(ledger, index)).map(({ id, index }) => [id, index]);
      return [
        headerRow,
        kind.id,
        year,
        title,
        continues,
        kept,
        rows.map(({ row, no, cells }) => [row, no, cells]),
      ];
    }),
  );
}

/** Whether the program will find every appended column where it goes. */
function isFound({ headerRow, left, columns, token }: TablePreparation, ledgers: readonly Ledger[]): boolean {
  const ledger = ledgers.find((one) => one.headerRow === headerRow + 1);
  const found = new Map(ledger?.columns.map(({ id, index }) => [id, index]));
  const isTokenFound = token === undefined || ledger?.tokenColumn.index === token.index;
  return isTokenFound && columns.every(({ id }, offset) => found.get(id) === left + offset);
}

/**
 * The sheets that would be read differently, apart from the new columns, or on which those would not be found: what is
 * planned for them must not be done.
 */
export function misreadSheets(
  { fileName, ledgers, kinds }: UnderstoodWorkbook,
  grids: WorkbookGrids['grids'],
  tables: readonly TablePreparation[],
): ReadonlySet<string> {
  const again = readLedgers(prepared({ fileName, grids }, tables), kinds).ledgers;
  const before = ledgers.map(({ ledger }) => ledger);
  const isNew = ({ sheet, headerRow }: Ledger, index: number): boolean =>
    tables.some(
      (table) =>
        table.sheet === sheet &&
        table.headerRow === headerRow - 1 &&
        index >= table.left &&
        index < table.left + table.columns.length,
    );
  const misread = new Set<string>();
  for (const { sheet } of grids) {
    const [old, now] = [before, again].map((all) => all.filter((ledger) => ledger.sheet === sheet));
    const own = tables.filter((table) => table.sheet === sheet);
    const isSame = meaning(old ?? [], () => false) === meaning(now ?? [], isNew);
    if (!isSame || !own.every((table) => isFound(table, now ?? []))) misread.add(sheet);
  }
  return misread;
}
