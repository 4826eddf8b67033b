import { finalDue } from '#core/deadline/deadline';
import { ALL_KINDS } from '#core/ledger/kinds/all-kinds';
import { hasProgressColumns, projectItemReader } from '#core/ledger/project-item-of';
import type { RowFields } from '#core/ledger/row-fields';
import type { LedgerInfo } from '#core/sync/ledger-info';
import { timelineReader } from './item-timeline';
import type { LightRules } from './light-rules';
import type { Tally } from './tally';
import { addTally, EMPTY_TALLY, subtractTally, tallyOf } from './tally';
import { scopeText } from './tally-scope';

/**
 * Raise it whenever any row comes to be read or judged differently (deadlines, values, lights), or is stored in another
 * form: a tally of another version must be rebuilt from its rows.
 */
export const TALLY_VERSION = 2;

/**
 * All that a row's tally depends on besides the row. It is kept with the tally, which is valid for no other basis:
 * when the first progress column is added to a ledger, or the bureau changes a rule, every row is judged anew.
 */
export interface TallyBasis {
  /** `TALLY_VERSION` of the program that tallied. */
  readonly version: number;
  readonly year: number;
  readonly hasProgress: boolean;
  readonly rules: TallyRules;
}

/** By what rows are judged. What inspections find at an item is no part of its row, nor of its tally. */
export type TallyRules = Omit<LightRules, 'overdueFinding'>;

/** The rules as JSON in one order: equal rules are equal texts. */
export function tallyRulesText(rules: TallyRules): string {
  const { nearDueDays, lagPoints, redLagPoints, unreported, lamps, doneStatuses } = rules;
  return JSON.stringify({ nearDueDays, lagPoints, redLagPoints, unreported, lamps, doneStatuses });
}

/**
 * The year of a ledger of which a tally is kept. Undefined where rows alone do not say how they stand: no project-year
 * ledger; one of a bureau's own kind, which the store does not know; or of no known year, so that its deadlines are
 * read in the year of whoever asks.
 */
export function talliedYear({ kind, year }: LedgerInfo): number | undefined {
  return ALL_KINDS.find(({ id }) => id === kind)?.family === 'project' ? year : undefined;
}

/** Undefined where no tally is kept; see `talliedYear`. */
export function tallyBasis(
  info: LedgerInfo,
  { overdueFinding: _, ...rules }: LightRules,
): TallyBasis | undefined {
  const year = talliedYear(info);
  if (year === undefined) return undefined;
  const hasProgress = hasProgressColumns(info.columns.map(({ id }) => id));
  return { version: TALLY_VERSION, year, hasProgress, rules };
}

export function sameBasis(a: TallyBasis, b: TallyBasis): boolean {
  const isOfSameLedger = a.year === b.year && a.hasProgress === b.hasProgress;
  return a.version === b.version && isOfSameLedger && tallyRulesText(a.rules) === tallyRulesText(b.rules);
}

/** What one row adds to its ledger's tally. */
export type RowTally = (fields: RowFields) => Tally;

/** A reader that turns the canonical fields of one ledger's rows into tallies. */
export function rowTally({ year, hasProgress, rules }: TallyBasis): RowTally {
  const readItem = projectItemReader({ year: { value: year, known: true }, hasProgress });
  const timelineOf = timelineReader({ ...rules, overdueFinding: 'none' }, year);
  return (fields) => {
    const item = readItem(fields);
    return tallyOf(scopeText(fields, finalDue(item.deadline)), timelineOf(item));
  };
}

/** The tally of all rows of a ledger, in any order. */
export function tallyOfRows(tallyOfRow: RowTally, rows: readonly RowFields[]): Tally {
  const [only] = rows;
  if (only === undefined) return EMPTY_TALLY;
  if (rows.length === 1) return tallyOfRow(only);
  const middle = rows.length >> 1;
  // By halves, so that no row is added to an already large tally.
  return addTally(
    tallyOfRows(tallyOfRow, rows.slice(0, middle)),
    tallyOfRows(tallyOfRow, rows.slice(middle)),
  );
}

/** What to add to a ledger's tally when rows change; new ones are only in `after`, deleted ones only in `before`. */
export function tallyChange(
  tallyOfRow: RowTally,
  before: readonly RowFields[],
  after: readonly RowFields[],
): Tally {
  return subtractTally(tallyOfRows(tallyOfRow, after), tallyOfRows(tallyOfRow, before));
}
