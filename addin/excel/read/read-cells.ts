import { isTooLarge } from '../error-code';

/** The cells of a range, row by row. */
export interface SheetCells {
  readonly values: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
}

/** Rows of a sheet from column A on. */
export interface UsedPart {
  readonly sheet: Excel.Worksheet;
  /** Zero-based; the first row of the sheet where it is left out. */
  readonly first?: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Made anew for each batch: of one that was refused, no range can be used again. */
export function usedRange({ sheet, first = 0, rowCount, columnCount }: UsedPart): Excel.Range {
  return sheet.getRangeByIndexes(first, 0, rowCount, columnCount);
}

/** Rows read at once where a whole sheet is too much for one answer. */
const ROWS_A_PART = 2000;

/** Excel may leave out what is too much for an answer instead of refusing it. */
function cellsOf({ values, numberFormat }: Excel.Range): SheetCells | undefined {
  const read: readonly unknown[] = [values, numberFormat];
  return read.includes(null) ? undefined : { values, formats: numberFormat };
}

/** Whether the batch was carried out, and not refused because it or its answer would be too large. */
async function fitsOneAnswer(context: Excel.RequestContext): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (isTooLarge(error)) return false;
    throw error;
  }
}

/**
 * The cells of all parts in one round trip, together with all else the batch asks for; undefined where that is too much
 * for one answer: then nothing of the batch has been read.
 */
export async function readWhole(
  context: Excel.RequestContext,
  parts: readonly UsedPart[],
): Promise<SheetCells[] | undefined> {
  const loaded = parts.map((part) => usedRange(part).load('values,numberFormat'));
  if (!(await fitsOneAnswer(context))) return undefined;
  const cells = loaded.flatMap((range) => cellsOf(range) ?? []);
  return cells.length === parts.length ? cells : undefined;
}

async function readRows(context: Excel.RequestContext, part: UsedPart): Promise<SheetCells> {
  const [cells] = (await readWhole(context, [part])) ?? [];
  if (cells) return cells;
  const { first = 0, rowCount } = part;
  if (rowCount === 1) throw new RowTooLargeError(first + 1);
  const half = Math.ceil(rowCount / 2);
  const upper = await readRows(context, { ...part, rowCount: half });
  const lower = await readRows(context, { ...part, first: first + half, rowCount: rowCount - half });
  return joined([upper, lower]);
}

/** A single row is more than Excel can hand over. */
export class RowTooLargeError extends Error {
  /** `row` is the number the clerk sees. */
  constructor(readonly row: number) {
    super(`第${row}行的内容太多，Excel 无法一次读出。请把过长的文字移到附件里。`);
    this.name = 'RowTooLargeError';
  }
}

function joined(parts: readonly SheetCells[]): SheetCells {
  return {
    values: parts.flatMap(({ values }) => values),
    formats: parts.flatMap(({ formats }) => formats),
  };
}

/** The cells of a sheet, in as many round trips as its parts need. */
export async function readInParts(context: Excel.RequestContext, whole: UsedPart): Promise<SheetCells> {
  const parts: SheetCells[] = [];
  for (let first = 0; first < whole.rowCount; first += ROWS_A_PART) {
    const rowCount = Math.min(ROWS_A_PART, whole.rowCount - first);
    parts.push(await readRows(context, { ...whole, first, rowCount }));
  }
  return joined(parts);
}
