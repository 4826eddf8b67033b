import { boardEnd } from '#core/dashboard/board-mark';
import type { Grid, WorkbookGrids } from '#core/grid/grid';
import { type MergedCells, resolveMerges } from '#core/grid/merged-cells';
import { looseKey } from '#core/text/normalise';
import { readColumnMapping } from './column-mapping';
import { bestCandidates, decideKind } from './decide-kind';
import { type HeaderFinder, headerFinder, type HeaderMatch } from './find-header';
import type { LedgerKind } from './kind';
import { ALL_KINDS } from './kinds/all-kinds';
import type { Ledger } from './ledger';
import type { MappingProblem } from './mapping-problem';
import { endOfTable } from './next-table';
import { hasTablesBeside, isWithinOne, splitTables, tablesBeside } from './side-by-side';
import { itemsAbove, readTable, type Surroundings, type Table } from './read-table';
import { speaksOfLedger, textsOf, titleLines } from './title';
import { titleBelow } from './title-below';

/** Why a sheet, or a table on it, with content gave no ledger. */
export interface UnreadSheet {
  readonly sheet: string;
  /**
   * `unrecognised`: no header line of any kind. `unclear-kind`: the columns fit several kinds, no title tells which.
   * `side-by-side`: tables stand beside each other, and where one ends cannot be told. `bad-mapping`: this is the sheet 列对应, and what it
   * says does not fit the workbook.
   */
  readonly reason: 'unrecognised' | 'unclear-kind' | 'side-by-side' | 'bad-mapping';
  /** One-based row of the header, where there is one. */
  readonly headerRow?: number;
  /** Names of the kinds that fit the columns. */
  readonly fits: readonly string[];
  /** The short texts of the sheet's fullest row at the top: what stands where a header was expected. */
  readonly found: readonly string[];
  /** What is wrong with the mapping; of `bad-mapping` only. */
  readonly problems?: readonly MappingProblem[];
}

export interface WorkbookLedgers {
  readonly ledgers: readonly Ledger[];
  readonly unread: readonly UnreadSheet[];
}

const SEARCHED_ROWS = 20;

/** The texts of the fullest among the first `rows` rows. */
function fullestRow(cells: MergedCells, rows = SEARCHED_ROWS): string[] {
  let best: string[] = [];
  for (let row = 0; row < Math.min(cells.rowCount, rows); row++) {
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

/** The sheet 领导看板, made from the ledgers: its tables are none. */
function isBoard({ values }: Grid): boolean {
  return boardEnd(values.map(([first]) => first)) >= 0;
}

/** A cover, a page of notes, or a hidden list for drop-downs: where no header was found, none is missing. */
function isNoTable(grid: Grid): boolean {
  if (grid.hidden?.sheet) return true;
  const cells = resolveMerges(grid);
  return grid.values.every((_, row) => textsOf(cells, row).length <= 1);
}

/** The unread sheets without those that beside a ledger nobody will miss. */
function worthTelling({ ledgers, unread }: WorkbookLedgers, grids: readonly Grid[]): readonly UnreadSheet[] {
  if (ledgers.length === 0) return unread;
  return unread.filter(({ sheet, reason }) => {
    const grid = grids.find((candidate) => candidate.sheet === sheet);
    const hasLedger = ledgers.some((ledger) => ledger.sheet === sheet);
    return reason !== 'unrecognised' || hasLedger || !grid || !isNoTable(grid);
  });
}

/** The ledger a table of unclear kind carries on; undefined where there is none, or more than one. */
function onlyContinuation(table: Table, surroundings: Surroundings): Ledger | undefined {
  const parts = bestCandidates(table.match)
    .map((candidate) => readTable(table, candidate, surroundings))
    .filter((ledger) => ledger.continues);
  return parts.length === 1 ? parts[0] : undefined;
}

/** What a table is: a ledger, or the reason why not. */
function identify(table: Table, surroundings: Surroundings): Ledger | UnreadSheet {
  const { grid, match } = table;
  const [title = ''] = table.titleLines;
  const decided = decideKind(match, { title, sheet: grid.sheet, fileName: surroundings.fileName });
  const unread = { sheet: grid.sheet, headerRow: match.bottom + 1, found: [] };
  if (decided) return readTable(table, decided, surroundings);
  const fits = bestCandidates(match).map(({ kind }) => kind.name);
  return onlyContinuation(table, surroundings) ?? { ...unread, reason: 'unclear-kind', fits };
}

/** The part of a sheet above its first header, where items stand there that no header was recognised for. */
function unreadAbove(table: Table, ledger: Ledger): UnreadSheet[] {
  const [first] = itemsAbove(table, ledger);
  if (first === undefined) return [];
  return [{ sheet: ledger.sheet, reason: 'unrecognised', fits: [], found: fullestRow(table.cells, first) }];
}

/** A table, and how its sheet goes on. */
interface OpenTable extends Table {
  readonly find: HeaderFinder;
  readonly next: HeaderMatch | undefined;
  /** Whether it is the first table of its sheet. */
  readonly isFirst: boolean;
}

/** What is known before a sheet is read. */
interface SheetContext {
  readonly fileName: string;
  readonly earlier: readonly Ledger[];
  readonly kinds: readonly LedgerKind[];
  /** The titles over this part of a sheet, where it has none of its own. */
  readonly titles?: readonly string[];
  /** The headers as the sheet 列对应 gives them; then no others are looked for. */
  readonly mapped?: readonly HeaderMatch[];
}

interface Outcome extends WorkbookLedgers {
  /** The header with which the sheet goes on. */
  readonly next: HeaderMatch | undefined;
}

/** Tables beside each other, each read by itself; the reason why not where they cannot be told apart. */
function readBeside(table: OpenTable, from: number, context: SheetContext): Outcome {
  const { grid, match, find, titleLines } = table;
  const begins = tablesBeside(table, context.kinds);
  let { next } = table;
  let to = table.end;
  while (next && isWithinOne(begins, next)) {
    ({ next, end: to } = endOfTable(table.cells, find, { match: next, title: '' }));
  }
  const ledgers: Ledger[] = [];
  const unread: UnreadSheet[] = [];
  const parts = splitTables(table, begins, { from, to });
  for (const part of parts) {
    const earlier = [...context.earlier, ...ledgers];
    const read = readSheet(part, { ...context, earlier, titles: titleLines });
    ledgers.push(...read.ledgers);
    unread.push(...read.unread);
  }
  if (parts.length > 0) return { ledgers, unread, next };
  const fits = bestCandidates(match).map(({ kind }) => kind.name);
  const at = { sheet: grid.sheet, headerRow: match.bottom + 1 };
  return { ledgers, unread: [{ ...at, reason: 'side-by-side', fits, found: [] }], next: table.next };
}

/** One table read, and what of the sheet above it could not be. */
function readOne(table: OpenTable, surroundings: Surroundings): Outcome {
  const outcome = identify(table, surroundings);
  const { next } = table;
  if (!('kind' in outcome)) return { ledgers: [], unread: [outcome], next };
  return { ledgers: [outcome], unread: table.isFirst ? unreadAbove(table, outcome) : [], next };
}

/** The lines of the title of a sheet's last table: where none over it is its name, the one under it comes first. */
function withTitleBelow(cells: MergedCells, match: HeaderMatch, over: readonly string[]): readonly string[] {
  const below = over.some(speaksOfLedger) ? undefined : titleBelow(cells, match);
  return below === undefined ? over : [below, ...over];
}

function readSheet(grid: Grid, context: SheetContext): WorkbookLedgers {
  const { fileName, kinds, mapped, titles = [] } = context;
  const cells = resolveMerges(grid);
  const find: HeaderFinder = mapped
    ? (from) => mapped.find(({ top }) => top >= from)
    : headerFinder(cells, kinds);
  const ledgers: Ledger[] = [];
  const unread: UnreadSheet[] = [];
  const titlesAbove = [...titles];
  let above = 0;
  for (let match = find(0); match;) {
    const isFirst = above === 0;
    const own = titleLines(cells, above, match.top);
    const over = own.length === 0 && isFirst ? titles : own;
    const end = endOfTable(cells, find, { match, title: over[0] ?? '' });
    const lines = end.next ? over : withTitleBelow(cells, match, over);
    const table = { grid, cells, find, match, titleLines: lines, isFirst, ...end };
    const earlier = [...context.earlier, ...ledgers];
    // Where the sheet 列对应 names the columns, what stands beside them is no question.
    const isBeside = !mapped && hasTablesBeside(table, kinds);
    const read = isBeside
      ? readBeside(table, above, { ...context, earlier })
      : readOne(table, { titlesAbove, fileName, earlier });
    ledgers.push(...read.ledgers);
    unread.push(...read.unread);
    above = Math.max(match.bottom + 1, ...read.ledgers.map(({ rows }) => rows.at(-1)?.row ?? 0));
    titlesAbove.unshift(...lines);
    match = read.next;
  }
  if (ledgers.length === 0 && unread.length === 0 && hasContent(grid)) {
    unread.push({ sheet: grid.sheet, reason: 'unrecognised', fits: [], found: fullestRow(cells) });
  }
  return { ledgers, unread };
}

/**
 * Every ledger of a workbook, in sheet order, and the sheets with content that hold none. A sheet 列对应 says where
 * the columns of sheets stand that cannot be recognised; it is not read as a ledger. Never throws.
 */
export function readLedgers(
  { fileName, grids }: WorkbookGrids,
  kinds: readonly LedgerKind[] = ALL_KINDS,
): WorkbookLedgers {
  const mapping = readColumnMapping(grids, kinds);
  const ledgers: Ledger[] = [];
  const unread: UnreadSheet[] = [];
  for (const grid of grids) {
    if (isBoard(grid)) continue;
    if (grid === mapping?.grid) {
      const { problems } = mapping;
      const { sheet } = grid;
      if (problems.length > 0) unread.push({ sheet, reason: 'bad-mapping', fits: [], found: [], problems });
      continue;
    }
    const mapped = mapping?.headers.get(grid.sheet);
    const read = readSheet(grid, { fileName, earlier: ledgers, kinds, ...(mapped && { mapped }) });
    ledgers.push(...read.ledgers);
    unread.push(...read.unread);
  }
  return { ledgers, unread: worthTelling({ ledgers, unread }, grids) };
}
