import type { MergedCells } from '#core/grid/merged-cells';
import type { HeaderFinder, HeaderMatch } from './find-header';
import { splitItemNumber } from './item-number';
import { pageTitle, speaksOfLedger, textsOf, titleLines, yearIn } from './title';

/** A table whose header is found. */
export interface OpenTable {
  readonly match: HeaderMatch;
  readonly title: string;
}

export interface TableEnd {
  /** Zero-based row after the table's last. */
  readonly end: number;
  /** The header of the table after this one, where there is any. */
  readonly next: HeaderMatch | undefined;
  /** Zero-based rows in which this table's header, or its title, is printed again after a page break. */
  readonly repeated: ReadonlySet<number>;
}

/** The zero-based row from which on only single texts, or the table's title, stand over a header. */
function captionsFrom(
  cells: MergedCells,
  floor: number,
  top: number,
  isTitle: (line: string) => boolean,
): number {
  const isCaption = (row: number): boolean =>
    textsOf(cells, row).length <= 1 || textsOf(cells, row, 'own').every(isTitle);
  let first = top;
  while (first > floor && isCaption(first - 1)) first--;
  return first;
}

const rowsBetween = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, offset) => from + offset);

const isOwnTitle = (line: string): boolean =>
  (speaksOfLedger(line) || yearIn(line) !== undefined) && splitItemNumber(line, 0).no === null;

/** Whether a header has the columns of a table where the table has them; a merged cell may cover some. */
function hasColumnsOf({ candidates }: HeaderMatch, next: HeaderMatch): boolean {
  return next.candidates.some(({ kind, columns }) => {
    const known = candidates.find((candidate) => candidate.kind === kind)?.columns ?? [];
    return columns.every(({ id, index, header }) =>
      known.some((column) => column.index === index && (column.header === header || column.id === id)),
    );
  });
}

/** Where a table ends: at a header with a title of its own or other columns. Any other one is its own repeated. */
export function endOfTable(cells: MergedCells, find: HeaderFinder, table: OpenTable): TableEnd {
  const repeated = new Set<number>();
  const isTitle = (line: string): boolean => pageTitle(line) === pageTitle(table.title);
  let floor = table.match.bottom + 1;
  for (let next = find(floor); next; next = find(floor)) {
    const captions = rowsBetween(captionsFrom(cells, floor, next.top, isTitle), next.top);
    const title = captions.find((row) =>
      titleLines(cells, row, row + 1).some(
        (line) => isOwnTitle(line) && !textsOf(cells, row, 'own').some(isTitle),
      ),
    );
    if (title !== undefined || !hasColumnsOf(table.match, next)) {
      return { end: title ?? next.top, next, repeated };
    }
    for (const row of captions.filter((caption) => textsOf(cells, caption, 'own').some(isTitle)))
      repeated.add(row);
    for (const row of rowsBetween(next.top, next.bottom + 1)) repeated.add(row);
    floor = next.bottom + 1;
  }
  return { end: cells.rowCount, next: undefined, repeated };
}
