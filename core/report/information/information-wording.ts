import { fullDate } from '#core/date/chinese-date';
import type { DocumentText } from '#core/document/document-text';
import { ADOPTION_LEVELS, IRREGULARITIES } from '#core/ledger/kinds/info-log';
import { dayText } from '#core/completion/wording';
import { namesUpTo } from '../name-list';
import { sentence } from '../sentence';
import { percentText } from '../wording';
import type { InformationReport } from './information-report';
import { linesOfQuarter } from './information-unit';
import type { LogLine } from './log-line';
import { logRows } from './log-rows';
import { quarterName } from './quarter';

/** Units that a sentence names at most; a table beside it has all. */
const MOST_NAMED = 10;

/** `3个，为甲、乙、丙`; of many the first: `30个，为甲、乙等`. */
function countAndNames(units: readonly string[]): string {
  const more = units.length > MOST_NAMED ? '等' : '';
  return `${units.length}个，为${units.slice(0, MOST_NAMED).join('、')}${more}`;
}

/** `2023年第二季度`, and how far it is told where it has not ended. */
export function periodText({ quarter, isOver, asOf }: InformationReport): string {
  return `${quarter.year}年${quarterName(quarter)}${isOver ? '' : `（截至${dayText(asOf, quarter.last)}）`}`;
}

/** `截至2023年6月30日`; `2023年全年` where the year has ended. */
function yearSoFar({ quarter, asOf }: InformationReport): string {
  return quarter.number === 4 && quarter.last <= asOf ? `${quarter.year}年全年` : `截至${fullDate(asOf)}`;
}

/** A figure with the lines of the log it was counted from. */
function traced(text: string, lines: readonly LogLine[]): DocumentText {
  const source = logRows(lines);
  return source === '' ? text : [{ text, source }];
}

const pieces = (text: DocumentText): Exclude<DocumentText, string> =>
  typeof text === 'string' ? [text] : text;

function quarterLines({ lines, quarter }: InformationReport): readonly LogLine[] {
  return linesOfQuarter(lines, quarter.number);
}

/** `50`, with its rows. */
export function quarterDone(report: InformationReport): DocumentText {
  return traced(
    String(report.total.done),
    quarterLines(report).filter(({ done }) => done === 1),
  );
}

/** `比上季度增加4篇`; empty where the quarter has not ended or nobody can tell. */
export function changeText({ before, total, isOver }: InformationReport): string {
  if (before === null || !isOver) return '';
  const change = total.done - before;
  if (change === 0) return '与上季度持平';
  return `比上季度${change > 0 ? '增加' : '减少'}${Math.abs(change)}篇`;
}

export const hasQuota = ({ quota }: InformationReport): boolean => quota.total.quota > 0;

/** What was handed in in the quarter, in a sentence. */
export function quarterSentence(report: InformationReport): DocumentText {
  const { lines, total, quarter } = report;
  if (lines.length === 0) return `信息报送登记表中没有${quarter.year}年的记录。`;
  if (quarterLines(report).length === 0) return '本季度没有报送信息的记录。';
  if (total.done === 0) return '本季度登记的信息均不计数。';
  const change = changeText(report);
  const rest = sentence(
    change,
    hasQuota(report) && (total.counted === 0 ? '均未计入全年任务' : `其中计入全年任务${total.counted}篇`),
  );
  return ['本季度共报送信息', ...pieces(quarterDone(report)), rest === '' ? '篇。' : `篇，${rest}`];
}

function levelCounts(adopted: readonly LogLine[]): readonly string[] {
  return [...ADOPTION_LEVELS].reverse().flatMap((level) => {
    const count = adopted.filter((line) => line.level === level).length;
    return count === 0 ? [] : `${level}级${count}篇次`;
  });
}

/** How often articles of the quarter were taken up and commented on; empty where none was. */
export function adoptionSentence({ adopted }: InformationReport): DocumentText {
  const taken = adopted.filter(({ isAdopted }) => isAdopted);
  const commented = adopted.filter(({ commentLevel }) => commentLevel !== null).length;
  const byComment = commented > 0 && `获领导批示${commented}篇次`;
  if (taken.length === 0) return sentence(byComment);
  const levels = levelCounts(taken);
  const byLevel = levels.length > 0 && `其中${levels.join('、')}`;
  const rest = sentence(byLevel, byComment);
  return ['被采用', ...pieces(traced(String(taken.length), taken)), rest === '' ? '篇次。' : `篇次，${rest}`];
}

/** `比序时进度（49.6%）低9.6个百分点`, of the percentages as printed. */
export function paceText({ quota: { total, elapsed }, lines }: InformationReport): string {
  if (total.share === null || lines.length === 0) return '';
  const tenths = Math.round(total.share * 1000) - Math.round(elapsed * 1000);
  if (tenths === 0) return `与序时进度（${percentText(elapsed)}）持平`;
  return `比序时进度（${percentText(elapsed)}）${tenths > 0 ? '高' : '低'}${(Math.abs(tenths) / 10).toFixed(1)}个百分点`;
}

/** The year so far, in a sentence; of the task alone where there is no log. */
export function yearSentence(report: InformationReport): string {
  const { total, elapsed } = report.quota;
  const when = yearSoFar(report);
  if (!hasQuota(report)) return sentence(`${when}，累计报送信息${total.done}篇`, '未设信息报送任务');
  if (report.lines.length === 0) return `${report.quarter.year}年全年信息报送任务${total.quota}篇。`;
  const isPast = elapsed >= 1;
  return sentence(
    when,
    `累计报送信息${total.done}篇`,
    `计入任务${total.counted}篇`,
    `完成全年任务${total.quota}篇的${percentText(total.share)}`,
    !isPast && paceText(report),
    total.gap > 0 ? `尚缺${total.gap}篇` : '全年任务已全部完成',
  );
}

/** Each category against its quota, in a sentence; empty where there is no quota. */
export function categorySentence(report: InformationReport): string {
  if (!hasQuota(report)) return '';
  const clauses = report.quota.total.categories.map(({ category, counted, quota, done }) =>
    report.lines.length === 0
      ? `${category}任务${quota}篇`
      : quota === 0
        ? `${category}未设任务、报送${done}篇`
        : `${category}任务${quota}篇、计入${counted}篇、完成${percentText(counted / quota)}`,
  );
  return clauses.length === 0 ? '' : `分类别看，${clauses.join('；')}。`;
}

function firstClause({ quota: { rows } }: InformationReport): string {
  const first = rows.filter(({ rank }) => rank === 1).map(({ unit }) => unit);
  const ranked = rows.filter(({ rank }) => rank !== null).length;
  if (ranked < 2) return '';
  if (first.length === ranked) return '各单位名次并列';
  return `${namesUpTo(first, MOST_NAMED)}${first.length > 1 ? '并列' : '排'}第1位`;
}

/** Who leads and, where the scheme names the last, who is last; empty where nobody is ranked, or there is no log. */
export function rankingSentence(report: InformationReport): string {
  const { quota } = report;
  const last = quota.last.length > 0 && `排名末位的是${namesUpTo(quota.last, MOST_NAMED)}`;
  const clauses = [firstClause(report), last].filter((clause) => clause !== '' && clause !== false);
  if (clauses.length === 0) return '';
  return `从排名看，${clauses.join('；')}。`;
}

/** Who is behind the elapsed share of the year, in a sentence; empty where nobody has a quota, or there is no log. */
export function paceSentence(report: InformationReport): string {
  const { elapsed, rows } = report.quota;
  const owing = rows.filter(({ pace }) => pace !== null);
  if (owing.length === 0 || elapsed === 0 || report.lines.length === 0) return '';
  const behind = owing.filter(({ pace }) => pace !== null && pace < 0).map(({ unit }) => unit);
  const standard = elapsed >= 1 ? '未完成全年任务' : '落后于序时进度';
  if (behind.length === 0) return elapsed >= 1 ? '各单位均完成全年任务。' : '各单位均达到序时进度。';
  if (behind.length === owing.length && owing.length > 1) return `各单位均${standard}。`;
  return `${standard}的单位${countAndNames(behind)}。`;
}

/** Who owes articles and handed in none in the quarter: all of them by name; empty where there is nobody. */
export function silentSentence({ silent, quota, quarter, isOver, asOf }: InformationReport): string {
  const until = isOver ? '' : `截至${dayText(asOf, quarter.last)}，`;
  const names = silent.map(({ score }) => score.unit);
  const owing = quota.rows.filter(({ gap }) => gap > 0).length;
  if (names.length === 0) return '';
  if (names.length === owing && owing > 1) return `${until}全年任务尚未完成的各单位本季度均未报送信息。`;
  return `${until}本季度未报送信息且全年任务尚未完成的单位${names.length}个，为${names.join('、')}。`;
}

/** What 核查情况 found in the quarter, counted by kind; empty where it found nothing. */
export function irregularSentence({ irregular }: InformationReport): string {
  const counts = IRREGULARITIES.flatMap((kind) => {
    const count = irregular.filter(({ irregularities }) => irregularities.includes(kind)).length;
    return count === 0 ? [] : `${kind}${count}篇`;
  });
  return counts.length === 0 ? '' : `经核查，本季度登记的信息存在${counts.join('、')}。`;
}

/** What 计入 means, for the note under the tables. */
export const COUNTING_NOTE =
  '报送数为报送的信息篇数，同一单位标题相同的只计一篇，查实为失实、漏报、瞒报的不计；计入数按报送日期先后计算，' +
  '各类别以全年任务数为限，某类超额不抵其他类缺口，各季度计入数相加即为全年计入数。';

/** By which date an adoption counts. */
export const ADOPTION_NOTE =
  '采用和批示按信息报送登记表中该条记录的日期列入相应季度，同一信息多次采用的按次统计。';

/** That cells could not be read, so that nobody takes their silence for nothing; empty where all could. */
export function unreadSentence(report: InformationReport): string {
  const unread = quarterLines(report).filter(({ isUnread }) => isUnread);
  const where = logRows(unread);
  return unread.length === 0
    ? ''
    : `另有${unread.length}条记录的采用级别、批示级别或核查情况无法识别，未计入${where === '' ? '' : `（${where}）`}。`;
}
