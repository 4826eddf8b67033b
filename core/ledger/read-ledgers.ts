import type { Grid, WorkbookGrids } from '#core/grid/grid';
import { type MergedCells, resolveMerges } from '#core/grid/merged-cells';
import { looseKey } from '#core/text/normalise';
import { findHeader, type HeaderMatch } from './find-header';
import type { Ledger } from './ledger';
import { readRows } from './read-rows';
import { findTokenColumn } from './token-column';
import { readTitle, yearIn } from './title';

/** Why a sheet with content gave no ledger. */
export interface UnreadSheet {
  readonly sheet: string;
  /** `unrecognised`: no header line of any kind. `unclear-kind`: the columns fit several kinds, no title tells which. */
  readonly reason: 'unrecognised' | 'unclear-kind';
  /** One-based row of the header, where there is one. */
  readonly headerRow?: number;
  /** Names of the kinds that fit the columns. */
  readonly fits: readonly string[];
  /** The short texts of the sheet's fullest early row: what stands where a header was expected. */
  readonly found: readonly string[];
}

export interface WorkbookLedgers {
  readonly ledgers: readonly Ledger[];
  readonly unread: readonly UnreadSheet[];
}

const SEARCHED_ROWS = 20;

/** Whether any word of a kind stands in one of the hints, the nearest hint first. */
function decideKind(match: HeaderMatch, hints: readonly string[]) {
  const [only, ...others] = match.candidates;
  if (others.length === 0) return only;
  for (const hint of hints.map(looseKey)) {
    const named = match.candidates.filter(({ kind }) =>
      kind.titleWords?.some((word) => hint.includes(looseKey(word))),
    );
    if (named.length === 1) return named[0];
  }
  return undefined;
}

function fullestRow(cells: MergedCells): string[] {
  let best: string[] = [];
  for (let row = 0; row < Math.min(cells.rowCount, SEARCHED_ROWS); row++) {
    const texts = new Set<string>();
    for (let column = 0; column < cells.columnCount; column++) {
      const value = cells.valueAt(row, column);
      if (typeof value === 'string' && value.trim() !== '') texts.add(looseKey(value).slice(0, 20));
    }
    if (texts.size > best.length) best = [...texts].slice(0, 12);
  }
  return best;
}

function hasContent(grid: Grid): boolean {
  return grid.values.some((row) => row.some((value) => value !== null && value !== ''));
}

/** Whether a header merely repeats one above it after a page break: the same kind, and no title of its own. */
function continues(cells: MergedCells, match: HeaderMatch, next: HeaderMatch): boolean {
  const kinds = (header: HeaderMatch): string => header.candidates.map(({ kind }) => kind.id).join();
  return kinds(match) === kinds(next) && yearIn(readTitle(cells, next.top - 1, next.top)) === undefined;
}

/** The header of the table after this one. */
function nextTable(cells: MergedCells, match: HeaderMatch): HeaderMatch | undefined {
  let next = findHeader(cells, match.bottom + 1);
  while (next && continues(cells, match, next)) next = findHeader(cells, next.bottom + 1);
  return next;
}

function readSheet(grid: Grid, fileName: string): WorkbookLedgers {
  const cells = resolveMerges(grid);
  const ledgers: Ledger[] = [];
  const unread: UnreadSheet[] = [];
  let above = 0;
  for (let match = findHeader(cells, 0); match;) {
    const next = nextTable(cells, match);
    const title = readTitle(cells, above, match.top);
    const hints = [title, grid.sheet, fileName];
    const headerRow = match.bottom + 1;
    const decided = decideKind(match, hints);
    if (decided) {
      const tokenColumn = findTokenColumn(cells, match.bottom);
      const reading = { cells, ...decided, tokenColumn, date1904: grid.date1904 };
      const rows = readRows(reading, headerRow, next?.top ?? cells.rowCount);
      const year = hints.map(yearIn).find((hint) => hint !== undefined);
      const { sheet, date1904 } = grid;
      ledgers.push({ sheet, ...decided, year, title, headerRow, rows, tokenColumn, date1904 });
    } else {
      const fits = match.candidates.map(({ kind }) => kind.name);
      unread.push({ sheet: grid.sheet, reason: 'unclear-kind', headerRow, fits, found: [] });
    }
    above = ledgers.at(-1)?.rows.at(-1)?.row ?? headerRow;
    match = next;
  }
  if (ledgers.length === 0 && unread.length === 0 && hasContent(grid)) {
    unread.push({ sheet: grid.sheet, reason: 'unrecognised', fits: [], found: fullestRow(cells) });
  }
  return { ledgers, unread };
}

/** Every ledger of a workbook, in sheet order, and the sheets with content that hold none. Never throws. */
export function readLedgers(workbook: WorkbookGrids): WorkbookLedgers {
  const read = workbook.grids.map((grid) => readSheet(grid, workbook.fileName));
  return { ledgers: read.flatMap(({ ledgers }) => ledgers), unread: read.flatMap(({ unread }) => unread) };
}
