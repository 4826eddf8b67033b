import { columnLetters, parseAddress } from '#core/grid/address';
import type { Grid } from '#core/grid/grid';
import { type MergedCells, resolveMerges } from '#core/grid/merged-cells';
import { looseKey, tidy, toHalfWidth } from '#core/text/normalise';
import type { HeaderMatch } from './find-header';
import { type HeaderCell, headerCells } from './header-cells';
import type { LedgerKind } from './kind';
import type { LedgerColumn } from './ledger';
import { MAPPING_COLUMNS, MAPPING_SHEET, mappingEntries, type MappingEntry } from './mapping-entries';
import { type MappingProblem, MappingProblems } from './mapping-problem';
import { matchColumns } from './match-columns';
import { readNumber } from './read-number';
import { textsOf } from './title';

export interface ColumnMapping {
  /** The sheet 列对应 itself. */
  readonly grid: Grid;
  /** By sheet, from top to bottom: the headers as mapped, each of one kind. */
  readonly headers: ReadonlyMap<string, readonly HeaderMatch[]>;
  readonly problems: readonly MappingProblem[];
}

/** Where the mapped columns of one table are. */
interface Place {
  readonly sheet: string;
  readonly cells: MergedCells;
  readonly kind: LedgerKind;
  /** Zero-based. */
  readonly headerRow: number;
}

/** A table that the mapping speaks of, with the rows that speak of it. */
interface MappedTable {
  readonly place: Place;
  readonly entries: MappingEntry[];
}

/** Reads one sheet 列对应 against its workbook. */
class MappingReader {
  readonly problems = new MappingProblems();
  /** Sheets of which something wrong is said. */
  readonly unsound = new Set<string>();
  readonly #cells = new Map<Grid, MergedCells>();

  constructor(
    private readonly grids: readonly Grid[],
    private readonly kinds: readonly LedgerKind[],
  ) {}

  #cellsOf(grid: Grid): MergedCells {
    const cells = this.#cells.get(grid) ?? resolveMerges(grid);
    this.#cells.set(grid, cells);
    return cells;
  }

  #placeOf(entry: MappingEntry): Place | undefined {
    const { problems } = this;
    const sheets = this.grids.map((grid) => [grid.sheet, grid] as const);
    const grid = problems.choose(entry, '工作表', sheets);
    if (!grid) return undefined;
    const cells = this.#cellsOf(grid);
    const kinds = this.kinds.map((kind) => [kind.name, kind] as const);
    const kind = problems.choose(entry, '台账类型', kinds);
    const row = readNumber(entry.text('表头行')) ?? 0;
    const isRow = Number.isInteger(row) && row >= 1 && row <= cells.rowCount;
    if (!isRow) problems.add(entry, '表头行', 'unknown', [`1～${cells.rowCount}`]);
    if (kind && isRow) return { sheet: grid.sheet, cells, kind, headerRow: row - 1 };
    this.unsound.add(grid.sheet);
    return undefined;
  }

  /** The tables in the order of their first rows. */
  tables(entries: readonly MappingEntry[]): MappedTable[] {
    const tables: MappedTable[] = [];
    for (const entry of entries) {
      const place = this.#placeOf(entry);
      if (!place) continue;
      const { sheet, headerRow, kind } = place;
      const known = tables.find(
        (table) => table.place.sheet === sheet && table.place.headerRow === headerRow,
      );
      if (!known) tables.push({ place, entries: [entry] });
      else if (known.place.kind === kind) known.entries.push(entry);
      else {
        this.problems.add(entry, '台账类型', 'differs', [known.place.kind.name]);
        this.unsound.add(sheet);
      }
    }
    return tables;
  }

  /** The field that a name means: a column's title, its alias, or a repeated column by its ending. */
  #fieldOf(
    entry: MappingEntry,
    { columns }: LedgerKind,
  ): Pick<LedgerColumn, 'id' | 'definition'> | undefined {
    const text = entry.text('栏目');
    const repeated = columns.find((column) => column.repeatsWithSuffix !== undefined);
    const suffix = repeated?.repeatsWithSuffix ?? '';
    if (repeated && text.endsWith(suffix) && text !== suffix) {
      return { id: `${repeated.id}:${text}`, definition: repeated };
    }
    const single = columns.filter((column) => column !== repeated);
    const byAlias = single.find(({ aliases = [] }) => aliases.includes(text));
    const titles = single.map((column) => [column.title, column] as const);
    const isTitle = titles.some(([title]) => looseKey(title) === looseKey(text));
    const definition = isTitle || !byAlias ? this.problems.choose(entry, '栏目', titles) : byAlias;
    return definition && { id: definition.id, definition };
  }

  /** The column that `C` or a header's text means. */
  #columnOf(entry: MappingEntry, cells: MergedCells, headers: readonly HeaderCell[]) {
    const address = parseAddress(`${toHalfWidth(entry.text('列')).toUpperCase()}1`);
    if (!address || address.column >= cells.columnCount) {
      return this.problems.choose(
        entry,
        '列',
        headers.map((cell) => [cell.header, cell] as const),
      );
    }
    const header = headers.find(({ index }) => index === address.column)?.header;
    return { index: address.column, header: header ?? columnLetters(address.column) };
  }

  /** The header of a table: the columns as mapped, and those that tell themselves by their headers. */
  headerOf({ place: { sheet, cells, kind, headerRow }, entries }: MappedTable): HeaderMatch {
    const headers = headerCells(cells, headerRow, headerRow);
    const pinned: LedgerColumn[] = [];
    for (const entry of entries) {
      const field = this.#fieldOf(entry, kind);
      const at = this.#columnOf(entry, cells, headers);
      if (!field || !at) continue;
      if (pinned.some(({ id }) => id === field.id)) this.problems.add(entry, '栏目', 'repeated');
      else if (pinned.some(({ index }) => index === at.index)) this.problems.add(entry, '列', 'repeated');
      else pinned.push({ ...field, header: at.header, index: at.index });
    }
    if (pinned.length < entries.length) this.unsound.add(sheet);
    const columns = matchColumns(kind, headers, { pinned });
    const key = kind.columns.find(({ id }) => id === kind.keyColumn);
    if (key && entries[0] && !columns.some(({ id }) => id === key.id)) {
      this.unsound.add(sheet);
      // Where another row is wrong, that may be the one that was meant for it.
      if (this.problems.isEmpty) this.problems.add(entries[0], '栏目', 'key-missing', [key.title]);
    }
    // A filled line right above is part of the header, not of the title.
    const top = headerRow > 0 && textsOf(cells, headerRow - 1).length > 2 ? headerRow - 1 : headerRow;
    return { top, bottom: headerRow, candidates: [{ kind, columns }] };
  }
}

/** The sheet 列对应 of a workbook, read against its other sheets; undefined where there is none. */
export function readColumnMapping(
  grids: readonly Grid[],
  kinds: readonly LedgerKind[],
): ColumnMapping | undefined {
  const grid = grids.find(({ sheet }) => tidy(sheet) === MAPPING_SHEET);
  if (!grid) return undefined;
  const reader = new MappingReader(
    grids.filter((other) => other !== grid),
    kinds,
  );
  const entries = mappingEntries(resolveMerges(grid));
  if (!entries) reader.problems.headerMissing(MAPPING_COLUMNS);
  const headers = new Map<string, HeaderMatch[]>();
  for (const table of reader.tables(entries ?? [])) {
    const { sheet } = table.place;
    headers.set(sheet, [...(headers.get(sheet) ?? []), reader.headerOf(table)]);
  }
  for (const sheet of reader.unsound) headers.delete(sheet);
  for (const list of headers.values()) list.sort((a, b) => a.top - b.top);
  return { grid, headers, problems: reader.problems.list };
}
