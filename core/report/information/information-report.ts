import { addDays, type CivilDate, endOfMonth, yearOf } from '#core/date/civil-date';
import { ADOPTION_LEVELS } from '#core/ledger/kinds/info-log';
import type { Credit } from '#core/scoring/credit';
import { quotaInput } from '#core/scoring/quota-input';
import { explainQuota } from '#core/scoring/score-quota';
import { type DocumentHead, documentHead } from '../document-head';
import { type QuotaSection, quotaSection } from '../quota-section';
import type { ReportInput } from '../report-input';
import {
  type InformationUnit,
  informationUnits,
  linesOfQuarter,
  quarterFigures,
  type QuarterFigures,
  totalFigures,
} from './information-unit';
import { type LogLine, logLines } from './log-line';
import { type Quarter, quarterName, quarterOf } from './quarter';

/** Why a unit has its points: one line of its score sheet. */
export interface UnitCredit {
  readonly unit: string;
  readonly credit: Credit;
}

/** 信息报送通报: what it says. Every figure can be recounted from `lines` and `credits`. */
export interface InformationReport {
  readonly head: DocumentHead;
  readonly title: string;
  readonly bureau: string;
  /** Everything is as at the end of this day. */
  readonly asOf: CivilDate;
  readonly quarter: Quarter;
  /** Whether the quarter has ended by then. */
  readonly isOver: boolean;
  /** The year so far. Its total has the units that are not in the quota table as well. */
  readonly quota: QuotaSection;
  /** In order of rank; units that are not in the quota table last. */
  readonly units: readonly InformationUnit[];
  readonly total: QuarterFigures;
  /** Articles handed in in the quarter before; null where the log does not go back to it. */
  readonly before: number | null;
  /** The year's log up to `asOf`. */
  readonly lines: readonly LogLine[];
  /** The lines of the quarter that tell of adoption or a leader's comment, the highest level first. */
  readonly adopted: readonly LogLine[];
  /** The lines of the quarter in which 核查情况 found something. */
  readonly irregular: readonly LogLine[];
  /** Units that owe articles and handed in none in the quarter; nobody where there is no log. */
  readonly silent: readonly InformationUnit[];
  readonly credits: readonly UnitCredit[];
}

/** The quotas' year, where it has ended, is told of as a whole: by its last quarter. */
function reportDay({ asOf, quotas, quotaYear }: ReportInput): CivilDate {
  const hasEnded = quotas.length > 0 && quotaYear !== undefined && quotaYear < yearOf(asOf);
  return hasEnded ? endOfMonth(quotaYear, 12) : asOf;
}

/** Quotas for a later year say nothing of this one. */
function quotasInForce({ asOf, quotas, quotaYear }: ReportInput): ReportInput['quotas'] {
  return quotaYear !== undefined && quotaYear > yearOf(asOf) ? [] : quotas;
}

function levelRank({ level }: LogLine): number {
  return level === null ? -1 : ADOPTION_LEVELS.indexOf(level);
}

function adoptedLines(lines: readonly LogLine[]): readonly LogLine[] {
  return lines
    .filter(({ isAdopted, commentLevel }) => isAdopted || commentLevel !== null)
    .sort(
      (a, b) =>
        levelRank(b) - levelRank(a) ||
        Number(b.isAdopted) - Number(a.isAdopted) ||
        a.date.localeCompare(b.date, 'en'),
    );
}

type LogInput = Parameters<typeof logLines>[0];

/** Null where the log has nothing of it: then nobody can tell whether it was kept. */
function doneBefore(input: LogInput, { first }: Quarter): number | null {
  const before = quarterOf(addDays(first, -1));
  const lines = logLines({ ...input, year: before.year });
  return quarterFigures(linesOfQuarter(lines, before.number)).done || null;
}

function silentUnits(
  units: readonly InformationUnit[],
  lines: readonly LogLine[],
  quarter: Quarter,
): readonly InformationUnit[] {
  if (lines.length === 0) return [];
  const heard = new Set(linesOfQuarter(lines, quarter.number).map(({ unit }) => unit));
  return units.filter(({ isListed, score }) => isListed && score.gap > 0 && !heard.has(score.unit));
}

function creditsOf(input: LogInput): readonly UnitCredit[] {
  return explainQuota(input).flatMap(({ unit, credits }) => credits.map((credit) => ({ unit, credit })));
}

/** The circular on information for the quarter in which the day `asOf` lies, up to that day. */
export function buildInformationReport(input: ReportInput): InformationReport {
  const { asOf, bureau } = input;
  const quarter = quarterOf(reportDay(input));
  const counting = { ...quotaInput(input), rows: quotasInForce(input), year: quarter.year };
  const lines = logLines(counting);
  const inQuarter = linesOfQuarter(lines, quarter.number);
  const units = informationUnits(lines, quarter.number, counting);
  return {
    head: documentHead(input),
    title: `关于${quarter.year}年${quarterName(quarter)}信息报送情况的通报`,
    bureau,
    asOf,
    quarter,
    isOver: quarter.last <= asOf,
    quota: quotaSection(
      units.map(({ score }) => score),
      { asOf, quotaYear: quarter.year, rules: input.rules },
    ),
    units,
    total: totalFigures(units),
    before: doneBefore(counting, quarter),
    lines,
    adopted: adoptedLines(inQuarter),
    irregular: inQuarter.filter(({ irregularities }) => irregularities.length > 0),
    silent: silentUnits(units, lines, quarter),
    credits: lines.length === 0 ? [] : creditsOf(counting),
  };
}
