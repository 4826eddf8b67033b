import type { Severity } from './finding';

/** One kind of finding. All text is what a clerk reads; `{name}` is filled in by the check that reports it. */
export interface CatalogueEntry {
  readonly severity: Severity;
  readonly title: string;
  /** What is wrong and what to do. */
  readonly message: string;
  /** Why it matters, for the list of findings in the manual. */
  readonly why: string;
}

const entry = (severity: Severity, title: string, message: string, why: string): CatalogueEntry => ({
  severity,
  title,
  message,
  why,
});

/** Every finding the product can report, by stable code. docs/findings.md is generated from this list. */
export const CATALOGUE = {
  'sheet-unrecognised': entry(
    'warning',
    '未识别的工作表',
    '没有找到台账表头。程序查找的表头有：{expected}。这张表里像表头的内容是：{found}。如果这是台账，请检查表头文字；如果不是，可以不理会。',
    '认不出表头的工作表不参加校验、同步和统计。',
  ),
  'workbook-without-ledger': entry(
    'error',
    '文件里没有台账',
    '这个文件里没有一张能识别的台账。程序查找的表头有：{expected}。请确认选对了文件。',
    '没有台账就没有可校验的内容。',
  ),
  'kind-unclear': entry(
    'error',
    '台账类型不明',
    '表头同时符合{fits}，但标题、工作表名和文件名里都没有写明是哪一类。请在标题中写明，例如“2023年…“{example}”项目台账”。',
    '类型不明的台账无法归类统计。',
  ),
  'year-unknown': entry(
    'warning',
    '年度不明',
    '标题、工作表名和文件名里都没有年份，暂按{year}年计算时限。请在标题中写明年份，或用 --year 指定。',
    '没有年份，“5月底前”就不知道是哪一年。',
  ),
  'cell-error': entry(
    'error',
    '公式出错',
    '单元格显示公式错误 {value}，请改正公式或直接填写内容。',
    '错误值不能当作内容保存或统计。',
  ),
  'required-missing': entry(
    'error',
    '必填项为空',
    '“{column}”没有填写。请补填；若与上一行相同，请填写相同内容或合并单元格。',
    '缺少时限、责任单位等内容的事项无法督办。',
  ),
  'number-missing': entry(
    'warning',
    '没有序号',
    '这一行没有写序号，按顺序应是{expected}。',
    '通报和督办单用序号指称事项。',
  ),
  'number-duplicate': entry(
    'warning',
    '序号重复',
    '序号{no}与第{otherRow}行重复。',
    '同一序号指两个事项，通报时会混淆。',
  ),
  'number-gap': entry(
    'warning',
    '序号不连续',
    '序号由{previous}跳到{no}，请核对是否漏项或写错。',
    '跳号往往是漏掉了事项。',
  ),
  'item-duplicate': entry(
    'warning',
    '事项重复',
    '与第{otherRow}行的内容相同，请核对是否重复登记。',
    '重复的事项会被重复统计。',
  ),
  'deadline-unreadable': entry(
    'warning',
    '时限无法识别',
    '“{value}”看不出完成时间，该事项暂按“无明确时限”统计。可写成：5月底前、6月30日前、9-12月组织实施、第三季度末、年内、全年推进、长期坚持、每月25日前。',
    '看不出时限就无法亮灯和催办。',
  ),
  'deadline-partly-unread': entry(
    'warning',
    '时限部分未识别',
    '“{value}”只识别出{understood}，其余部分没有看懂，请核对。',
    '没看懂的部分可能含有另一个时间节点。',
  ),
  'deadline-ambiguous': entry(
    'warning',
    '时限有歧义',
    '“{value}”有两种理解，程序按{understood}计算。建议写明具体日期，如“{suggestion}”。',
    '“2025年前”可以是2024年底，也可以被理解为2025年底。',
  ),
  'deadline-undated': entry(
    'info',
    '没有明确的完成日期',
    '“{value}”没有明确日期（{reason}），该事项列入“待明确”，不亮红灯；上级明确时间后请补填。',
    '长期性工作和等待上级安排的工作按月报送进展，不按日期亮灯。',
  ),
  'unit-unknown': entry(
    'warning',
    '单位不在名录中',
    '“{unit}”不在单位名录中。请改为名录中的名称，或把它加入名录。',
    '名录之外的写法会被当作另一个单位统计。',
  ),
  'unit-near-duplicate': entry(
    'warning',
    '单位名称疑似写错',
    '“{unit}”与“{suggestion}”很接近，可能是同一单位。如是，请改为“{suggestion}”。',
    '一个单位两种写法，完成率会被拆成两份。',
  ),
  'unit-unreadable': entry(
    'error',
    '责任单位无法识别',
    '“{value}”中没有读出单位名称，请填写单位全称，多个单位用顿号隔开。',
    '没有责任单位的事项无法督办。',
  ),
  'quota-unreadable': entry(
    'error',
    '任务数无法识别',
    '“{value}”不是任务数。请填写数字或“12篇”这样的写法；没有任务请留空或填“无”。',
    '任务数决定差额和得分。',
  ),
  'quota-total-mismatch': entry(
    'error',
    '任务合计不符',
    '备注的合计是{remark}篇，各类任务相加是{sum}篇，请核对。',
    '合计与分项不一致，考核时无法认定。',
  ),
  'target-score-unreadable': entry(
    'error',
    '目标任务分无法识别',
    '“{value}”不是分值，请填写数字。',
    '得分按目标任务分折算。',
  ),
  'quota-unit-duplicate': entry(
    'warning',
    '部门重复',
    '“{unit}”与第{otherRow}行重复，请核对。',
    '同一部门两行任务会被重复统计。',
  ),
  'status-unknown': entry(
    'warning',
    '状态写法不规范',
    '“{value}”不在可选的状态中，请改为：{choices}。',
    '写法不一的状态无法统计。',
  ),
  'percent-unreadable': entry(
    'error',
    '完成比例无法识别',
    '“{value}”不是0到100之间的比例，请填写如 45%。',
    '完成比例用于与序时进度比较。',
  ),
  'date-unreadable': entry(
    'error',
    '日期无法识别',
    '“{value}”不是日期，请填写如 2023-06-30 或 2023年6月30日。',
    '完成日期决定是否按期。',
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
  'article-category-unknown': entry(
    'warning',
    '信息类别不在分配表中',
    '“{value}”不是信息任务分配表中的类别，这篇信息不计入任何任务。可用的类别：{choices}。',
    '类别写错的信息不得分。',
  ),
  'article-unit-without-quota': entry(
    'warning',
    '部门没有信息任务',
    '“{unit}”在信息任务分配表中没有任务，这篇信息不计分，请核对部门名称。',
    '部门写错的信息不得分。',
  ),
  'article-duplicate': entry(
    'warning',
    '信息重复登记',
    '与第{otherRow}行是同一部门的同一篇信息（标题相同），只计一次。',
    '重复登记的信息只算一篇。',
  ),
} as const satisfies Record<string, CatalogueEntry>;

export type FindingCode = keyof typeof CATALOGUE;

/** The catalogue's message with its `{name}` places filled; a place without a value is left out. */
export function findingMessage(code: FindingCode, params: Readonly<Record<string, string | number>>): string {
  return CATALOGUE[code].message.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
