import { type CivilDate, yearOf } from '#core/date/civil-date';
import type { InfoArticle } from '#core/ledger/info-article';
import type { QuotaRow } from '#core/ledger/quota-row';
import { articlesByUnit, type LoggedArticle } from '#core/scoring/logged-article';
import { type QuotaInput, unitKeyOf } from '#core/scoring/quota-input';
import { readIrregularities } from '#core/scoring/read-irregularities';
import { readLevel } from '#core/scoring/read-level';
import type { Irregularity, Level } from '#core/scoring/scheme';
import { looseKey } from '#core/text/normalise';
import { saysNothing } from '#core/text/says-nothing';

/** A line of 信息报送登记表, and what it counts for. */
export interface LogLine {
  /** One-based worksheet row; null for a line read from the store. */
  readonly row: number | null;
  readonly date: CivilDate;
  /** As the quota table names the unit; else as the log does. */
  readonly unit: string;
  readonly isListed: boolean;
  readonly category: string;
  readonly title: string;
  /** As written, like the three below; empty where nothing is. */
  readonly adoptedBy: string;
  readonly publication: string;
  readonly commentedBy: string;
  readonly irregularity: string;
  /** The level that took it up; null where none did, or it cannot be read. */
  readonly level: Level | null;
  /** Whether it tells that the article was taken up; never of an article that is void. */
  readonly isAdopted: boolean;
  /** The level whose leaders commented on it; null where none did, it cannot be read, or the article is void. */
  readonly commentLevel: Level | null;
  readonly irregularities: readonly Irregularity[];
  /** Whether a level or 核查情况 cannot be read. */
  readonly isUnread: boolean;
  /** 1 for the line that stands for its article; 0 for its other lines, and for a void article. */
  readonly done: 0 | 1;
  /** 1 where the article fills the year's quota of its category, the earliest first. */
  readonly counted: 0 | 1;
  /** Why it counts or not, in Chinese. */
  readonly standing: string;
  /** The line of the log itself: what credits refer to. */
  readonly source: InfoArticle;
}

type Standing = Pick<LogLine, 'done' | 'counted' | 'standing'>;

const REPEATED: Standing = { done: 0, counted: 0, standing: '重复登记，只计一次' };

function voidStanding({ irregular }: LoggedArticle): Standing {
  const kinds = irregular.map(({ kind }) => kind).filter((kind) => kind !== '迟报');
  return { done: 0, counted: 0, standing: `${kinds.join('、')}，不计` };
}

/** How the nth article of a category stands where the unit owes `owed`; undefined: the unit is not in the table. */
function countedStanding(nth: number, owed: number | undefined): Standing {
  if (owed === undefined) return { done: 1, counted: 0, standing: '单位未列入任务分配表，不计入任务' };
  if (owed === 0) return { done: 1, counted: 0, standing: '本类没有任务，不计入任务' };
  return nth <= owed
    ? { done: 1, counted: 1, standing: '计入任务' }
    : { done: 1, counted: 0, standing: '超出本类任务数，不计入任务' };
}

/** How each line of a unit's articles counts: in order of the date, until the quota of its category is full. */
function standings(
  articles: readonly LoggedArticle[],
  row: QuotaRow | undefined,
): ReadonlyMap<InfoArticle, Standing> {
  const quota = new Map(Object.entries(row?.quota ?? {}).map(([name, owed]) => [looseKey(name), owed]));
  const nth = new Map<string, number>();
  const all = new Map<InfoArticle, Standing>();
  const byDate = [...articles].sort((a, b) => a.first.date.localeCompare(b.first.date, 'en'));
  for (const article of byDate) {
    for (const line of article.lines) all.set(line, article.isVoid ? voidStanding(article) : REPEATED);
    if (article.isVoid) continue;
    const key = looseKey(article.first.category);
    nth.set(key, (nth.get(key) ?? 0) + 1);
    const owed = row === undefined ? undefined : (quota.get(key) ?? 0);
    all.set(article.first, countedStanding(nth.get(key) ?? 0, owed));
  }
  return all;
}

type Written = 'adoptedBy' | 'publication' | 'commentedBy' | 'irregularity';

interface Naming {
  readonly unit: string;
  readonly isListed: boolean;
  readonly category: string;
}

function logLine(source: InfoArticle, naming: Naming, standing: Standing, isVoid: boolean): LogLine {
  const written = (field: Written): string => (source[field] ?? '').trim();
  const level = readLevel(written('adoptedBy'));
  const commentLevel = readLevel(written('commentedBy'));
  const irregularities = readIrregularities(written('irregularity'));
  return {
    row: source.row ?? null,
    date: source.date,
    ...naming,
    title: source.title,
    adoptedBy: written('adoptedBy'),
    publication: written('publication'),
    commentedBy: written('commentedBy'),
    irregularity: written('irregularity'),
    level: level ?? null,
    isAdopted: !isVoid && (typeof level === 'string' || !saysNothing(written('publication'))),
    commentLevel: isVoid ? null : (commentLevel ?? null),
    irregularities: irregularities ?? [],
    isUnread: level === undefined || commentLevel === undefined || irregularities === undefined,
    ...standing,
    source,
  };
}

/** The lines of the year's log up to `asOf`, in its order. Names are spelled as they are met first. */
export function logLines(input: QuotaInput & { readonly year: number }): readonly LogLine[] {
  const { rows, year, articles, asOf, directory } = input;
  const keyOf = (unit: string): string => unitKeyOf(unit, directory);
  const inTime = articles.filter(({ date }) => date <= asOf && yearOf(date) === year);
  const rowOf = new Map([...rows].reverse().map((row) => [keyOf(row.unit), row]));
  const unitOf = new Map([...inTime].reverse().map(({ unit }) => [keyOf(unit), unit]));
  const categories = [
    ...rows.flatMap(({ quota }) => Object.keys(quota)),
    ...inTime.map((one) => one.category),
  ];
  const categoryOf = new Map(categories.reverse().map((name) => [looseKey(name), name]));
  const byUnit = articlesByUnit(inTime, keyOf);
  const standing = new Map([...byUnit].flatMap(([unit, own]) => [...standings(own, rowOf.get(unit))]));
  const voided = new Set([...byUnit.values()].flat().flatMap(({ isVoid, lines }) => (isVoid ? lines : [])));
  return inTime.map((line) => {
    const row = rowOf.get(keyOf(line.unit));
    const naming = {
      unit: row?.unit ?? unitOf.get(keyOf(line.unit)) ?? line.unit,
      isListed: row !== undefined,
      category: categoryOf.get(looseKey(line.category)) ?? line.category,
    };
    return logLine(line, naming, standing.get(line) ?? REPEATED, voided.has(line));
  });
}
