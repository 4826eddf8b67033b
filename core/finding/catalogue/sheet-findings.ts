import { type CatalogueEntry, entry, withUnsureFix } from '../catalogue-entry';

/** What shows only when the rows of a ledger are held against each other, or concerns the ledger as a whole. */
export const SHEET_FINDINGS = {
  'year-unknown': entry(
    'warning',
    '年度不明',
    '标题、工作表名和文件名里都没有年份，暂按{year}年计算时限。请在标题中写明年份，或用 --year 指定。',
    '没有年份，“5月底前”就不知道是哪一年。',
  ),
  'year-disagrees': entry(
    'warning',
    '年份不一致',
    '标题写的是{year}年，{where}写的是{other}年，程序按{year}年计算。请核对并改为一致。',
    '从上年台账另存而来的表，往往忘了改年份，时限会整整差一年。',
  ),
  'required-column-missing': entry(
    'warning',
    '缺少必要的列',
    '这张{kind}台账没有这些列：{columns}。请补上，或检查表头文字是否写错。',
    '没有时限或责任单位的列，事项无法督办。',
  ),
  'ledger-empty': entry(
    'info',
    '台账没有内容',
    '找到了{kind}台账的表头，但下面没有一行内容。如果内容在别处，请移到表头之下。',
    '空台账不参加统计，也可能是表头与内容之间多出了别的表头。',
  ),
  'merged-cell-hides-value': entry(
    'warning',
    '合并单元格盖住了内容',
    '合并后的单元格只显示“{shown}”，下面还盖着“{value}”，看不到也不参加统计。请取消合并，核对后再合并。',
    '被盖住的内容等于丢失，打印和筛选时都看不到。',
  ),
  'group-empty': entry(
    'info',
    '没有归类',
    '{rows}没有填写“{column}”。若与上面相同，请合并单元格或填写相同内容。',
    '没有归类的事项，按目标或类型汇总时会漏掉。',
  ),
  'same-as-above': entry(
    'info',
    '按上一行理解',
    '{rows}的“{column}”空着，程序按与第{source}行相同处理。若相同，请合并单元格或填写相同内容；若不同，请补填。',
    '空着的格子可能是与上面相同，也可能是漏填。',
  ),
  'item-in-several-rows': entry(
    'info',
    '一个事项占几行',
    '这个事项从本行到第{last}行共占{count}行，各行按自己的时限和单位分别统计。若只算一项，请把时限合并写在一格里。',
    '分成几行的事项按几项计数，总数会比清单上的多。',
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
  'article-duplicate': entry(
    'warning',
    '信息重复登记',
    '与第{otherRow}行是同一部门的同一篇信息（标题相同），只计一次。',
    '重复登记的信息只算一篇。',
  ),
  'article-similar': entry(
    'warning',
    '信息疑似重复',
    '与第{otherRow}行（{unit}）的“{title}”相近，请核对是否同一件事重复报送；确是两件事的不用改。',
    '换个说法再报一次，会多算一篇。',
  ),
  'quota-unit-duplicate': entry(
    'warning',
    '部门重复',
    '“{unit}”与第{otherRow}行重复，请核对。',
    '同一部门两行任务会被重复统计。',
  ),
  'quota-column-total-mismatch': withUnsureFix(
    entry(
      'error',
      '列合计不符',
      '“{label}”行“{column}”写的是{written}，上面各行相加是{sum}，请核对。',
      '合计与分项不一致，任务总数无法认定。',
    ),
  ),
  'column-duplicate': entry(
    'warning',
    '列名重复',
    '{read}列和{twin}列的表头都是“{column}”，程序只读{read}列。请合并为一列，或给{twin}列改名。',
    '同名的两列只能读一列，另一列的内容不参加校验和统计。',
  ),
  'quota-category-empty': entry(
    'info',
    '信息类别没有任务',
    '“{column}”一列没有分配任何任务，请核对是否漏填。',
    '整列都空，往往是粘贴时漏了一列。',
  ),
  'directory-name-duplicate': entry(
    'warning',
    '名录中单位重复',
    '“{unit}”与第{otherRow}行重复，程序按一个单位处理。请合并为一行。',
    '同一单位两行，别名和成员分散，容易改漏。',
  ),
  'directory-alias-conflict': entry(
    'warning',
    '别名有冲突',
    '别名“{alias}”同时指“{unit}”和“{other}”，程序按“{other}”处理。请只留一处。',
    '一个别名指两个单位，事项会记到别的单位名下。',
  ),
  'directory-member-unknown': entry(
    'info',
    '成员不在名录中',
    '“{unit}”的成员“{member}”在名录中没有自己的一行，请补上或改正名称。',
    '成员名称写错，统称展开后会多出一个不存在的单位。',
  ),
  'calendar-unknown': entry(
    'info',
    '没有这一年的放假安排',
    '程序里只有{first}—{last}年的放假调休安排，{year}年的工作日只除去周六、周日。请在“规则设置”的“节假日”“上班日”中补填。',
    '不知道哪天放假、哪天调休，按工作日算的整改期限会差几天。',
  ),
} as const satisfies Record<string, CatalogueEntry>;
