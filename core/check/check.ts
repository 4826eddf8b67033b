import { cellAddress } from '#core/grid/address';
import { CATALOGUE, type FindingCode, findingMessage } from '#core/finding/catalogue';
import type { Finding } from '#core/finding/finding';
import { findColumn, type Ledger, type LedgerRow } from '#core/ledger/ledger';
import type { UnderstoodLedger, UnderstoodWorkbook } from '#core/ledger/understand';

/** A rule over a workbook. It declares every code it may report and never throws. */
export interface Check {
  readonly codes: readonly FindingCode[];
  run(workbook: UnderstoodWorkbook): Iterable<Finding>;
}

/** Parameters of the catalogue's message, and the replacement offered for the cell. */
export interface FindingDetail {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly suggestion?: string;
}

/** Where a finding stands: one cell of a ledger's row. */
export interface CellPlace {
  readonly ledger: Ledger;
  readonly row: LedgerRow;
  readonly columnId: string;
}

const WHOLE_SHEET = 'A1';

/** A finding about a whole sheet. */
export function sheetFinding(
  sheet: string,
  code: FindingCode,
  { params = {}, suggestion }: FindingDetail = {},
): Finding {
  return {
    code,
    severity: CATALOGUE[code].severity,
    sheet,
    cell: WHOLE_SHEET,
    column: '',
    value: '',
    message: findingMessage(code, params),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** A finding about one cell; for a cell of a merged area, about the area's top-left cell. */
export function cellFinding(place: CellPlace, code: FindingCode, detail: FindingDetail = {}): Finding {
  const { ledger, row, columnId } = place;
  const column = findColumn(ledger, columnId);
  const value = String(row.cells[columnId] ?? '');
  const suggestion = detail.suggestion;
  return {
    code,
    severity: CATALOGUE[code].severity,
    sheet: ledger.sheet,
    cell: cellAddress((row.filledFrom[columnId] ?? row.row) - 1, column?.index ?? 0),
    column: column?.header ?? '',
    value,
    message: findingMessage(code, {
      column: column?.header ?? '',
      value,
      suggestion: suggestion ?? '',
      ...detail.params,
    }),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
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
