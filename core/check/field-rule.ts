import type { CivilDate } from '#core/date/civil-date';
import type { FindingCode } from '#core/finding/catalogue';
import { isErrorText } from '#core/grid/cell-text';
import type { LedgerColumn, LedgerRow } from '#core/ledger/ledger';
import type { FieldValue } from '#core/ledger/row-fields';
import type { UnderstoodLedger } from '#core/ledger/understand';
import type { Check, FindingDetail } from './check';
import { type Slip, slipFindings } from './slips';

/** Where a value stands. */
export interface FieldPlace {
  readonly row: LedgerRow;
  readonly column: LedgerColumn;
  readonly understood: UnderstoodLedger;
  /** The day on which the workbook is looked at. */
  readonly asOf: CivilDate;
}

/** A check of the canonical value of a filled cell. */
export interface FieldRule {
  readonly code: FindingCode;
  /** Whether it judges the values of a column. */
  appliesTo(column: LedgerColumn): boolean;
  /** What is wrong with a value, undefined where nothing is. */
  judgeField(value: FieldValue, place: FieldPlace): FindingDetail | undefined;
}

/** Goes down each column that a rule judges. Merged cells come once, formula errors are left to their own check. */
function readFields(
  understood: UnderstoodLedger,
  asOf: CivilDate,
  slipsOf: ReadonlyMap<FieldRule, Slip[]>,
): void {
  const { ledger, rows } = understood;
  for (const column of ledger.columns) {
    const columnId = column.id;
    const applied = [...slipsOf].filter(([rule]) => rule.appliesTo(column));
    if (applied.length === 0) continue;
    for (const { row, fields } of rows) {
      const value = fields[columnId];
      if (value === undefined || row.filledFrom[columnId] !== undefined || isErrorText(value)) continue;
      const place = { row, column, understood, asOf };
      for (const [rule, slips] of applied) {
        const detail = rule.judgeField(value, place);
        if (detail) slips.push({ place: { ledger, row, columnId }, detail });
      }
    }
  }
}

/** All rules in one pass over every ledger of a workbook. */
export function fieldChecks(rules: readonly FieldRule[]): Check {
  return {
    codes: rules.map(({ code }) => code),
    *run({ ledgers, asOf }) {
      const slipsOf = new Map(rules.map((rule) => [rule, [] as Slip[]]));
      for (const understood of ledgers) readFields(understood, asOf, slipsOf);
      for (const [{ code }, slips] of slipsOf) yield* slipFindings(code, slips);
    },
  };
}

export const isDateColumn = ({ definition }: LedgerColumn): boolean => definition.type === 'date';
