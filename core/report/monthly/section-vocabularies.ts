import { dayText } from '#core/completion/wording';
import { text, type Vocabulary } from '#core/document/vocabulary';
import type { Rectification } from '#core/inspection/rectification';
import type { Lamp } from '#core/rules/lamps';
import type { QuotaScore } from '#core/scoring/score-quota';
import type { LedgerLine } from '../ledger-line';
import { BOTTOM } from '../quota-section';
import { cellText } from '../sentence';
import type { UnitLine } from '../unit-lines';
import { percentText, rankText, scoreText } from '../wording';
import { type ComparedCounts, countsVocabulary } from './counts-vocabulary';
import { findingState, findingUnit } from './finding-section';
import { gapText } from './information-prose';
import type { Numbered } from './item-vocabulary';
import type { ReportingLine } from './reporting-section';

/** Something ranked, and whether others have the same rank. */
export interface Placed<Line> {
  readonly line: Line;
  readonly isShared: boolean;
}

/** A lamp in force, and how many items show it. */
export const LAMP_VOCABULARY: Vocabulary<{ readonly lamp: Lamp; readonly count: number }> = [
  text('名称', '灯的名称', ({ lamp }) => lamp.name),
  text('数量', '亮这个灯的事项数', ({ count }) => String(count)),
  text('含义', '什么情况亮这个灯', ({ lamp }) => lamp.meaning),
];

interface ToldLedger extends Pick<ComparedCounts, 'lamps'> {
  readonly line: LedgerLine;
  /** Its figures in a sentence. */
  readonly told: string;
}

export const LEDGER_VOCABULARY: Vocabulary<ToldLedger> = [
  text('名称', '台账名称', ({ line }) => line.name),
  ...countsVocabulary<ToldLedger>(
    ({ line, lamps }) => ({ counts: line, before: line.before, lamps }),
    '这本台账的',
  ),
  text('说明', '这本台账的情况，一段文字', ({ told }) => told),
];

/** A unit's items; those it leads are counted. */
export const UNIT_VOCABULARY: Vocabulary<Placed<UnitLine> & Pick<ComparedCounts, 'lamps'>> = [
  text('单位', '单位名称', ({ line }) => line.unit),
  text('排名', '名次，如“3”；不参加排名的为“—”', ({ line }) => String(line.rank ?? '—')),
  text('名次', '名次，如“第3位”“并列第3位”；不参加排名的为“—”', ({ line, isShared }) =>
    rankText(line.rank, isShared),
  ),
  ...countsVocabulary<Placed<UnitLine> & Pick<ComparedCounts, 'lamps'>>(
    ({ line: { lead, before }, lamps }) => ({ counts: lead, before, lamps }),
    '单位牵头的',
  ),
  text('配合', '配合的事项数', ({ line }) => String(line.support.total)),
];

/** A unit that did not report everything in time. */
export const REPORTING_VOCABULARY: Vocabulary<Numbered<ReportingLine>> = [
  text('序号', '在名单中的序号', ({ at }) => String(at)),
  text('单位', '单位名称', ({ line }) => line.unit),
  text('情况', '“未报送”“部分未报送”或者“逾期补报”', ({ line }) => line.state),
  text('应报', '应报送进展的事项数', ({ line }) => String(line.owed)),
  text('按时', '按时报送的事项数', ({ line }) => String(line.onTime)),
  text('补报', '逾期补报的事项数', ({ line }) => String(line.late)),
  text('未报', '未报送的事项数', ({ line }) => String(line.missing)),
  text('累计', '今年以来未报全的月数；没有记录的为“—”', ({ line }) => String(line.months ?? '—')),
];

/** A unit's information quota. */
export const QUOTA_VOCABULARY: Vocabulary<Placed<QuotaScore>> = [
  text('排名', '名次，如“3”；没有任务的为“—”', ({ line }) => String(line.rank ?? '—')),
  text('名次', '名次，如“第3位”“并列第3位”；没有任务的为“—”', ({ line, isShared }) =>
    rankText(line.rank, isShared),
  ),
  text('末位', '居末位的为“末位”，其他的为空', ({ line }) => (line.isBottom ? BOTTOM : '')),
  text('单位', '单位名称', ({ line }) => line.unit),
  text('任务', '全年任务篇数', ({ line }) => String(line.quota)),
  text('报送', '已报送篇数', ({ line }) => String(line.done)),
  text('计入', '计入任务的篇数，超出任务的不计', ({ line }) => String(line.counted)),
  text('缺口', '距全年任务还缺的篇数', ({ line }) => String(line.gap)),
  text('完成率', '计入占任务的比例', ({ line }) => percentText(line.share)),
  text('序时进度差', '完成率比序时进度高或者低多少，如“低16.3个百分点”', ({ line }) => paceText(line)),
  text('得分', '得分；不计分的为“—”', ({ line }) => scoreText(line.points)),
  text('目标分', '目标任务分', ({ line }) => String(line.targetScore ?? '—')),
  text(
    '缺口说明',
    '各类信息的缺口，如“外宣信息缺4篇、政务信息缺2篇”；没有缺口的为“无”',
    ({ line }) => cellText(gapText(line)) || (line.quota > 0 ? '无' : '—'),
  ),
];

function paceText({ pace }: QuotaScore): string {
  if (pace === null) return '—';
  const points = Math.round(Math.abs(pace) * 1000) / 10;
  if (points === 0) return '持平';
  return `${pace > 0 ? '高' : '低'}${points.toFixed(1)}个百分点`;
}

/** A finding of an inspection that is not put right. */
export const FINDING_VOCABULARY: Vocabulary<Numbered<Rectification>> = [
  text('序号', '在清单中的序号', ({ at }) => String(at)),
  text('单位', '责任单位', ({ line }) => cellText(findingUnit(line)) || '—'),
  text('问题', '发现的问题，过长的只印前面部分', ({ line }) => cellText(line.entry.problem)),
  text('检查日期', '检查的日期', ({ line, asOf }) => dayText(line.entry.date, asOf)),
  text('检查方式', '检查的方式，如“暗访”', ({ line }) => line.entry.method ?? '—'),
  text(
    '关联事项',
    '问题关联的台账事项',
    ({ line }) =>
      cellText(line.items.map(({ item }) => item).join('；') || (line.entry.relatesTo ?? '')) || '—',
  ),
  text('整改期限', '整改到期的日期', ({ line, asOf }) => dayText(line.due, asOf)),
  text('状态', '“逾期未整改”“即将到期”或者“整改中”', ({ line }) => findingState(line)),
  text('天数', '逾期的天数，没有逾期的为剩余天数', ({ line }) => String(line.days)),
  text('说明', '如“6月20日到期，逾期10天”', ({ line }) => line.reason),
];
