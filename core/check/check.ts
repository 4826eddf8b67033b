import { cellAddress } from '#core/grid/address';
import { CATALOGUE, type FindingCode, findingMessage } from '#core/finding/catalogue';
import type { Finding } from '#core/finding/finding';
import { findColumn, type Ledger, type LedgerColumn, type LedgerRow } from '#core/ledger/ledger';
import type { UnderstoodLedger, UnderstoodWorkbook } from '#core/ledger/understand';

/** What fills the places of a message. */
type Params = Readonly<Record<string, string | number>>;

/** A rule over a workbook. It declares every code it may report and never throws. */
export interface Check {
  readonly codes: readonly FindingCode[];
  run(workbook: UnderstoodWorkbook): Iterable<Finding>;
}

export interface FindingDetail {
  /** Fill the places of the catalogue's message. */
  readonly params?: Params;
  /** What the cell should hold instead, where that can be told. */
  readonly replacement?: string | number;
}

/** Where a finding stands: one cell of a ledger's row. */
export interface CellPlace {
  readonly ledger: Ledger;
  readonly row: LedgerRow;
  readonly columnId: string;
}

/** A finding wherever it stands. The cell's header and content fill the message's places of these names. */
export function findingAt(
  code: FindingCode,
  at: Pick<Finding, 'sheet' | 'cell' | 'column' | 'value'>,
  params: Params = {},
): Finding {
  const { severity } = CATALOGUE[code];
  const { sheet, cell, column, value } = at;
  const message = findingMessage(code, { column, value, ...params });
  return { code, severity, sheet, cell, column, value, message };
}

/** A finding about a whole sheet. */
export function sheetFinding(sheet: string, code: FindingCode, params: Params = {}): Finding {
  return findingAt(code, { sheet, cell: 'A1', column: '', value: '' }, params);
}

/** A finding about a column, at its header. */
export function headerFinding(
  { sheet, headerRow }: Ledger,
  { header, index }: LedgerColumn,
  code: FindingCode,
  params: Params = {},
): Finding {
  const cell = cellAddress(headerRow - 1, index);
  return findingAt(code, { sheet, cell, column: header, value: header }, params);
}

/** A finding about one cell; for a cell of a merged area, about the area's top-left cell. */
export function cellFinding(place: CellPlace, code: FindingCode, detail: FindingDetail = {}): Finding {
  const { ledger, row, columnId } = place;
  const column = findColumn(ledger, columnId);
  const at = { row: (row.filledFrom[columnId] ?? row.row) - 1, column: column?.index ?? 0 };
  const cell = cellAddress(at.row, at.column);
  const value = String(row.cells[columnId] ?? '');
  const where = { sheet: ledger.sheet, cell, column: column?.header ?? '', value };
  const { replacement, params } = detail;
  if (replacement === undefined) return findingAt(code, where, params);
  const suggestion = String(replacement);
  const finding = findingAt(code, where, { suggestion, ...params });
  return { ...finding, suggestion, fix: [{ ...at, value: replacement }] };
}

/** A check that looks at one ledger at a time. */
export function ledgerCheck(
  codes: readonly FindingCode[],
  run: (understood: UnderstoodLedger, workbook: UnderstoodWorkbook) => Iterable<Finding>,
): Check {
  return {
    codes,
    *run(workbook) {
      for (const understood of workbook.ledgers) yield* run(understood, workbook);
    },
  };
}
