import type { MergedCells } from '#core/grid/merged-cells';
import { looseKey } from '#core/text/normalise';
import type { HeaderCandidate, HeaderMatch } from './find-header';
import { headerCells } from './header-cells';
import type { LedgerKind } from './kind';
import { PROGRESS_COLUMNS } from './kinds/progress-columns';
import type { LedgerColumn } from './ledger';
import { isRecognised, matchColumns } from './match-columns';

/** Progress may well stand once a month beside the items. */
const REPEATABLE = new Set(PROGRESS_COLUMNS.map(({ id }) => id));

/** The header cells that repeat the header of a column; the cells of one merged header are one. */
export function twinColumns(
  cells: MergedCells,
  { top, bottom }: HeaderMatch,
  columns: readonly LedgerColumn[],
): LedgerColumn[] {
  const taken = new Set(columns.map(({ index }) => index));
  const isOneCell = (a: number, b: number): boolean => {
    const merge = cells.mergeAt(bottom, a);
    return merge !== undefined && cells.mergeAt(bottom, b) === merge;
  };
  return headerCells(cells, top, bottom).flatMap(({ header, index }) => {
    const twin = columns.find((column) => looseKey(column.header) === looseKey(header));
    return twin && !taken.has(index) && !isOneCell(index, twin.index) ? [{ ...twin, index }] : [];
  });
}

/**
 * Whether a second table stands beside a table: two of its columns have twins, or what it leaves of the line is a
 * header of another family. Where a table ends sideways cannot be told, so neither may be read.
 */
export function isBesideAnother(
  cells: MergedCells,
  match: HeaderMatch,
  { kind, columns }: HeaderCandidate,
  kinds: readonly LedgerKind[],
): boolean {
  const twins = twinColumns(cells, match, columns).filter(
    ({ id, definition }) => !REPEATABLE.has(id) && definition.repeatsWithSuffix === undefined,
  );
  const rest = headerCells(cells, match.top, match.bottom).filter(
    (cell) => !columns.some((column) => column.index === cell.index),
  );
  const others = kinds.filter(({ family }) => family !== kind.family);
  return (
    new Set(twins.map(({ id }) => id)).size > 1 ||
    others.some((other) => isRecognised(other, matchColumns(other, rest)))
  );
}
