import { fullDate } from '#core/date/chinese-date';
import type { CivilDate } from '#core/date/civil-date';
import { list, text, type Vocabulary, when } from '#core/document/vocabulary';
import { HEAD_VOCABULARY } from '../document-head';
import type { AcceptanceForm, AcceptanceForms } from './acceptance-form';

/** Room for a date that is written by hand. */
const BLANK_DATE = '　　年　　月　　日';

function dateOrBlank(date: CivilDate | null): string {
  return date === null ? BLANK_DATE : fullDate(date);
}

const FORM_VOCABULARY: Vocabulary<AcceptanceForm> = [
  text('项目名称', '台账中的事项', ({ item }) => item),
  text('所属台账', '台账和台账序号，如“基础工作提升年第3项”', ({ place }) => place),
  text('目标', '台账中的目标、类型等分组', ({ group }) => group),
  text('牵头单位', '牵头（责任）单位', ({ lead }) => lead.join('、')),
  text('配合单位', '配合单位，没有的为“无”', ({ support }) => support.join('、') || '无'),
  text('完成时限', '台账中的原文', ({ deadline }) => deadline),
  text('实际完成日期', '台账中的完成日期，未填写的留空', ({ doneOn }) => dateOrBlank(doneOn)),
  text('工作举措', '台账中的具体措施，没有的留空', ({ measures }) => measures),
  when('有阶段节点', '是否有两个以上节点', ({ milestones }) => milestones.length > 0),
  text('阶段节点', '各节点及完成情况，每行一个', ({ milestones }) => milestones.join('\n')),
  text('完成情况', '台账中的完成比例和进展', ({ progress }) => progress),
  text('佐证材料', '台账中的佐证材料', ({ evidence }) => evidence),
  when('已申请销号', '责任单位是否已申请销号', ({ hasApplied }) => hasApplied),
  when('曾被退回', '销号申请是否被退回过', ({ returnReason }) => returnReason !== ''),
  text('退回原因', '台账中的退回原因', ({ returnReason }) => returnReason),
  text('验收结论', '台账中的验收结论，没有的留空', ({ verdict }) => verdict),
  text('验收日期', '台账中的验收日期，未填写的留空', ({ verdictOn }) => dateOrBlank(verdictOn)),
];

/** What a template of the forms may name. */
export const ACCEPTANCE_VOCABULARY: Vocabulary<AcceptanceForms> = [
  ...HEAD_VOCABULARY,
  when('有验收表', '是否有需要验收的事项', ({ forms }) => forms.length > 0),
  text(
    '无验收表说明',
    '没有需要验收的事项时的说明',
    ({ asOf, unit }) => `截至${fullDate(asOf)}，${unit}没有申请验收或者可以申请验收的事项。`,
  ),
  list('验收表', '每个事项一张', ({ forms }) => forms, FORM_VOCABULARY),
];
