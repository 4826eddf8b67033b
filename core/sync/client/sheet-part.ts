import type { Grid, SheetEdits } from '#core/grid/grid';
import type { Ledger } from '#core/ledger/ledger';
import type { FieldRow } from '#core/ledger/understand';

/** One table of a ledger on its sheet. A ledger may be split over sheets; each table is a part. */
export interface SheetPart {
  readonly ledger: Ledger;
  readonly rows: readonly FieldRow[];
  readonly grid: Grid;
  /** One-based worksheet rows with an error-level finding; they stay local until mended. */
  readonly errorRows: ReadonlySet<number>;
  /** Why rows of this sheet must be neither put in nor taken out, in Chinese; undefined when they may. */
  readonly rowsFixed?: string;
}

/** Where a ledger row stands. */
export interface RowPlace extends FieldRow {
  readonly part: SheetPart;
}

/** What is to happen to one part's sheet. */
export interface PartEdits {
  readonly part: SheetPart;
  readonly edits: SheetEdits;
}

/** All rows of a ledger in the order of its parts. */
export function rowPlaces(parts: readonly SheetPart[]): RowPlace[] {
  return parts.flatMap((part) => part.rows.map((fieldRow) => ({ ...fieldRow, part })));
}

/** The fields that a part shows: only of these an empty one is known to be empty. The number may stand inside a text. */
export function columnIdsOf({ ledger: { columns, kind } }: SheetPart): ReadonlySet<string> {
  const ids = columns.map(({ id }) => id);
  const isNumbered = kind.numberedIn !== undefined && ids.includes(kind.numberedIn);
  return new Set(isNumbered ? [...ids, 'no'] : ids);
}

/** The column whose text holds the rows' numbers; undefined where the ledger has a column for them. */
export function numberedInText([part]: readonly SheetPart[]): string | undefined {
  const { columns = [], kind } = part?.ledger ?? {};
  return columns.some(({ id }) => id === 'no') ? undefined : kind?.numberedIn;
}
