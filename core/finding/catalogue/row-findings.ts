import { type CatalogueEntry, entry, withUnsureFix } from '../catalogue-entry';

/** What shows only when the cells of a row are held against each other. */
export const ROW_FINDINGS = {
  'item-text-missing': entry(
    'error',
    '事项没有内容',
    '“{column}”只有编号“{value}”，没有写内容。请补写。',
    '没有内容的事项无法交办，也不知道算不算完成。',
  ),
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
  'progress-backwards': entry(
    'warning',
    '进度倒退',
    '{column}上次同步时是“{before}”，现在是“{now}”，进度倒退了。请核对，改错了的请改回。',
    '多半是误删或粘贴错行，同步后已报的进度就没有了。',
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
  'article-opening-missing': entry(
    'info',
    '正文没有以▲开头',
    '政务信息的每一条以“▲”开头，请在正文最前面补上。',
    '编发时按“▲”分条，没有的会与上一条连在一起。',
  ),
  'article-source-missing': entry(
    'info',
    '正文没有写来源',
    '政务信息的每一条在末尾用括号写明来源，例如“（区司法局）”，请补上。',
    '没有来源的信息不知道该给谁计分。',
  ),
  'article-brief-long': entry(
    'info',
    '简讯过长',
    '简讯有{length}个字，请压缩到{longest}字以内，只说一件事。',
    '过长的简讯会被退改，内容多的请改报经验动态。',
  ),
  'article-figure-missing': entry(
    'warning',
    '简讯没有数据',
    '简讯里没有数据，请至少写一个，例如“调解纠纷38件”。',
    '没有数据的简讯不予采用。',
  ),
  'article-period-missing': entry(
    'warning',
    '简讯没有写时间',
    '简讯里看不出数据是什么时间的，请写明，例如“一季度”“截至5月底”。',
    '不知道时间的数据不能用，也不能比较。',
  ),
  'article-lead-missing': entry(
    'info',
    '创新信息没有主标题',
    '创新信息的第一行应是主标题：单独一行、不超过40字、不用句号。请补上。',
    '没有主标题，看不出创新在哪里。',
  ),
  'article-points-missing': entry(
    'info',
    '创新信息没有分条',
    '创新信息应分条写做法，依次用“（一）”“（二）”编号，请改写。',
    '分条写的做法才便于别的单位借鉴。',
  ),
  'article-section-missing': entry(
    'warning',
    '决策咨询缺少部分',
    '决策咨询应有【政策要点】【我市情况】【他山之石】三部分，正文里没有{missing}，请补上。',
    '三部分齐全，领导才能据此决策。',
  ),
  'article-headline-missing': entry(
    'info',
    '外宣信息没有标题',
    '外宣信息应有标题，请填写“标题”，或把标题单独写在正文第一行。',
    '没有标题的稿件不能发布。',
  ),
  'article-date-missing': entry(
    'info',
    '外宣信息没有写日期',
    '外宣信息的正文应写明事情发生的日期，例如“5月12日”，请补上。',
    '没有日期的稿件看不出是不是新闻。',
  ),
  'article-issuer-missing': entry(
    'info',
    '外宣信息没有落款',
    '外宣信息的末尾应有落款：发布单位和日期，例如“区司法局 2023年5月12日”，请补上。',
    '没有落款的稿件不知道是谁在何时发布的。',
  ),
} as const satisfies Record<string, CatalogueEntry>;
