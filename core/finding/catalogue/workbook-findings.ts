import { type CatalogueEntry, entry, withFix, withUnsureFix } from '../catalogue-entry';

/** What shows only when the sheets of a workbook are held against each other. */
export const WORKBOOK_FINDINGS = {
  'sheet-unrecognised': entry(
    'warning',
    '未识别的工作表',
    '没有找到台账表头。程序查找的表头有：{expected}。这张表里像表头的内容是：{found}。如果这是台账，请检查表头文字，或加一张名为“列对应”的工作表，写明各栏目在哪一列；如果不是，可以不理会。',
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
  'tables-side-by-side': entry(
    'error',
    '两张表并排',
    '第{headerRow}行的表头里并排放着两张{kind}台账，程序分不清哪一列属于哪一张。请上下排列，或分放两张工作表。',
    '并排的表各列混在一起，读出来的事项会张冠李戴。',
  ),
  'column-mapping-wrong': entry(
    'error',
    '列对应有误',
    '“{column}”{value}：{problem}。请改正后再校验。',
    '对应关系不对，所指的台账就读不出来或读错。',
  ),
  'ledger-repeated': entry(
    'warning',
    '台账重复',
    '这张表与{other}同为{year}年的{kind}台账，且多数内容相同（{count}行），会被重复统计。如果是备份，请从文件中删去一张。',
    '同一台账在文件里有两份，事项数和完成率都会算错。',
  ),
  'item-in-two-ledgers': entry(
    'warning',
    '事项在两个台账中',
    '与{other}第{otherRow}行的内容相同，请核对是否重复列项。',
    '同一事项列在两个台账里，会被重复督办和统计。',
  ),
  'regulation-duplicate': entry(
    'warning',
    '制度重复',
    '《{regulation}》在{other}第{otherRow}行已经列出，请核对是否重复列项。',
    '同一制度列两次，会被重复统计，也不知道以哪个时限为准。',
  ),
  'unit-unknown': entry(
    'warning',
    '单位不在名录中',
    '“{unit}”不在单位名录中。请改为名录中的名称，或把它加入名录。',
    '名录之外的写法会被当作另一个单位统计。',
  ),
  'unit-near-duplicate': withUnsureFix(
    entry(
      'warning',
      '单位名称疑似写错',
      '“{unit}”与“{suggestion}”很接近，可能是同一单位。如是，请改为“{suggestion}”。',
      '一个单位两种写法，完成率会被拆成两份。',
    ),
  ),
  'collective-unknown': entry(
    'info',
    '统称没有成员',
    '从单位名录中看不出“{unit}”包括哪些单位，这一项不会计入任何具体单位。请在名录中列出它的成员。{others}',
    '统称要展开到具体单位，才能分单位统计和督办。',
  ),
  'exception-unknown': entry(
    'warning',
    '除外的单位不在其中',
    '“{unit}”除外的“{except}”不是它的成员，除外不起作用。请核对名称，或在单位名录中补上。{others}',
    '写错名称的单位仍会被统计和督办。',
  ),
  'unit-without-quota': entry(
    'info',
    '责任单位没有信息任务',
    '“{unit}”在信息任务分配表中没有任务行，请核对分配表是否漏列，或单位名称是否写错。',
    '多数责任单位都有信息任务时，没有的那个往往是漏列。',
  ),
  'article-category-unknown': withFix(
    entry(
      'warning',
      '信息类别不在分配表中',
      '“{value}”不是信息任务分配表中的类别，这篇信息不计入任何任务。可用的类别：{choices}。',
      '类别写错的信息不得分。',
    ),
  ),
  'article-unit-without-quota': entry(
    'warning',
    '部门没有信息任务',
    '“{unit}”在信息任务分配表中没有任务，这篇信息不计分，请核对部门名称。',
    '部门写错的信息不得分。',
  ),
  'inspection-item-unknown': entry(
    'warning',
    '关联事项找不到',
    '找不到关联事项“{text}”。请写明台账和序号，如“基础工作提升年第7项”，或者照抄事项名称。',
    '问题对不上事项，整改逾期时这一项不会亮灯。',
  ),
  'inspection-item-ambiguous': entry(
    'warning',
    '关联事项不明确',
    '关联事项“{text}”可能指几个事项。请写明台账和序号，如“基础工作提升年第7项”。',
    '不知道是哪一项，整改逾期时都不会亮灯。',
  ),
  'rectify-by-unreadable': entry(
    'warning',
    '整改期限无法识别',
    '整改期限“{text}”无法识别，暂按检查后{days}个工作日计。请填日期，或“10个工作日内”“6月底前”“立行立改”。',
    '期限认不出，逾期天数会算错。',
  ),
} as const satisfies Record<string, CatalogueEntry>;
