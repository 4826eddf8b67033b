import type { Grid } from '#core/grid/grid';
import type { Ledger } from '#core/ledger/ledger';
import { formatTokenHeader } from '#core/ledger/token-column';
import type { UnderstoodWorkbook } from '#core/ledger/understand';
import { missingProgress, planTable } from './plan-table';
import type { PreparationChoice, RefusedPreparation, TablePreparation } from './preparation';

type Asked = PreparationChoice['progress'][number];

/** First and last row of a table, one-based. */
function rowsOf({ headerRow, rows }: Ledger): readonly [first: number, last: number] {
  return [headerRow, rows.at(-1)?.row ?? headerRow];
}

function isBesideAnother(ledger: Ledger, ledgers: readonly Ledger[]): boolean {
  const [first, last] = rowsOf(ledger);
  return ledgers.some((other) => {
    const [from, to] = rowsOf(other);
    return other !== ledger && other.sheet === ledger.sheet && from <= last && to >= first;
  });
}

function refusalOf(ledger: Ledger, ledgers: readonly Ledger[]): string | undefined {
  if (ledger.kind.family !== 'project') return `“${ledger.kind.name}”不用加进展栏目。`;
  if (missingProgress(ledger).length === 0 && ledger.tokenColumn.header !== undefined)
    return '进展栏目已经齐全，不用再加。';
  if (isBesideAnother(ledger, ledgers))
    return '几张台账左右并排，右边没有地方加栏目。请先把它们上下放，或者分到两张工作表。';
  return undefined;
}

/** The tables with the columns for tokens, which stand right of all else on their sheet. */
function withTokens(
  planned: readonly { readonly ledger: Ledger; readonly table: TablePreparation }[],
  grids: readonly Grid[],
): TablePreparation[] {
  return planned.map(({ ledger, table }) => {
    if (ledger.tokenColumn.header !== undefined) return table;
    const grid = grids.find(({ sheet }) => sheet === table.sheet);
    const ends = planned
      .filter((other) => other.table.sheet === table.sheet)
      .map((other) => other.table.left + other.table.columns.length);
    const index = Math.max(0, ...(grid?.values ?? []).map(({ length }) => length), ...ends);
    return { ...table, token: { index, header: formatTokenHeader({ pulledTo: 0 }) } };
  });
}

/** Ledgers to be prepared, and the sheets on which the new columns must stand clear of everything. */
export interface ProgressRequest {
  readonly asked: readonly Asked[];
  readonly crowded: ReadonlySet<string>;
}

/** What the chosen ledgers lack, and where it goes. */
export function planProgress(
  { ledgers: understood }: UnderstoodWorkbook,
  grids: readonly Grid[],
  { asked, crowded }: ProgressRequest,
): { tables: readonly TablePreparation[]; refused: readonly RefusedPreparation[] } {
  const ledgers = understood.map(({ ledger }) => ledger);
  const planned: { ledger: Ledger; table: TablePreparation }[] = [];
  const refused: RefusedPreparation[] = [];
  for (const { sheet, headerRow } of asked) {
    const ledger = ledgers.find((one) => one.sheet === sheet && one.headerRow === headerRow);
    const grid = grids.find((one) => one.sheet === sheet);
    const reason = ledger ? refusalOf(ledger, ledgers) : '这里没有台账了，工作表可能改过。请重新识别后再试。';
    const clearance = crowded.has(sheet) ? 'sheet' : 'rows';
    if (reason === undefined && ledger && grid)
      planned.push({ ledger, table: planTable(ledger, grid, clearance) });
    else if (reason !== undefined) refused.push({ sheet, headerRow, reason });
  }
  return { tables: withTokens(planned, grids), refused };
}
