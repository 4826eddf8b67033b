import type { Token, TokenKind } from './token';

/** Writings and duties that belong to a year: the year is theirs, not their deadline's. */
const OF_A_YEAR =
  /(?:总结|计划|报告|考核|要点|预算|决算|年报|方案|任务|工作|统计|评估|述职|清单|台账|自查|年检|检查|测评|评价|目标|报表|数据|材料)$/u;
/** What begins with a deed is no name: `2024年制定方案6月底前实施`. */
const DEED =
  /^(?:制定|完成|形成|开展|组织|启动|出台|印发|编制|建立|推进|实施|召开|报送|上报|起草|修订|做好|落实)/u;
/** `上半年工作总结7月10日前报送`: a report is of the time before it. */
const OF_A_PERIOD = /^工作(?:总结|小结|报告|情况)$|^(?:报表|小结|数据|统计表)$/u;
/** 总结 of a month may be what is done in it (`11月总结`); half a year or a quarter is too long for that. */
const OF_A_LONG_PERIOD = /^(?:工作)?(?:总结|小结|报告|情况)$|^(?:报表|数据|统计表)$/u;
const MOST_WORDS = 6;
/** A year has no more quarters. */
const MOST_PERIODS = 4;
const STARTS_DATE: ReadonlySet<TokenKind | undefined> = new Set<TokenKind>([
  'month',
  'quarter',
  'dot',
  'slash',
  'dash',
  'list',
]);
const WORDS: ReadonlySet<TokenKind | undefined> = new Set<TokenKind>([
  'text',
  'done',
  'authority',
  'open',
  'close',
  'half',
  'ordinal',
  'number',
  'quarter',
]);

/** Where the words behind the year at `at` begin; undefined where there is no year. */
function behindYear(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at]?.kind === 'given-year') return at + 1;
  const token = tokens[at];
  const isYear = token?.kind === 'number' && /^(?:20)?\d\d$/.test(token.text);
  return isYear && tokens[at + 1]?.kind === 'year' ? at + 2 : undefined;
}

/** Where the name of `2022年工作总结` ends, which begins at `at`; undefined where none does. */
function endOfYearName(tokens: readonly Token[], at: number): number | undefined {
  const start = behindYear(tokens, at);
  if (start === undefined || DEED.test(tokens[start]?.text ?? '')) return undefined;
  let end = start;
  let named: number | undefined;
  while (end < start + MOST_WORDS && WORDS.has(tokens[end]?.kind)) {
    end += 1;
    if (OF_A_YEAR.test(tokens[end - 1]?.text ?? '')) named = end;
  }
  return named;
}

/** Where a period without a year ends, which begins at `at`: `上半年`, `二季度`, `1-6月`. */
function endOfPeriod(tokens: readonly Token[], at: number): number | undefined {
  const isAt = (place: number, kind: TokenKind): boolean => tokens[place]?.kind === kind;
  if (isAt(at, 'half') || isAt(at, 'whole-year')) return at + 1;
  let end = isAt(at, 'ordinal') ? at + 1 : at;
  if (isAt(end, 'number') && isAt(end + 1, 'dash')) end += 2;
  const isPeriod = isAt(end, 'number') && (isAt(end + 1, 'quarter') || isAt(end + 1, 'month'));
  return isPeriod ? end + 2 : undefined;
}

/** Where `上半年`, `半年、全年`, `一季度、二季度` end; 半年 by itself is a length of time. */
function endOfPeriods(tokens: readonly Token[], at: number): number | undefined {
  const isLength = tokens[at]?.kind === 'half-year';
  let end = isLength ? at + 1 : endOfPeriod(tokens, at);
  let count = 1;
  while (end !== undefined && count < MOST_PERIODS && tokens[end]?.kind === 'list') {
    end = endOfPeriod(tokens, end + 1);
    count += 1;
  }
  return isLength && count === 1 ? undefined : end;
}

/** Where the name of `上半年工作总结`, `二季度报表`, `1-6月数据`, `半年、全年总结` ends, which begins at `at`. */
function endOfPeriodName(tokens: readonly Token[], at: number): number | undefined {
  const end = endOfPeriods(tokens, at);
  if (end === undefined) return undefined;
  const isLong = tokens[end - 1]?.kind !== 'month';
  const name = isLong ? OF_A_LONG_PERIOD : OF_A_PERIOD;
  return name.test(tokens[end]?.text ?? '') ? end + 1 : undefined;
}

/** Whether a date of its own year begins at `at`. */
function isDateWithoutYear(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind === 'half' || token?.kind === 'quarter-number') return true;
  if (token?.kind === 'year') return tokens[at + 1]?.kind === 'part' || tokens[at + 1]?.kind === 'within';
  return token?.kind === 'number' && token.text.length <= 2 && STARTS_DATE.has(tokens[at + 1]?.kind);
}

/** The name and a comma behind it as tokens that are no date. */
function named(tokens: readonly Token[], from: number, to: number): Token[] {
  return tokens.slice(from, to).map((token) => {
    if (token.kind === 'break') return { ...token, kind: 'list' };
    return token.kind === 'filler' || token.kind === 'colon' ? token : { ...token, kind: 'text' };
  });
}

/** What is done with a report: the period behind it is the report's. */
const REPORTED = /(?:报送|上报|提交|报|公开|公布|发布|印发|撰写|起草|形成|完成)$/u;

/**
 * Where the name at [at, end) and what leads on from it end, if its time is no date: before a date without a year, at
 * most a comma on, or, where it `isReported`, as the last of its clause or one of a list.
 */
function endOfLabel(tokens: readonly Token[], end: number, isReported: boolean): number | undefined {
  let next = tokens[end]?.text === ',' || tokens[end]?.kind === 'colon' ? end + 1 : end;
  while (tokens[next]?.kind === 'filler') next += 1;
  if (isDateWithoutYear(tokens, next)) return next;
  const follows = tokens[end]?.kind;
  const isLast = follows === undefined || follows === 'break' || follows === 'close' || follows === 'list';
  return isLast && isReported ? end : undefined;
}

/**
 * The tokens with the times of names as text: `2022年工作总结1月底前完成` is due in the ledger's year, and so is
 * `12月15日前报送全年工作总结` on its day.
 */
export function markYearLabels(tokens: readonly Token[]): Token[] {
  const marked: Token[] = [];
  /** Where the last name ended that is handed in: `报送全年总结和2024年计划`. */
  let reportedTo = -1;
  for (let at = 0; at < tokens.length;) {
    const isListed = reportedTo === at - 1 && tokens[at - 1]?.kind === 'list';
    const isReported = isListed || REPORTED.test(tokens[at - 1]?.text ?? '');
    const end = endOfYearName(tokens, at) ?? endOfPeriodName(tokens, at);
    const to = end === undefined ? undefined : endOfLabel(tokens, end, isReported);
    if (to !== undefined && isReported) reportedTo = to;
    marked.push(...(to === undefined ? tokens.slice(at, at + 1) : named(tokens, at, to)));
    at = to ?? at + 1;
  }
  return marked;
}
