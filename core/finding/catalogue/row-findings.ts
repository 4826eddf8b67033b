import { type CatalogueEntry, entry, withUnsureFix } from '../catalogue-entry';

/** What shows only when the cells of a row are held against each other. */
export const ROW_FINDINGS = {
  'done-without-date': entry(
    'warning',
    '已完成未填日期',
    '状态是已完成，但没有填完成日期，无法判断是否按期。',
    '按期完成率要用完成日期计算。',
  ),
  'date-without-done': entry(
    'warning',
    '有完成日期但未完成',
    '填了完成日期{value}，但状态不是“已完成”，请核对。',
    '两处说法不一，统计以状态为准。',
  ),
  'percent-full-but-open': entry(
    'warning',
    '比例已满但未完成',
    '完成比例是100%，但状态不是“已完成”，请核对。',
    '两处说法不一，容易误判。',
  ),
  'percent-short-but-done': entry(
    'warning',
    '已完成但比例不足',
    '状态是“已完成”，完成比例却是{percent}%，请核对。',
    '两处说法不一，统计以状态为准。',
  ),
  'percent-before-start': entry(
    'warning',
    '未开始却有进度',
    '状态是“未开始”，完成比例却是{percent}%，请核对状态。',
    '状态忘了更新，通报时会被列为未启动。',
  ),
  'verdict-before-done': entry(
    'warning',
    '验收早于完成',
    '验收日期{value}早于完成日期{doneOn}，请核对两个日期。',
    '没有完成就不能验收，两个日期必有一个写错。',
  ),
  'verdict-without-done': entry(
    'warning',
    '未完成却有验收结论',
    '事项还没有开始或没有填状态，却有验收结论“{value}”，请核对状态。',
    '完成之后才能验收，状态多半忘了更新。',
  ),
  'verdict-passed-but-open': entry(
    'warning',
    '验收通过但未完成',
    '验收结论是“通过”，但状态不是“已完成”，请核对状态和完成日期。',
    '通过验收的事项仍会按未完成统计和催办。',
  ),
  'lead-unit-also-supports': entry(
    'info',
    '牵头单位又列为责任部门',
    '“{unit}”已是牵头单位，又写在“{column}”里，请核对是否写重。',
    '同一单位牵头又配合，分单位统计时会计两次。',
  ),
  'quota-total-mismatch': withUnsureFix(
    entry(
      'error',
      '任务合计不符',
      '备注的合计是{remark}篇，各类任务相加是{sum}篇，请核对。',
      '合计与分项不一致，考核时无法认定。',
    ),
  ),
  'quota-row-empty': entry(
    'warning',
    '部门没有任务',
    '“{unit}”有目标任务分{score}分，但各类信息都没有任务数，无法计算得分。请补填任务数。',
    '得分是完成数与任务数之比，没有任务数就没有得分。',
  ),
  'article-adopted-without-publication': entry(
    'warning',
    '采用未写刊物',
    '填了采用级别“{value}”，但没有写采用刊物，加分时无法核实。请补填刊物名称。',
    '采用加分要有刊物为凭。',
  ),
  'article-publication-without-level': entry(
    'warning',
    '有刊物未写级别',
    '填了采用刊物“{value}”，但没有写采用级别，这篇信息不会加分。请补填级别。',
    '采用级别决定加多少分。',
  ),
} as const satisfies Record<string, CatalogueEntry>;
