import { fullDate } from '#core/date/chinese-date';
import { dayText } from '#core/completion/wording';
import { gap } from '#core/document/document-text';
import { list, table, text, type Vocabulary, when } from '#core/document/vocabulary';
import { type Attachment, attachmentVocabulary } from '../attachment-vocabulary';
import { HEAD_VOCABULARY } from '../document-head';
import { type Numbered, numbered } from '../numbered';
import { partPoints } from '../quota-section';
import { cellText } from '../sentence';
import { percentText } from '../wording';
import type { InformationReport } from './information-report';
import { pointsText, quarterTable, remarkText, yearTable } from './information-tables';
import type { InformationUnit } from './information-unit';
import {
  ADOPTION_NOTE,
  adoptionSentence,
  categorySentence,
  changeText,
  COUNTING_NOTE,
  hasQuota,
  irregularSentence,
  paceSentence,
  paceText,
  periodText,
  quarterDone,
  quarterSentence,
  rankingSentence,
  silentSentence,
  unreadSentence,
  yearSentence,
} from './information-wording';
import type { LogLine } from './log-line';
import { quarterName } from './quarter';

const ATTACHMENTS: readonly Attachment<InformationReport>[] = [
  {
    key: '季度',
    name: ({ quarter }) => `${quarter.year}年${quarterName(quarter)}各单位信息报送情况表`,
    isThere: ({ total }) => total.done > 0,
  },
  {
    key: '年度',
    name: ({ quarter, lines }) => `${quarter.year}年各单位信息任务${lines.length === 0 ? '' : '完成情况'}表`,
    isThere: ({ units }) => units.length > 0,
  },
  {
    key: '采用',
    name: ({ quarter }) => `${quarter.year}年${quarterName(quarter)}信息采用情况表`,
    isThere: ({ adopted }) => adopted.length > 0,
  },
];

const hasRanking = ({ quota }: InformationReport): boolean => quota.rows.some(({ rank }) => rank !== null);

const unitVocabulary: Vocabulary<InformationUnit> = [
  text('排名', '名次，不参加排名的为“—”', ({ score }) => String(score.rank ?? '—')),
  text('单位', '单位名称', ({ score }) => cellText(score.unit)),
  text('季度报送', '本季度报送篇数', ({ quarter }) => String(quarter.done)),
  text('季度计入', '本季度报送中计入全年任务的篇数', ({ quarter }) => String(quarter.counted)),
  text('季度采用', '本季度被采用次数', ({ quarter }) => String(quarter.adopted)),
  text('季度批示', '本季度获领导批示次数', ({ quarter }) => String(quarter.commented)),
  text('任务', '全年任务篇数', ({ score }) => String(score.quota)),
  text('报送', '全年累计报送篇数', ({ score }) => String(score.done)),
  text('计入', '全年累计计入任务的篇数', ({ score }) => String(score.counted)),
  text('缺口', '距全年任务还差的篇数', ({ score }) => String(score.gap)),
  text('单位完成率', '计入数占任务数的比例', ({ score }) => percentText(score.share)),
  text('得分', '全年累计得分', ({ score }) => pointsText(score.points)),
  text('备注', '末位，或未列入任务分配表', remarkText),
];

const lineVocabulary: Vocabulary<Numbered<LogLine>> = [
  text('序号', '在清单中的序号', ({ position }) => String(position)),
  text('日期', '登记日期，如“5月12日”', ({ date }) => dayText(date, date)),
  text('单位', '报送单位', ({ unit }) => cellText(unit)),
  text('标题', '信息标题', ({ title }) => cellText(title)),
  text('类别', '信息类别', ({ category }) => cellText(category)),
  text('采用级别', '采用级别，没有的为“—”', ({ level, adoptedBy }) =>
    level ? `${level}级` : cellText(adoptedBy) || '—',
  ),
  text('采用刊物', '采用刊物，没有的为“—”', ({ publication }) => cellText(publication) || '—'),
  text('批示', '批示级别，没有的为“—”', ({ commentLevel }) =>
    commentLevel === null ? '—' : `${commentLevel}级`,
  ),
  text('核查情况', '核查发现的问题', ({ irregularities }) => irregularities.join('、')),
  text('处理', '这条记录是否计数', ({ standing }) => standing),
];

interface UnitPoints {
  readonly unit: string;
  readonly points: number | null;
  readonly detail: string;
}

/** `基础20.00分；采用50.00分（市级采用1篇）`: what the points of each unit are made of. */
function pointDetails({ quota }: InformationReport): readonly UnitPoints[] {
  return quota.rows
    .filter(({ points }) => points !== null)
    .map((score) => ({
      unit: score.unit,
      points: score.points,
      detail: quota.parts
        .flatMap((name) => {
          const points = partPoints(score, name);
          const detail = score.parts.find((part) => part.name === name)?.detail ?? '';
          if (points === null || points === 0) return [];
          return `${name}${pointsText(points)}分${detail === '' ? '' : `（${detail}）`}`;
        })
        .join('；'),
    }));
}

const FIGURES: Vocabulary<InformationReport> = [
  text('年度', '如“2023”', ({ quarter }) => String(quarter.year)),
  text('季度', '如“第二季度”', ({ quarter }) => quarterName(quarter)),
  text('通报期间', '如“2023年第二季度”，季度未结束的注明截至日期', periodText),
  text('起始日期', '本季度第一天', ({ quarter }) => fullDate(quarter.first)),
  text('截止日期', '统计截至的日期', ({ quarter, isOver, asOf }) => fullDate(isOver ? quarter.last : asOf)),
  text('本季度报送数', '本季度报送篇数', quarterDone),
  text('本季度计入数', '本季度报送中计入全年任务的篇数', ({ total }) => String(total.counted)),
  text('本季度采用数', '本季度被采用次数', ({ total }) => String(total.adopted)),
  text('本季度批示数', '本季度获领导批示次数', ({ total }) => String(total.commented)),
  text('较上季度', '如“比上季度增加4篇”，无从比较的为空', changeText),
  text('全年任务数', '任务分配表的合计', ({ quota }) => String(quota.total.quota)),
  text('全年报送数', '全年累计报送篇数', ({ quota }) => String(quota.total.done)),
  text('全年计入数', '全年累计计入任务的篇数', ({ quota }) => String(quota.total.counted)),
  text('全年缺口', '距全年任务还差的篇数', ({ quota }) => String(quota.total.gap)),
  text('完成率', '全年计入数占全年任务数的比例', ({ quota }) => percentText(quota.total.share)),
  text('序时进度', '全年已过去的比例', ({ quota }) => percentText(quota.elapsed)),
  text('较序时进度', '如“比序时进度（49.6%）低9.6个百分点”', paceText),
];

const SENTENCES: Vocabulary<InformationReport> = [
  text('标题', '通报的标题', ({ title }) => title),
  text('季度情况', '一句话：本季度报送多少，比上季度如何', quarterSentence),
  text('采用情况', '一句话：本季度采用和批示情况，没有的为空', adoptionSentence),
  text('全年情况', '一句话：全年任务完成情况', yearSentence),
  text('分类情况', '一句话：各类别完成情况，未设任务的为空', categorySentence),
  text('排名情况', '一句话：第1位和末位，没有排名的为空', rankingSentence),
  text('进度情况', '一句话：落后于序时进度的单位，未设任务的为空', paceSentence),
  text('未报送情况', '一句话：本季度未报送且任务未完成的单位，没有的为空', silentSentence),
  text('核查情况', '一句话：核查发现的问题，没有的为空', irregularSentence),
  text('计分办法', '得分和排名是怎么来的', ({ quota }) => quota.method),
  text('计入说明', '报送数、计入数的含义', () => COUNTING_NOTE),
  text('采用说明', '采用、批示按哪一天统计', () => ADOPTION_NOTE),
  text('未识别说明', '有几条记录写法认不出，没有的为空', unreadSentence),
  text('工作要求', '下一步工作要求，由人填写', () => gap('对下一步信息报送工作的要求')),
];

/** What a template of 信息报送通报 may name. */
export const INFORMATION_VOCABULARY: Vocabulary<InformationReport> = [
  ...HEAD_VOCABULARY,
  ...SENTENCES,
  ...FIGURES,
  when('有单位', '有列入任务分配表或报送了信息的单位', ({ units }) => units.length > 0),
  when('有任务', '任务分配表中有任务', hasQuota),
  when('有登记', '信息报送登记表中有本年度的记录', ({ lines }) => lines.length > 0),
  when('有季度报送', '本季度有计数的信息', ({ total }) => total.done > 0),
  when('有排名', '有单位参加排名', hasRanking),
  when('有得分构成', '得分由几个部分组成', ({ quota }) => quota.parts.length > 0),
  when('有未报送单位', '有单位本季度未报送且任务未完成', ({ silent }) => silent.length > 0),
  when('有采用', '本季度有信息被采用或获批示', ({ adopted }) => adopted.length > 0),
  when('有核查问题', '本季度核查发现了问题', ({ irregular }) => irregular.length > 0),
  when('有未识别', '有记录的级别或核查情况认不出', (report) => unreadSentence(report) !== ''),
  ...attachmentVocabulary(ATTACHMENTS),
  table('季度统计表', '各单位本季度分类报送情况', quarterTable),
  table('分类统计表', '各单位全年分类完成情况、得分和排名，宜放在横向页', yearTable),
  list('单位清单', '各单位，按名次', ({ units }) => units, unitVocabulary),
  list('未报送单位清单', '本季度未报送且任务未完成的单位', ({ silent }) => silent, unitVocabulary),
  list('得分清单', '各单位得分由什么组成', pointDetails, [
    text('单位', '单位名称', ({ unit }) => cellText(unit)),
    text('得分', '全年累计得分', ({ points }) => pointsText(points)),
    text('构成', '各部分得分和来由', ({ detail }) => detail),
  ]),
  list(
    '采用清单',
    '本季度被采用、获批示的信息，级别高的在前',
    ({ adopted }) => numbered(adopted),
    lineVocabulary,
  ),
  list('核查清单', '本季度核查发现问题的信息', ({ irregular }) => numbered(irregular), lineVocabulary),
];
