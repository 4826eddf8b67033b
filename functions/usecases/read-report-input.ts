import type { Snapshot } from '#core/comparison/compare-status';
import { comparedWith } from '#core/comparison/compared-with';
import { storedSnapshot } from '#core/comparison/stored-snapshot';
import type { MonthNumber } from '#core/completion/progress-note';
import { type CivilDate, endOfDayInShanghai, monthOf, yearOf } from '#core/date/civil-date';
import type { LedgerFamily } from '#core/ledger/kind';
import { ALL_KINDS } from '#core/ledger/kinds/all-kinds';
import { inKindOrder } from '#core/ledger/ledger-content';
import { directoryOf } from '#core/ledger/ledger-directory';
import { ledgerName } from '#core/report/ledger-name';
import type { ReportBasis } from '#core/report/report-basis';
import type { ReportInput } from '#core/report/report-input';
import type { ReportKind } from '#core/report/report-kinds';
import { lastDayOf } from '#core/reporting/month';
import {
  type MonthlyReporting,
  monthlyReporting,
  type ReportingInput,
} from '#core/reporting/monthly-reporting';
import { reportingLedgers } from '#core/reporting/reporting-ledger';
import { fieldsAt } from '#core/reporting/row-life';
import { unreportedMonths } from '#core/reporting/unreported-months';
import type { RuleSet } from '#core/rules/rule-set';
import type { LedgerStore } from './ledger-store';
import type { WhichRows } from './read-status';
import { readToldLedgers, rowsOfLedger, type ToldLedger, wasThereAt } from './told-ledgers';

/** Of which state of a bureau's ledgers a report of a kind is to tell. */
export interface ReportQuestion {
  readonly bureau: string;
  readonly kind: ReportKind;
  readonly date: CivilDate;
  readonly rows: WhichRows;
  /** The running number of 发文字号. */
  readonly number?: number;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Kinds that tell in how many months of the year units did not report: all of the year's log is read for them. */
const OF_A_YEAR: ReadonlySet<ReportKind> = new Set<ReportKind>(['annual', 'year-end']);

/** What both days are judged by, so that only what happened to the items shows. */
const JUDGED_BY: ReadonlySet<LedgerFamily> = new Set<LedgerFamily>(['directory', 'rules']);

const FAMILIES: ReadonlyMap<string, LedgerFamily> = new Map(ALL_KINDS.map(({ id, family }) => [id, family]));

function isJudgedBy({ info }: ToldLedger): boolean {
  const family = FAMILIES.get(info.kind);
  return family !== undefined && JUDGED_BY.has(family);
}

function monthNumber(date: CivilDate): MonthNumber {
  return yearOf(date) * 12 + monthOf(date) - 1;
}

/** The instant from which on the past of the ledgers is needed. */
function sinceFor({ kind, date }: ReportQuestion, rules: RuleSet): number {
  const [year, month] = [yearOf(date), monthNumber(date)];
  const firstMonth = OF_A_YEAR.has(kind) ? Math.min(month, year * 12) : month;
  // A note that names no month may be late for the month before.
  return Math.min(
    endOfDayInShanghai(comparedWith(rules, date)),
    endOfDayInShanghai(lastDayOf(firstMonth - 2)),
  );
}

function basisOf(ledgers: readonly ToldLedger[], told: number): ReportBasis {
  const there = inKindOrder(ledgers).map(({ kind, ledger }) => {
    const { info, lives, rev } = ledger;
    const rows = fieldsAt(lives, told).length;
    return { kind: kind.id, name: kind.name, year: info.year, rows, revision: rev };
  });
  return there.map((one) => ({ name: ledgerName(one, there), rows: one.rows, revision: one.revision }));
}

/** The ledgers on the day changes are told since; undefined where none was there. */
function snapshotBefore(
  ledgers: readonly ToldLedger[],
  told: number,
  { asOf, rules }: Pick<ReportInput, 'asOf' | 'rules'>,
): Snapshot | undefined {
  const from = comparedWith(rules, asOf);
  const instant = endOfDayInShanghai(from);
  const there = ledgers.filter((ledger) => isJudgedBy(ledger) || wasThereAt(ledger, instant));
  if (there.every(isJudgedBy)) return undefined;
  const rows = there.map((ledger) => rowsOfLedger(ledger, isJudgedBy(ledger) ? told : instant));
  return storedSnapshot(rows, from, rules);
}

function reportingInput(
  ledgers: readonly ToldLedger[],
  told: number,
  { asOf: date, rules }: Pick<ReportInput, 'asOf' | 'rules'>,
  now: number,
): Omit<ReportingInput, 'month'> {
  const directory = directoryOf(
    ledgers.flatMap(({ info, lives }) => {
      const family = FAMILIES.get(info.kind);
      return family ? [{ family, rows: fieldsAt(lives, told) }] : [];
    }),
  );
  // Of the state of then, the first instant after the day: what was due on it and did not come is missing.
  const asOf = Math.min(now, told + 1);
  return { ledgers: reportingLedgers(ledgers, directory, yearOf(date)), rules, asOf };
}

/** Who reported for the month; undefined where no ledger was kept here by its end. */
function reportingOf(input: Omit<ReportingInput, 'month'>, date: CivilDate): MonthlyReporting | undefined {
  const reporting = monthlyReporting({ ...input, month: monthNumber(date) });
  return reporting.withoutHistory.length < input.ledgers.length ? reporting : undefined;
}

function unreportedIn(
  { ledgers, ...input }: Omit<ReportingInput, 'month'>,
  { kind, date }: ReportQuestion,
): ReadonlyMap<string, number> | undefined {
  const ofYear = ledgers.filter(({ year }) => year === yearOf(date));
  if (!OF_A_YEAR.has(kind) || ofYear.length === 0) return undefined;
  return unreportedMonths({ ...input, ledgers: ofYear }, yearOf(date));
}

/**
 * What a report is made from: the ledgers of a bureau in one state, each as of the one revision that the basis names, and
 * what their history tells. Every ledger is read once.
 */
export async function readReportInput(store: LedgerStore, question: ReportQuestion): Promise<ReportInput> {
  const { bureau, date, rows, number, now } = question;
  const told = rows === 'now' ? Infinity : endOfDayInShanghai(date);
  const problemsAt = endOfDayInShanghai(lastDayOf(monthNumber(date) - 1));
  const all = await readToldLedgers(store, bureau, { told, problemsAt }, (rules) =>
    sinceFor(question, rules),
  );
  const ledgers = all.filter(({ rev }) => rev > 0);
  const { input, keysOf } = storedSnapshot(
    ledgers.map((ledger) => rowsOfLedger(ledger, told)),
    date,
  );
  const before = snapshotBefore(ledgers, told, input);
  const history = reportingInput(ledgers, told, input, now);
  const reporting = reportingOf(history, date);
  const unreported = unreportedIn(history, question);
  return {
    ...input,
    ...{ bureau: '', basis: basisOf(ledgers, told), keysOf },
    ...(number !== undefined && { number }),
    ...(before && { before }),
    ...(reporting && { reporting }),
    ...(unreported && { unreportedMonths: unreported }),
  };
}
