import { fullDate } from '#core/date/chinese-date';
import { gap } from '#core/document/document-text';
import { list, text, type Vocabulary, when } from '#core/document/vocabulary';
import type { ItemFact } from '#core/year-end/item-fact';
import type { YearEndLists, YearEndUnit } from '#core/year-end/year-end-lists';
import { type Attachment, attachmentVocabulary } from '../attachment-vocabulary';
import { HEAD_VOCABULARY } from '../document-head';
import { itemPlace } from '../item-place';
import { type Numbered, numbered } from '../numbered';
import { cellText } from '../sentence';
import { factCounts, itemCount, type ListedFact, listedFacts, type YearEndReport } from './year-end-report';

export const ROLE_NAMES = { lead: '牵头', support: '配合' } as const;

const names = (units: readonly string[]): string => cellText(units.join('、')) || '—';

const itemVocabulary: Vocabulary<Numbered<ItemFact>> = [
  text('序号', '在清单中的序号', ({ position }) => String(position)),
  text('台账', '所在台账', ({ ledger }) => ledger),
  text('台账序号', '在台账中的序号，没有的为“—”', ({ no }) => String(no ?? '—')),
  text('台账行号', '在工作表中的行号，没有的为“—”', ({ row }) => String(row ?? '—')),
  text('出处', '如“基础工作提升年第3项”', itemPlace),
  text('事项', '事项内容', ({ item }) => cellText(item)),
  text('牵头单位', '牵头单位', ({ lead }) => names(lead)),
  text('配合单位', '配合单位，没有的为“—”', ({ support }) => names(support)),
  text('到期日', '最后到期日', ({ due }) => (due === null ? '—' : fullDate(due))),
  text('完成日', '完成日期，未完成或没有登记的为“—”', ({ doneOn }) =>
    doneOn === null ? '—' : fullDate(doneOn),
  ),
  text('逾期天数', '逾期天数，没有或无从计算的为“—”', ({ daysLate }) => String(daysLate ?? '—')),
  text('验收结论', '验收结论，没有的为“—”', ({ verdict }) => cellText(verdict ?? '—')),
  text('情况', '到期、完成、逾期和验收情况', ({ reason }) => cellText(reason)),
];

const factVocabulary: Vocabulary<Numbered<ListedFact>> = [
  ...itemVocabulary,
  text('单位', '单位名称', ({ unit }) => cellText(unit)),
  text('角色', '牵头或配合', ({ role }) => ROLE_NAMES[role]),
];

const unitVocabulary: Vocabulary<Numbered<YearEndUnit>> = [
  text('序号', '在名单中的序号', ({ position }) => String(position)),
  text('单位', '单位名称', ({ unit }) => cellText(unit)),
  text('事项数', '列入名单所依据的事项数', ({ facts }) => String(facts.length)),
  text('牵头事项数', '其中牵头的事项数', ({ facts }) => String(factCounts(facts).lead)),
  text('配合事项数', '其中配合的事项数', ({ facts }) => String(factCounts(facts).support)),
  text('最长逾期天数', '各事项逾期天数的最大值，无从计算的为“—”', ({ facts }) =>
    String(factCounts(facts).mostDays ?? '—'),
  ),
  text('其他情况', '未报送、督导整改和信息报送情况，没有的为“—”', ({ remarks }) => remarks.join('；') || '—'),
  list(
    '单位事项清单',
    '该单位列入名单所依据的事项',
    ({ unit, facts }) => numbered(facts.map((fact) => ({ ...fact, unit }))),
    factVocabulary,
  ),
];

/** A list of units by its name: how many, the units, and what puts each of them there. */
function unitList(
  name: string,
  about: string,
  of: (lists: YearEndLists) => readonly YearEndUnit[],
): Vocabulary<YearEndReport> {
  return [
    when(`有${name}`, `${about}不为空`, ({ lists }) => of(lists).length > 0),
    text(`${name}单位数`, `${about}的单位数`, ({ lists }) => String(of(lists).length)),
    text(`${name}事项数`, `${about}所依据的事项数，同一事项只计一次`, ({ lists }) =>
      String(itemCount(of(lists))),
    ),
    list(`${name}名单`, about, ({ lists }) => numbered(of(lists)), unitVocabulary),
    list(
      `${name}依据`,
      `${about}各单位所依据的事项，一个单位一项一行`,
      ({ lists }) => numbered(listedFacts(of(lists))),
      factVocabulary,
    ),
  ];
}

const ATTACHMENTS: readonly Attachment<YearEndReport>[] = [
  {
    key: '达标',
    name: () => '按期完成并验收通过的事项清单',
    isThere: ({ lists }) => lists.commended.items.length > 0,
  },
  {
    key: '书面说明',
    name: () => '书面说明和取消评先选优资格建议名单依据',
    isThere: ({ lists }) => lists.toExplain.length > 0,
  },
];

/** What a template of 年终名单 may name. */
export const YEAR_END_VOCABULARY: Vocabulary<YearEndReport> = [
  ...HEAD_VOCABULARY,
  text('标题', '名单的标题', ({ title }) => title),
  text('年度', '如“2023”', ({ year }) => String(year)),
  text('截止日期', '完成情况截至的日期', ({ asOf }) => fullDate(asOf)),
  when('年度已结束', '完成情况已截至年底', ({ isOver }) => isOver),
  when('有达标事项', '有按期完成并验收通过的事项', ({ lists }) => lists.commended.items.length > 0),
  text('达标事项数', '按期完成并验收通过的事项数', ({ lists }) => String(lists.commended.items.length)),
  list(
    '达标事项清单',
    '按期完成并验收通过的事项',
    ({ lists }) => numbered(lists.commended.items),
    itemVocabulary,
  ),
  ...unitList('表彰', '表彰建议名单', ({ commended }) => commended.units),
  ...unitList('书面说明', '书面说明名单', ({ toExplain }) => toExplain),
  ...unitList('取消资格', '取消评先选优资格建议名单', ({ disqualified }) => disqualified),
  ...unitList('需核实', '责任单位为集体、需逐一核实的名单', ({ collectives }) => collectives),
  ...attachmentVocabulary(ATTACHMENTS),
  text('研究意见', '研究决定的意见，由人填写', () => gap('研究意见')),
  text('特殊情况', '需要一并研究的特殊情况，由人填写', () => gap('需要一并研究的特殊情况，没有的写“无”')),
];
