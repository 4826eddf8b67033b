import { fullDate } from '#core/date/chinese-date';
import { monthOf, yearOf } from '#core/date/civil-date';
import type { DocumentText } from '#core/document/document-text';
import { list, text, type Vocabulary, when } from '#core/document/vocabulary';
import type { Light } from '#core/completion/light';
import { isDoneState } from '#core/completion/light';
import { HEAD_VOCABULARY } from '../document-head';
import type { ItemLine } from '../item-lines';
import type { MonthlyReport } from '../monthly-report';
import { percentText } from '../wording';
import { ATTACHMENT_VOCABULARY } from './attachments';
import { CHAPTERS, chapterNumber, hasChapter } from './chapters';
import { countsVocabulary } from './counts-vocabulary';
import { ITEM_VOCABULARY, numbered, UPCOMING_VOCABULARY } from './item-vocabulary';
import { TABLES } from './monthly-tables';
import { periodText } from './period';
import {
  FINDING_VOCABULARY,
  LAMP_VOCABULARY,
  LEDGER_VOCABULARY,
  QUOTA_VOCABULARY,
  REPORTING_VOCABULARY,
  UNIT_VOCABULARY,
} from './section-vocabularies';
import { sharing } from './unit-prose';
import { nextMonthText } from './upcoming-prose';

type Monthly = Vocabulary<MonthlyReport>;

const PARAGRAPH: Vocabulary<DocumentText> = [text('段落', '一段文字', (paragraph) => paragraph)];

const paragraphs = (
  name: string,
  about: string,
  of: (report: MonthlyReport) => readonly DocumentText[],
): Monthly[number] => list(name, about, of, PARAGRAPH);

const lit = (light: Light, { attention }: MonthlyReport): readonly ItemLine[] =>
  attention.filter((line) => line.light === light);

/** Each line with whether others have its rank. */
function placed<Line extends { readonly rank: number | null }>(lines: readonly Line[]) {
  const times = sharing(lines);
  return lines.map((line) => ({
    line,
    isShared: line.rank !== null && (times.get(line.rank) ?? 0) > 1,
  }));
}

const FRAME: Monthly = [
  text('标题', '如“绵阳市司法局关于2023年6月台账工作推进情况的通报”', ({ heading }) => heading),
  text('年', '统计截至的年份', ({ asOf }) => String(yearOf(asOf))),
  text('月', '统计截至的月份', ({ asOf }) => String(monthOf(asOf))),
  text('统计日期', '统计截至哪天，如“2023年6月30日”', ({ asOf }) => fullDate(asOf)),
  text('期间', '通报的期间，如“2023年6月1日至6月30日”', ({ period }) => periodText(period)),
  text('上期日期', '上期统计截至哪天；没有上期的为空', ({ change }) => (change ? fullDate(change.from) : '')),
  text('下月', '如“7月”，十二月的下月写明年份', ({ asOf }) => nextMonthText(asOf)),
  text('开头', '通报的第一句话', ({ prose }) => prose.opening),
  text('结尾', '“特此通报。”', ({ prose }) => prose.closing),
  ...CHAPTERS.map((chapter) =>
    text<MonthlyReport>(`${chapter}章`, `“${chapter}”一章的序号，如“一”；没有内容的章不占序号`, (report) =>
      chapterNumber(chapter, report),
    ),
  ),
  ...CHAPTERS.map((chapter) =>
    when<MonthlyReport>(`有${chapter}章`, `“${chapter}”一章有内容可写`, (report) =>
      hasChapter(chapter, report),
    ),
  ),
];

const lampName = (light: Light, { lamps }: MonthlyReport): string =>
  lamps.find((lamp) => lamp.light === light)?.name ?? '';

const PROSE: Monthly = [
  text('红灯名称', '规则设置中红灯的名称，默认为“红灯”', (report) => lampName('red', report)),
  text('黄灯名称', '规则设置中黄灯的名称，默认为“黄灯”', (report) => lampName('yellow', report)),
  paragraphs(
    '总体情况',
    '全部台账的完成、到期、亮灯情况，与上期的变化；每个{段落}一段',
    ({ prose }) => prose.overall,
  ),
  paragraphs('台账情况', '每本台账一段', ({ prose }) => prose.ledgers),
  paragraphs('单位情况', '单位排名情况；每个{段落}一段', ({ prose }) => prose.units),
  text('红灯情况', '红灯事项的数量、单位和逾期最久的事项', ({ prose }) => prose.red),
  text('黄灯情况', '黄灯事项的数量、单位和最先到期的事项', ({ prose }) => prose.yellow),
  paragraphs('报送情况', '当月进展报送情况；每个{段落}一段', ({ prose }) => prose.reporting),
  paragraphs('信息情况', '信息任务的完成、缺口、排名情况；每个{段落}一段', ({ prose }) => prose.information),
  paragraphs('督导情况', '督导检查发现问题的整改情况；每个{段落}一段', ({ prose }) => prose.findings),
  text('下月到期情况', '下月到期的节点数和责任单位', ({ prose }) => prose.upcoming),
  paragraphs(
    '工作要求',
    '下一步工作要求，由台账情况得出，未尽部分由人填写；每个{段落}一段，以“一是”“二是”开头',
    ({ prose }) => prose.requirements,
  ),
];

const CONDITIONS: Monthly = [
  when('有事项', '台账中有事项', ({ total }) => total.total > 0),
  when('有未完成', '有没有完成的事项', ({ items }) => items.some(({ state }) => !isDoneState(state))),
  when('有上期', '有上期可比', ({ change }) => change !== null),
  when('有单位', '有写明责任单位的事项', ({ units }) => units.length > 0),
  when('有红灯', '有亮红灯的事项', (report) => lit('red', report).length > 0),
  when('有黄灯', '有亮黄灯的事项', (report) => lit('yellow', report).length > 0),
  when('有报送记录', '知道当月哪些单位报送了进展', ({ reporting }) => reporting !== null),
  when('有未报送', '有未报送进展的单位', ({ reporting }) => (reporting?.unreported.length ?? 0) > 0),
  when('有补报', '有逾期补报进展的单位', ({ reporting }) => (reporting?.late.length ?? 0) > 0),
  when('有信息任务', '下达了信息任务', ({ quota }) => quota.total.quota > 0),
  when('有信息得分', '信息任务有得分', ({ quota }) => quota.rows.some(({ points }) => points !== null)),
  when('有督导记录', '督导检查发现过问题', ({ findings }) => findings.total > 0),
  when('有督导问题', '督导检查发现的问题有没整改到位的', ({ findings }) => findings.pending.length > 0),
  when('有下月到期', '有下月到期的节点', ({ upcoming }) => upcoming.lines.length > 0),
  when('四灯', '规则设置中用四个灯，有蓝灯', ({ lamps }) => lamps.some(({ light }) => light === 'blue')),
];

const LISTS: Monthly = [
  list(
    '灯',
    '规则设置中的每个灯，从红灯起',
    ({ lamps, total }) => lamps.map((lamp) => ({ lamp, count: total.lights[lamp.light] })),
    LAMP_VOCABULARY,
  ),
  list(
    '台账',
    '每本台账一行',
    ({ ledgers, lamps, prose }) =>
      ledgers.map((line, index) => ({ line, lamps, told: prose.ledgers[index] ?? '' })),
    LEDGER_VOCABULARY,
  ),
  list(
    '单位排名',
    '每个单位一行，按名次；不参加排名的在后',
    ({ units, lamps }) => placed(units).map((one) => ({ ...one, lamps })),
    UNIT_VOCABULARY,
  ),
  list(
    '红灯清单',
    '亮红灯的事项，逾期最久的在前',
    (report) => numbered(lit('red', report), report.asOf),
    ITEM_VOCABULARY,
  ),
  list(
    '黄灯清单',
    '亮黄灯的事项，先到期的在前',
    (report) => numbered(lit('yellow', report), report.asOf),
    ITEM_VOCABULARY,
  ),
  list(
    '未报送',
    '有未报送进展的单位',
    ({ reporting, asOf }) => numbered(reporting?.unreported ?? [], asOf),
    REPORTING_VOCABULARY,
  ),
  list(
    '补报',
    '进展报全但是有逾期的单位',
    ({ reporting, asOf }) => numbered(reporting?.late ?? [], asOf),
    REPORTING_VOCABULARY,
  ),
  list('信息任务', '每个单位一行，按名次', ({ quota }) => placed(quota.rows), QUOTA_VOCABULARY),
  list(
    '督导问题',
    '督导检查发现、没有整改到位的问题，逾期最久的在前',
    ({ findings, asOf }) => numbered(findings.pending, asOf),
    FINDING_VOCABULARY,
  ),
  list(
    '下月到期',
    '下月到期的节点，按日期',
    ({ upcoming, asOf }) => numbered(upcoming.lines, asOf),
    UPCOMING_VOCABULARY,
  ),
];

const QUOTA_TOTALS: Monthly = [
  text('信息任务数', '全年信息任务篇数', ({ quota }) => String(quota.total.quota)),
  text('信息报送数', '已报送篇数', ({ quota }) => String(quota.total.done)),
  text('信息计入数', '计入任务的篇数', ({ quota }) => String(quota.total.counted)),
  text('信息缺口数', '距全年任务还缺的篇数', ({ quota }) => String(quota.total.gap)),
  text('信息完成率', '计入占任务的比例', ({ quota }) => percentText(quota.total.share)),
  text('序时进度', '今年已过的时间占全年的比例', ({ quota }) => percentText(quota.elapsed)),
  text('计分办法', '得分和名次怎么得出', ({ quota }) => quota.method),
];

/** What a template of 月度通报 may name. */
export const MONTHLY_VOCABULARY: Monthly = [
  ...HEAD_VOCABULARY,
  ...FRAME,
  ...countsVocabulary<MonthlyReport>(
    ({ total, lamps }) => ({ counts: total, before: total.before, lamps }),
    '全部台账的',
  ),
  ...PROSE,
  ...CONDITIONS,
  ...LISTS,
  ...QUOTA_TOTALS,
  ...ATTACHMENT_VOCABULARY,
  ...TABLES,
];
