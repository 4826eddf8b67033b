import { groupBy } from '#core/collection/group-by';
import type { QuotaRow } from '#core/ledger/quota-row';
import { type QuotaInput, unitKeyOf } from '#core/scoring/quota-input';
import { PROPORTIONAL } from '#core/scoring/scheme';
import { type QuotaScore, scoreQuota } from '#core/scoring/score-quota';
import { uniqueBy } from '#core/scoring/unique-by';
import { looseKey } from '#core/text/normalise';
import type { LogLine } from './log-line';
import { quarterOf } from './quarter';

/** What a unit handed in in the quarter. */
export interface QuarterFigures {
  readonly done: number;
  /** What of it fills the year's quotas; the quarters of a year add up to the year's. */
  readonly counted: number;
  /** How often its articles were taken up, and commented on by leaders. */
  readonly adopted: number;
  readonly commented: number;
}

/** A unit's line of the circular. */
export interface InformationUnit {
  /** The year so far. A unit that is not in the quota table has neither points nor rank. */
  readonly score: QuotaScore;
  readonly isListed: boolean;
  readonly quarter: QuarterFigures;
}

export function quarterFigures(lines: readonly LogLine[]): QuarterFigures {
  const sum = (figure: (line: LogLine) => number): number =>
    lines.reduce((total, line) => total + figure(line), 0);
  return {
    done: sum(({ done }) => done),
    counted: sum(({ counted }) => counted),
    adopted: sum(({ isAdopted }) => Number(isAdopted)),
    commented: sum(({ commentLevel }) => Number(commentLevel !== null)),
  };
}

/** The lines of a quarter, 1–4, of the year the lines are of. */
export function linesOfQuarter(lines: readonly LogLine[], quarter: number): readonly LogLine[] {
  return lines.filter(({ date }) => quarterOf(date).number === quarter);
}

/** The scores of units that are not in the table: what they handed in, the most first, and nothing that is judged. */
function unlistedScores(lines: readonly LogLine[], input: QuotaInput): readonly QuotaScore[] {
  const units = new Set(lines.filter(({ isListed }) => !isListed).map(({ unit }) => unit));
  const rows = [...units].map((unit): QuotaRow => ({
    no: null,
    unit,
    targetScore: null,
    quota: {},
    total: 0,
  }));
  return [...scoreQuota({ ...input, rows, scheme: PROPORTIONAL })].sort((a, b) => b.done - a.done);
}

/** Where there is no log nobody can be ranked. */
function judged(scores: readonly QuotaScore[], lines: readonly LogLine[]): readonly QuotaScore[] {
  if (lines.length > 0) return scores;
  return scores.map((score) => ({ ...score, points: null, parts: [], rank: null, isBottom: false }));
}

/** The scores with the categories of all of them. */
function withCommonCategories(scores: readonly QuotaScore[]): readonly QuotaScore[] {
  const names = uniqueBy(
    scores.flatMap(({ categories }) => categories.map(({ category }) => category)),
    looseKey,
  );
  return scores.map((score) => {
    const own = new Map(score.categories.map((one) => [looseKey(one.category), one]));
    const none = { done: 0, counted: 0, quota: 0, gap: 0 };
    return {
      ...score,
      categories: names.map((category) => ({ ...none, ...own.get(looseKey(category)), category })),
    };
  });
}

/** All units of the table in order of rank, then those that handed in besides; each by one name. */
export function informationUnits(
  lines: readonly LogLine[],
  quarter: number,
  input: QuotaInput,
): readonly InformationUnit[] {
  const keyOf = (unit: string): string => unitKeyOf(unit, input.directory);
  const listed = judged(scoreQuota(input), lines);
  const scores = withCommonCategories([...listed, ...unlistedScores(lines, input)]);
  const nameOf = new Map([...listed].reverse().map(({ unit }) => [keyOf(unit), unit]));
  const inQuarter = groupBy(linesOfQuarter(lines, quarter), ({ unit }) => keyOf(unit));
  return scores.map((score, index) => ({
    score: { ...score, unit: nameOf.get(keyOf(score.unit)) ?? score.unit },
    isListed: index < listed.length,
    quarter: quarterFigures(inQuarter.get(keyOf(score.unit)) ?? []),
  }));
}

/** The quarter of all units together. A unit that the quota table names twice counts twice, as in its year's total. */
export function totalFigures(units: readonly InformationUnit[]): QuarterFigures {
  const sum = (figure: keyof QuarterFigures): number =>
    units.reduce((total, { quarter }) => total + quarter[figure], 0);
  return { done: sum('done'), counted: sum('counted'), adopted: sum('adopted'), commented: sum('commented') };
}
