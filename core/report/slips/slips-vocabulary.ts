import { fullDate } from '#core/date/chinese-date';
import { list, text, type Vocabulary, when } from '#core/document/vocabulary';
import { HEAD_VOCABULARY } from '../document-head';
import { itemPlace } from '../item-place';
import { cellText } from '../sentence';
import type { Slip, SlipFinding, SlipGroup, SlipItem } from './slip';
import { SLIP_COLOUR_NAMES } from './slip-colour';

interface Numbered<T> {
  readonly place: number;
  readonly entry: T;
}

function numbered<T>(entries: readonly T[]): readonly Numbered<T>[] {
  return entries.map((entry, index) => ({ place: index + 1, entry }));
}

const ITEM_VOCABULARY: Vocabulary<Numbered<SlipItem>> = [
  text('序号', '在本组中的序号', ({ place }) => String(place)),
  text('出处', '台账和台账序号，如“基础工作提升年第3项”', ({ entry }) => itemPlace(entry)),
  text('台账', '所属台账', ({ entry }) => entry.ledger),
  text('台账序号', '事项在台账中的序号', ({ entry }) => String(entry.no ?? '')),
  text('事项', '事项名称，过长的摘录开头', ({ entry }) => cellText(entry.item)),
  when('有多个牵头单位', '是否不止一个牵头单位', ({ entry }) => entry.lead.length > 1),
  text('牵头单位', '全部牵头单位', ({ entry }) => entry.lead.join('、')),
  when('有配合单位', '事项是否有配合单位', ({ entry }) => entry.support.length > 0),
  text('配合单位', '配合单位', ({ entry }) => entry.support.join('、')),
  text('时限', '台账中完成时限的原文', ({ entry }) => cellText(entry.deadline) || '未填写'),
  text('目前进展', '最近一次填报的进展，过长的摘录开头', ({ entry }) => entry.progress),
  text('督办原因', '逾期、临期或者滞后的情况', ({ entry }) => entry.reason),
  text('要求完成时间', '未到的时限；已过时限的由人填写', ({ entry }) => entry.finishBy),
];

const GROUP_VOCABULARY: Vocabulary<SlipGroup> = [
  text('分组标题', '带序号的标题，如“一、红色督办事项（2项）”', ({ heading }) => heading),
  text('分组颜色', '红色、黄色或者蓝色', ({ colour }) => SLIP_COLOUR_NAMES[colour]),
  list('事项清单', '这一颜色的事项，时限在前的在前', ({ items }) => numbered(items), ITEM_VOCABULARY),
];

const FINDING_VOCABULARY: Vocabulary<Numbered<SlipFinding>> = [
  text('序号', '在问题清单中的序号', ({ place }) => String(place)),
  text('检查日期', '发现问题的日期', ({ entry }) => entry.foundOn),
  text('检查方式', '巡回检查、暗访等，未填写的为空', ({ entry }) => entry.method),
  text('发现问题', '问题的内容，过长的摘录开头', ({ entry }) => cellText(entry.problem)),
  text('整改期限', '整改的最后一天', ({ entry }) => entry.due),
  text('整改情况', '如“6月20日到期，逾期10天”', ({ entry }) => entry.reason),
];

function has({ groups }: Slip, wanted: SlipGroup['colour']): boolean {
  return groups.some(({ colour }) => colour === wanted);
}

/** What a template of a slip may name. 发文字号 is the slip's own number, 主送机关 the unit it is for. */
export const SLIP_VOCABULARY: Vocabulary<Slip> = [
  ...HEAD_VOCABULARY,
  text('督办单名称', '如“红色督办单”', ({ colour }) => `${SLIP_COLOUR_NAMES[colour]}督办单`),
  text('颜色', '督办单的颜色，取其中最重的', ({ colour }) => SLIP_COLOUR_NAMES[colour]),
  when('是红色督办单', '督办单是否为红色', ({ colour }) => colour === 'red'),
  when('是黄色督办单', '督办单是否为黄色', ({ colour }) => colour === 'yellow'),
  when('是蓝色督办单', '督办单是否为蓝色', ({ colour }) => colour === 'blue'),
  text('单位', '被督办单位的名称', ({ unit }) => unit),
  text('截止日期', '统计到哪一天', ({ asOf }) => fullDate(asOf)),
  text('督办缘由', '开头一句：截至哪天，有多少事项和问题', ({ opening }) => opening),
  text('颜色说明', '三种颜色各表示什么', ({ colourMeanings }) => colourMeanings),
  when('有督办事项', '是否有事项', ({ groups }) => groups.length > 0),
  when('有红色事项', '是否有红色事项', (slip) => has(slip, 'red')),
  when('有黄色事项', '是否有黄色事项', (slip) => has(slip, 'yellow')),
  when('有蓝色事项', '是否有蓝色事项', (slip) => has(slip, 'blue')),
  list('督办事项', '按红、黄、蓝分组的事项', ({ groups }) => groups, GROUP_VOCABULARY),
  when('有检查问题', '是否有督导检查发现的未整改问题', ({ findings }) => findings.length > 0),
  text('检查问题标题', '带序号的标题', ({ findingsHeading }) => findingsHeading),
  list(
    '检查问题清单',
    '督导检查发现的未整改问题，期限在前的在前',
    ({ findings }) => numbered(findings),
    FINDING_VOCABULARY,
  ),
  when('有未报送事项', '本月是否有未报送进展的事项', ({ unreported }) => unreported !== ''),
  text('未报送标题', '带序号的标题', ({ unreportedHeading }) => unreportedHeading),
  text('未报送情况', '哪些事项未报送进展', ({ unreported }) => unreported),
  text('办理要求标题', '带序号的标题', ({ demandsHeading }) => demandsHeading),
  text('反馈时限', '截止日期后第5个工作日，由人核定', ({ answerBy }) => answerBy),
];
