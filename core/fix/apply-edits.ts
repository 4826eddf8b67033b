import type { CellValue, Grid, WorkbookGrids } from '#core/grid/grid';
import type { SheetEdit } from './sheet-edit';

function withValue(row: readonly CellValue[] = [], column: number, value: CellValue): CellValue[] {
  const padding = Array.from({ length: Math.max(0, column - row.length) }, () => null);
  return [...row.slice(0, column), ...padding, value, ...row.slice(column + 1)];
}

function editGrid(grid: Grid, edits: readonly SheetEdit[]): Grid {
  const values = [...grid.values];
  for (const { row, column, value } of edits) {
    while (values.length < row) values.push([]);
    values[row] = withValue(values[row], column, value === '' ? null : value);
  }
  return { ...grid, values };
}

/**
 * The workbook with cells changed, formats and merges as they were. Empty text clears a cell; of several edits of one
 * cell the last counts.
 */
export function applyEdits(workbook: WorkbookGrids, edits: readonly SheetEdit[]): WorkbookGrids {
  const grids = workbook.grids.map((grid) => {
    const own = edits.filter(({ sheet }) => sheet === grid.sheet);
    return own.length > 0 ? editGrid(grid, own) : grid;
  });
  return { ...workbook, grids };
}

/** What a cell holds. */
export function valueAt(
  { grids }: WorkbookGrids,
  { sheet, row, column }: Pick<SheetEdit, 'sheet' | 'row' | 'column'>,
): CellValue {
  return grids.find((grid) => grid.sheet === sheet)?.values[row]?.[column] ?? null;
}
