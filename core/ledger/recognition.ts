import type { Grid } from '#core/grid/grid';
import { resolveMerges } from '#core/grid/merged-cells';
import { looseKey } from '#core/text/normalise';
import { headerCells } from './header-cells';
import type { LedgerColumn, Ledger } from './ledger';

/**
 * How sure it is what a table is. `by-hand`: the sheet 列对应 says it. `named`: its title or its sheet names the kind, or no
 * other kind has such columns. `by-columns`: its columns fit this kind best; a look at it is worth while.
 */
export type Certainty = 'by-hand' | 'named' | 'by-columns';

/** A header and what its column was taken for. */
export interface RecognisedColumn {
  /** Zero-based worksheet column. */
  readonly index: number;
  readonly header: string;
  /** The title of the column it was taken for; absent where it is not read. */
  readonly title?: string;
}

/** What a table was taken for, and on what grounds. */
export interface Recognition {
  readonly certainty: Certainty;
  /** Every column with a header, left to right. */
  readonly columns: readonly RecognisedColumn[];
  /** Titles of columns that the kind asks for and that were not found. */
  readonly missing: readonly string[];
}

function titleOf({ definition, header }: LedgerColumn): string {
  return definition.repeatsWithSuffix === undefined ? definition.title : header;
}

function isNamed({ kind, title, sheet }: Ledger): boolean {
  const texts = [title, sheet].map(looseKey);
  return kind.titleWords?.some((word) => texts.some((text) => text.includes(looseKey(word)))) ?? true;
}

/** What a ledger was recognised by; `isMapped` where the sheet 列对应 speaks of its sheet. */
export function recognitionOf(ledger: Ledger, grid: Grid, isMapped: boolean): Recognition {
  const { kind, headerRow, columns, tokenColumn } = ledger;
  const read = new Map(columns.map((column) => [column.index, column]));
  const headers = new Map(
    headerCells(resolveMerges(grid), headerRow - 1, headerRow - 1).map(({ index, header }) => [
      index,
      header,
    ]),
  );
  for (const { index, header } of columns) headers.set(index, header);
  headers.delete(tokenColumn.index);
  const required = kind.columns.filter(
    ({ id, required: isRequired }) => isRequired ?? kind.recognisedBy.includes(id),
  );
  return {
    certainty: isMapped ? 'by-hand' : isNamed(ledger) ? 'named' : 'by-columns',
    columns: [...headers]
      .sort(([a], [b]) => a - b)
      .map(([index, header]) => {
        const column = read.get(index);
        return { index, header, ...(column && { title: titleOf(column) }) };
      }),
    missing: required
      .filter(({ id }) => !columns.some((column) => column.id === id))
      .map(({ title }) => title),
  };
}
