import { type CivilDate, endOfMonth, yearOf } from '#core/date/civil-date';
import {
  type UnitFact,
  type YearEndLists,
  yearEndDay,
  yearEndLists,
  type YearEndUnit,
} from '#core/year-end/year-end-lists';
import { type DocumentHead, documentHead } from '../document-head';
import type { ReportInput } from '../report-input';

/** 年终名单: proposals for those who decide, each with what puts it there. */
export interface YearEndReport {
  readonly head: DocumentHead;
  readonly title: string;
  readonly bureau: string;
  /** The year the ledgers are for. */
  readonly year: number;
  readonly asOf: CivilDate;
  /** Whether the year had ended by then. */
  readonly isOver: boolean;
  readonly lists: YearEndLists;
}

/** What puts units on a list, a line for each unit and item. */
export interface ListedFact extends UnitFact {
  readonly unit: string;
}

/** The facts of a list, in its order. */
export function listedFacts(units: readonly YearEndUnit[]): readonly ListedFact[] {
  return units.flatMap(({ unit, facts }) => facts.map((fact) => ({ ...fact, unit })));
}

/** How many items put a unit on a list, as what it is named there, and by how many days they were late at most. */
export interface FactCounts {
  readonly total: number;
  readonly lead: number;
  readonly support: number;
  /** Null where it is not known of any. */
  readonly mostDays: number | null;
}

export function factCounts(facts: readonly UnitFact[]): FactCounts {
  const lead = facts.filter(({ role }) => role === 'lead').length;
  const days = facts.flatMap(({ daysLate }) => daysLate ?? []);
  return {
    total: facts.length,
    lead,
    support: facts.length - lead,
    mostDays: days.length === 0 ? null : Math.max(...days),
  };
}

/** How many items a list is about, each once however many units it names. */
export function itemCount(units: readonly YearEndUnit[]): number {
  return new Set(listedFacts(units).map(({ ledger, no, row, item }) => [ledger, no, row, item].join('\n')))
    .size;
}

/** The lists as of `asOf`: completion as at the end of that day, acceptance as it stands. */
export function buildYearEndReport(input: ReportInput): YearEndReport {
  const { asOf, bureau, ledgers, unreportedMonths } = input;
  const year = yearOf(yearEndDay(ledgers) ?? asOf);
  return {
    head: documentHead(input),
    title: `${year}年度项目年台账工作年终建议名单`,
    bureau,
    year,
    asOf,
    isOver: endOfMonth(year, 12) <= asOf,
    lists: yearEndLists(input, unreportedMonths),
  };
}
