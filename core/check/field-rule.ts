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

/** A rule and what it finds. */
interface Judging {
  readonly rule: FieldRule;
  readonly slips: Slip[];
}

/** Goes once through the values that a rule judges. Merged cells come once, formula errors are left to their own check. */
function readFields(understood: UnderstoodLedger, asOf: CivilDate, judgings: readonly Judging[]): void {
  const { ledger, rows } = understood;
  const judged = ledger.columns
    .map((column) => ({ column, applied: judgings.filter(({ rule }) => rule.appliesTo(column)) }))
    .filter(({ applied }) => applied.length > 0);
  for (const { row, fields } of rows) {
    for (const { column, applied } of judged) {
      const columnId = column.id;
      const value = fields[columnId];
      if (value === undefined || row.filledFrom[columnId] !== undefined || isErrorText(value)) continue;
      const place = { row, column, understood, asOf };
      for (const { rule, slips } of applied) {
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
      const judgings = rules.map((rule): Judging => ({ rule, slips: [] }));
      for (const understood of ledgers) readFields(understood, asOf, judgings);
      for (const { rule, slips } of judgings) yield* slipFindings(rule.code, slips);
    },
  };
}

export const isDateColumn = ({ definition }: LedgerColumn): boolean => definition.type === 'date';
