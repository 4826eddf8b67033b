import { groupBy } from '#core/collection/group-by';
import type { Role } from '#core/completion/by-unit';
import { rolesOf } from '#core/completion/by-unit';
import type { MonthNumber } from '#core/completion/progress-note';
import { windowStart } from '#core/completion/schedule';
import { type CivilDate, endOfDayInShanghai } from '#core/date/civil-date';
import type { ProjectItem } from '#core/ledger/project-item';
import { ledgerName } from '#core/report/ledger-name';
import type { RuleSet } from '#core/rules/rule-set';
import { dueOn, firstDayOf, lastDayOf, monthTextOf } from './month';
import type { WrittenNote } from './month-reports';
import { monthReports } from './month-reports';
import { type CarriedProblem, carriedProblem } from './open-problems';
import { isDoneOn, type ReportingLedger } from './reporting-ledger';
import type { RowLife } from './row-life';
import { rowAt } from './row-life';

export interface ReportingInput {
  readonly ledgers: readonly ReportingLedger[];
  readonly month: MonthNumber;
  readonly rules: Pick<RuleSet, 'reporting' | 'lights'>;
  /** Epoch milliseconds: what was written later is left out. */
  readonly asOf: number;
}

/** `awaited`: not reported, and still in time. */
export type ItemReportState = 'onTime' | 'late' | 'missing' | 'awaited';

/** Which item is spoken of. */
export interface ReportedItem {
  readonly ledgerId: string;
  readonly ledger: string;
  readonly rowId: string;
  readonly no: number | null;
  readonly title: string;
  readonly lead: readonly string[];
}

/** What an item owed for the month. */
export interface ItemReporting extends ReportedItem {
  readonly state: ItemReportState;
  /** When it was reported first, and by whom: the office may write for a unit. */
  readonly at?: number;
  readonly by?: string;
  /** What was written for this month; absent where nothing was, or the item was only marked finished. */
  readonly note?: WrittenNote;
}

export interface ReportCounts extends Readonly<Record<ItemReportState, number>> {
  readonly owed: number;
}

/** `partly`: some items are missing, and others not. `awaited`: something is still to come, in time. */
export type UnitReportState = ItemReportState | 'partly';

export interface UnitReporting extends ReportCounts {
  readonly unit: string;
  readonly collective: boolean;
  readonly state: UnitReportState;
  readonly items: readonly ItemReporting[];
}

/** A problem of an item, and for how many months it has been carried over; 0 in its first. */
export interface OpenProblem extends ReportedItem {
  readonly text: string;
  readonly state: CarriedProblem['state'];
  /** `YYYY-MM`. */
  readonly since: string;
  readonly months: number;
}

export interface MonthlyReporting {
  /** `YYYY-MM`. */
  readonly month: string;
  /** The last day on which a report is in time. */
  readonly dueOn: CivilDate;
  /** All items that owed a report, each once. */
  readonly total: ReportCounts;
  /** By the units that lead the items; those with most missing first. */
  readonly units: readonly UnitReporting[];
  /** 未报送名单: units that did not report everything, now that the day has passed. */
  readonly unreported: readonly string[];
  /** Items that name no unit which could owe the report. */
  readonly withoutUnit: number;
  readonly problems: readonly OpenProblem[];
  /** Names of ledgers that were not kept here by the end of the month: nobody can tell. */
  readonly withoutHistory: readonly string[];
}

interface Months {
  readonly month: MonthNumber;
  readonly first: CivilDate;
  /** The last instant of the month before, and of the month, or of what is looked at. */
  readonly start: number;
  readonly end: number;
  readonly due: CivilDate;
}

/** An item at the end of the month, with its row's past. */
interface Standing extends ReportedItem {
  readonly item: ProjectItem;
  readonly life: RowLife;
}

/**
 * Whether an item owed a report: work on it had begun with the month and it was open at its end, or was finished in it.
 */
function owes(
  { item, life }: Standing,
  { readItem, year }: ReportingLedger,
  rules: ReportingInput['rules'],
  { first, month, start }: Months,
): boolean {
  const begin = windowStart(item.deadline, year);
  if (item.progress === undefined || (begin !== undefined && begin > first)) return false;
  if (!isDoneOn(item, lastDayOf(month), rules.lights, year)) return true;
  const before = rowAt(life, start);
  const wasDone = before && isDoneOn(readItem(before.fields), lastDayOf(month - 1), rules.lights, year);
  const { doneOn } = item.progress;
  return !wasDone && !(doneOn !== undefined && doneOn < first);
}

function itemReporting(
  { item, life, ...about }: Standing,
  { readItem, year }: ReportingLedger,
  { asOf, rules }: ReportingInput,
  { month, due }: Months,
): ItemReporting {
  const versions = life.versions.filter(({ at }) => at <= asOf);
  const report = monthReports(versions, rules.reporting, {
    begin: windowStart(item.deadline, year),
    isDone: (fields, on) => isDoneOn(readItem(fields), on, rules.lights, year),
  }).find((one) => one.month === month);
  const inTime = endOfDayInShanghai(due);
  if (!report) return { ...about, state: asOf <= inTime ? 'awaited' : 'missing' };
  const { at, by, note } = report;
  return { ...about, state: at <= inTime ? 'onTime' : 'late', at, by, ...(note && { note }) };
}

function countReports(items: readonly ItemReporting[]): ReportCounts {
  const among = (wanted: ItemReportState): number => items.filter(({ state }) => state === wanted).length;
  return {
    owed: items.length,
    onTime: among('onTime'),
    late: among('late'),
    missing: among('missing'),
    awaited: among('awaited'),
  };
}

function unitState({ owed, missing, awaited, late }: ReportCounts): UnitReportState {
  if (missing > 0) return missing === owed ? 'missing' : 'partly';
  if (awaited > 0) return 'awaited';
  return late > 0 ? 'late' : 'onTime';
}

interface Owed {
  readonly item: ProjectItem;
  readonly reporting: ItemReporting;
}

const leadsOf = (item: ProjectItem): readonly Role[] => rolesOf(item).filter(({ role }) => role === 'lead');

function byUnit(owed: readonly Owed[]): UnitReporting[] {
  const shares = owed.flatMap(({ item, reporting }) => leadsOf(item).map((role) => ({ ...role, reporting })));
  return [...groupBy(shares, ({ unit }) => unit)]
    .map(([unit, ofUnit]) => {
      const items = ofUnit.map(({ reporting }) => reporting);
      const counts = countReports(items);
      const collective = ofUnit.some((share) => share.collective);
      return { unit, collective, state: unitState(counts), ...counts, items };
    })
    .sort((a, b) => b.missing - a.missing || b.late - a.late);
}

function standings(ledger: ReportingLedger, name: string, end: number): Standing[] {
  return ledger.lives.flatMap((life) => {
    const version = rowAt(life, end);
    if (!version) return [];
    const item = ledger.readItem(version.fields);
    const lead = leadsOf(item).map(({ unit }) => unit);
    const about = {
      ledgerId: ledger.id,
      ledger: name,
      rowId: life.rowId,
      no: item.no,
      title: item.item,
      lead,
    };
    return [{ ...about, item, life }];
  });
}

function problemsOf(all: readonly Standing[], { start, end, month }: Months): OpenProblem[] {
  return all.flatMap(({ item: _item, life, ...about }) => {
    const problem = carriedProblem(life, start, end);
    if (!problem) return [];
    const since = monthTextOf(problem.since);
    return [{ ...about, ...problem, since, months: month - problem.since }];
  });
}

function monthsOf({ month, rules, asOf }: ReportingInput): Months {
  return {
    month,
    first: firstDayOf(month),
    start: endOfDayInShanghai(lastDayOf(month - 1)),
    end: Math.min(endOfDayInShanghai(lastDayOf(month)), asOf),
    due: dueOn(month, rules.reporting),
  };
}

/** Who reported for a month, in time, late or not at all, as the history of the rows tells it. */
export function monthlyReporting(input: ReportingInput): MonthlyReporting {
  const { ledgers, rules } = input;
  const months = monthsOf(input);
  const read = ledgers.map((ledger) => {
    const name = ledgerName(ledger, ledgers);
    return { ledger, name, all: standings(ledger, name, months.end) };
  });
  const owed = read.flatMap(({ ledger, all }) =>
    all
      .filter((standing) => owes(standing, ledger, rules, months))
      .map((standing) => ({
        item: standing.item,
        reporting: itemReporting(standing, ledger, input, months),
      })),
  );
  const units = byUnit(owed);
  return {
    month: monthTextOf(months.month),
    dueOn: months.due,
    total: countReports(owed.map(({ reporting }) => reporting)),
    units,
    unreported: units.filter(({ missing }) => missing > 0).map(({ unit }) => unit),
    withoutUnit: owed.filter(({ reporting }) => reporting.lead.length === 0).length,
    problems: read.flatMap(({ all }) => problemsOf(all, months)),
    withoutHistory: read.flatMap(({ name, all }) => (all.length === 0 ? [name] : [])),
  };
}
