import { HostError } from '../richapi/host-error';
import { type Area, columnCount, rowCount } from './area';
import type { Book } from './book';
import type { PlacedCell, Sheet } from './sheet';
import { PLAIN_STYLE } from './style';

/** What people may do on a protected sheet, by the names of the client library; what is left out they may not. */
export interface ProtectionOptions {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: 'Normal' | 'Unlocked' | 'None';
}

export const STRICT_PROTECTION: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

/** How a sheet is protected. */
export interface Protection {
  readonly options: ProtectionOptions;
  /** Absent where anybody may take the protection off. */
  readonly password?: string;
}

type Allowance = Exclude<keyof ProtectionOptions, 'selectionMode'>;

interface Rule {
  /** The option that allows it; absent where no option concerns it. */
  readonly option?: Allowance;
  /** Whether the cells must be unlocked. */
  readonly unlocked?: true;
  /** Nothing allows it while the sheet is protected. */
  readonly never?: true;
}

// As the dialog "Protect Sheet" of Excel explains its options: rows with locked cells are neither deleted nor sorted,
// while the looks of locked cells may be changed where looks may be changed at all.
const RULES = {
  /** Values and formulas, and taking them away. */
  edit: { unlocked: true },
  /** Looks of cells, and conditional formats. */
  formatCells: { option: 'allowFormatCells' },
  /** Height and hiding. */
  formatRows: { option: 'allowFormatRows' },
  /** Width and hiding. */
  formatColumns: { option: 'allowFormatColumns' },
  /** Whole rows only. */
  insertRows: { option: 'allowInsertRows' },
  insertColumns: { option: 'allowInsertColumns' },
  deleteRows: { option: 'allowDeleteRows', unlocked: true },
  deleteColumns: { option: 'allowDeleteColumns', unlocked: true },
  sort: { option: 'allowSort', unlocked: true },
  /** Another choice in a filter that is there. */
  filter: { option: 'allowAutoFilter' },
  /** Charts, comments, notes. */
  editObjects: { option: 'allowEditObjects' },
  /** Whatever no option allows: merging, moving single cells, tables, putting on a filter, validation rules, locking. */
  restructure: { never: true },
} as const satisfies Record<string, Rule>;

/** Kinds of change a protected sheet tells apart. */
export type ProtectedAction = keyof typeof RULES;

/** How many of the cells that hold or look like something stand in each line. */
function countBy(lines: Iterable<number>): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

/** Cells that nobody touched look like their row, where it has looks of its own, or else like their column. */
function hasLockedBlank(sheet: Sheet, area: Area, touched: readonly PlacedCell[]): boolean {
  const styled = [...sheet.rows.entries()].filter(
    ([row, { style }]) => style && area.top <= row && row <= area.bottom,
  );
  const styledRows = new Set(styled.map(([row]) => row));
  const byRow = countBy(touched.map(({ row }) => row));
  const isFull = (row: number): boolean => byRow.get(row) === columnCount(area);
  if (styled.some(([row, { style }]) => style?.locked && !isFull(row))) return true;
  const others = rowCount(area) - styled.length;
  const byColumn = countBy(touched.filter(({ row }) => !styledRows.has(row)).map(({ column }) => column));
  for (let column = area.left; column <= area.right; column++) {
    const { locked } = sheet.columns.at(column).style ?? PLAIN_STYLE;
    if (locked && (byColumn.get(column) ?? 0) < others) return true;
  }
  return false;
}

/** Whether a cell of the area is locked: one that was never touched is, unless its whole row or column is not. */
function hasLockedCell(sheet: Sheet, area: Area): boolean {
  if (rowCount(area) === 1 && columnCount(area) === 1) return sheet.cell(area.top, area.left).style.locked;
  const touched = [...sheet.filled(area)];
  return touched.some(({ cell }) => cell.style.locked) || hasLockedBlank(sheet, area, touched);
}

/** Whether the sheet's protection leaves an action free: always where it is not protected. */
export function isAllowed(sheet: Sheet, area: Area, action: ProtectedAction = 'edit'): boolean {
  if (!sheet.protection) return true;
  const { option, unlocked, never }: Rule = RULES[action];
  if (never || (option && !sheet.protection.options[option])) return false;
  return !unlocked || !hasLockedCell(sheet, area);
}

/**
 * Refuses a change that the sheet's protection does not allow; `location` is the member concerned. To be called before
 * anything is changed.
 */
export function checkWritable(
  sheet: Sheet,
  area: Area,
  location: string,
  action: ProtectedAction = 'edit',
): void {
  if (!isAllowed(sheet, area, action)) throw new HostError('AccessDenied', location);
}

/** Refuses to add, delete, rename, move, show or hide sheets where the workbook is protected. */
export function checkStructure({ protection }: Book, location: string): void {
  if (protection) throw new HostError('AccessDenied', location);
}
