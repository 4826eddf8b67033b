import type { RowFields } from '#core/ledger/row-fields';
import { comparedText, type StoreRow } from './match-rows';
import { onlyOnes } from './only-ones';

/** A row of a sheet, and the id its hidden cell gives it. */
export interface ClaimedRow {
  readonly rowId: string;
  readonly fields: RowFields;
  /** Whether it still is as it was when it was given the id. */
  readonly fits: boolean;
}

/**
 * The ids that stand beside other rows than they name, as when a table is sorted, or rows are deleted after that, without
 * the hidden column: a changed row says what the store has under another id, which is gone from the sheet or stands
 * beside a changed row as well. Neither that row's id nor the one it stands beside is to be believed.
 */
export function strayIds(rows: readonly ClaimedRow[], store: readonly StoreRow[]): ReadonlySet<string> {
  const texts = new Map(store.map(({ rowId, fields }) => [rowId, comparedText(fields)]));
  const suspects = rows.filter(
    ({ rowId, fields, fits }) => !fits && texts.has(rowId) && texts.get(rowId) !== comparedText(fields),
  );
  const suspected = new Set(suspects.map(({ rowId }) => rowId));
  const settled = new Set(rows.map(({ rowId }) => rowId).filter((rowId) => !suspected.has(rowId)));
  const free = onlyOnes(
    [...texts].filter(([id]) => !settled.has(id)).map(([id, text]) => [text, id] as const),
  );
  const wanting = onlyOnes(suspects.map((row) => [comparedText(row.fields), row] as const));
  const pairs = [...wanting].flatMap(([text, { rowId }]) => {
    const named = text === '' ? undefined : free.get(text);
    return named === undefined ? [] : [rowId, named];
  });
  return new Set(pairs.filter((rowId) => suspected.has(rowId)));
}
