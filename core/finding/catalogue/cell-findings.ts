import { type CatalogueEntry, entry, withFix, withUnsureFix } from '../catalogue-entry';

/** What one cell shows by itself. */
export const CELL_FINDINGS = {
  'cell-error': entry(
    'error',
    '公式出错',
    '单元格显示公式错误 {value}，请改正公式或直接填写内容。',
    '错误值不能当作内容保存或统计。',
  ),
  'formula-uncalculated': entry(
    'error',
    '公式没有结果',
    '这个单元格的公式还没有计算结果，请用 Excel 或 WPS 打开文件并保存一次。',
    '有的程序保存文件时不计算公式；不知道结果就不能校验和同步，否则会被当成空单元格。',
  ),
  'required-missing': entry(
    'error',
    '必填项为空',
    '“{column}”没有填写。请补填；若与上一行相同，请填写相同内容或合并单元格。',
    '缺少时限、责任单位等内容的事项无法督办。',
  ),
  'stray-space': withFix(
    entry(
      'info',
      '多余的空格',
      '“{value}”{where}有多余的空格，请删去。{others}',
      '多出的空格看不出来，却会使查找、筛选和汇总漏项。',
    ),
  ),
  'invisible-character': withFix(
    entry(
      'warning',
      '看不见的字符',
      '“{value}”里有{count}个看不见的字符，多半是从网页或微信复制来的，请重新输入或改用建议的写法。{others}',
      '看不见的字符使两个同样的名称变成不同的内容，查找和筛选都会漏掉。',
    ),
  ),
  'garbled-text': entry(
    'warning',
    '乱码',
    '“{value}”里有乱码（{found}），请对照原文重新输入。{others}',
    '乱码会原样进入通报和督办单。',
  ),
  'look-alike-character': withFix(
    entry(
      'warning',
      '形近字符混用',
      '“{value}”里的“{found}”应是“{meant}”，两者看起来一样，请改正。{others}',
      '字母O当作数字0、康熙部首当作汉字，人看不出来，程序却读成别的内容。',
    ),
  ),
  'brackets-unbalanced': withFix(
    entry(
      'info',
      '括号或引号不成对',
      '符号 {mark} 没有成对，请补上另一半或改正方向。{others}',
      '缺了一半的书名号、括号，往往是内容没有粘贴全。',
    ),
  ),
  'text-cut': entry(
    'warning',
    '内容像是不完整',
    '内容以“{end}”结束，像是没有写完或没有粘贴全，请补全。',
    '被截断的任务要求，责任单位看不到后半段。',
  ),
  'number-as-text': withFix(
    entry(
      'info',
      '文本格式的数字',
      '“{value}”是文本格式的数字，不能排序和求和，请改为数字。{others}',
      '文本格式的数字，公式求和时会被漏掉。',
    ),
  ),
  'full-width-digits': withFix(
    entry(
      'info',
      '全角数字',
      '“{value}”用了全角数字，请改为半角“{suggestion}”。{others}',
      '全角数字不能计算，查找半角数字时也找不到。',
    ),
  ),
  'date-as-text': withFix(
    entry(
      'info',
      '日期写法不规范',
      '“{value}”按{suggestion}处理，请改为规范的日期，以便排序和筛选。{others}',
      '写成文字的日期不能排序，也不能按月筛选。',
    ),
  ),
  'date-shown-as-number': withFix(
    entry(
      'info',
      '日期显示为数字',
      '这个日期显示成了数字{value}，实际是{suggestion}，请改为日期格式。{others}',
      '显示成数字的日期，看表的人读不懂。',
    ),
  ),
  'date-unreadable': withFix(
    entry(
      'error',
      '日期无法识别',
      '“{value}”不是日期，请填写如 2023-06-30 或 2023年6月30日。',
      '完成日期决定是否按期。',
    ),
  ),
  'date-in-future': entry(
    'warning',
    '日期还没有到',
    '“{column}”{value}晚于截止日期{asOf}，请核对年份和月份。',
    '还没到的日子不可能已经完成、验收或报送。',
  ),
  'date-outside-year': entry(
    'warning',
    '日期不在台账年度内',
    '“{column}”{value}不在{year}年台账的范围内，请核对年份。',
    '年份写错的日期，按期完成率和全年任务数都会算错。',
  ),
  'percent-unreadable': entry(
    'error',
    '完成比例无法识别',
    '“{value}”不是0到100之间的比例，请填写如 45%。',
    '完成比例用于与序时进度比较。',
  ),
  'status-unknown': withFix(
    entry(
      'warning',
      '状态写法不规范',
      '“{value}”不在“{column}”可选的内容中，请改为：{choices}。{others}',
      '写法不一的状态无法统计。',
    ),
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
  'milestone-done-unread': entry(
    'warning',
    '节点完成没有看懂',
    '{unread}没有看懂，不知道是哪个节点、哪天完成。请照这样填：“项目申报3月25日；完成建设10月20日”，或“第1个节点已完成”。',
    '没有看懂的节点按未完成计，到期会亮红灯。',
  ),
  'deadline-ambiguous': withUnsureFix(
    entry(
      'warning',
      '时限有歧义',
      '“{value}”有两种理解，程序按{understood}计算。建议写明具体日期。',
      '“2025年前”可以是2024年底，也可以被理解为2025年底。',
    ),
  ),
  'deadline-misspelt': withUnsureFix(
    entry(
      'warning',
      '时限疑似有错别字',
      '“{value}”疑似有错别字，程序按“{suggestion}”计算（{understood}）。请核对，无误后按此改正。',
      '“5月低前”多半是“5月底前”，照字面读会算错日期。',
    ),
  ),
  'deadline-undated': entry(
    'info',
    '没有明确的完成日期',
    '“{value}”没有明确日期（{reason}），该事项列入“待明确”，不亮红灯；上级明确时间后请补填。',
    '长期性工作和等待上级安排的工作按月报送进展，不按日期亮灯。',
  ),
  'deadline-year-guessed': entry(
    'info',
    '时限的年份是推定的',
    '“{value}”没有写年份，台账也没有写明年度，暂按{year}年计算，即{understood}。{others}',
    '年份推定错了，红黄绿灯全都会错。',
  ),
  'deadline-outside-year': entry(
    'warning',
    '时限早于台账年度',
    '“{value}”到{due}为止，早于{year}年，请核对年份。',
    '上一年的时限多半是照抄时忘了改，事项一列入就是红灯。',
  ),
  'unit-unreadable': entry(
    'error',
    '责任单位无法识别',
    '“{value}”中没有读出单位名称，请填写单位全称，多个单位用顿号隔开。',
    '没有责任单位的事项无法督办。',
  ),
  'unit-doubtful': entry(
    'info',
    '不像单位名称',
    '“{unit}”不像一个单位的名称，程序暂按一个单位处理，请核对：人名请写在别的栏目，几个单位请用顿号隔开，地名请写全称（如“涪城区司法局”）。',
    '读错的名称会在统计里多出一个单位，真正的单位却少了一项。',
  ),
  'unit-repeated': withFix(
    entry(
      'warning',
      '单位写了两次',
      '“{unit}”在这一格里写了两次，请删去一个，或核对是否应是另一个单位。',
      '写重的地方，往往是另一个单位写错了。',
    ),
  ),
  'quota-unreadable': entry(
    'error',
    '任务数无法识别',
    '“{value}”不是任务数。请填写数字或“12篇”这样的写法；没有任务请留空或填“无”。',
    '任务数决定差额和得分。',
  ),
  'target-score-unreadable': entry(
    'error',
    '目标任务分无法识别',
    '“{value}”不是分值，请填写数字。',
    '得分按目标任务分折算。',
  ),
  'target-score-out-of-range': entry(
    'warning',
    '目标任务分不合常理',
    '目标任务分是{value}，一般应在1到1000之间，请核对。',
    '得分按目标任务分折算，写错一位就差十倍。',
  ),
  'article-type-unknown': withFix(
    entry(
      'warning',
      '信息类型不规范',
      '“{value}”不是规定的信息类型，请改为：{choices}。{others}',
      '信息类型写法不一，无法分类统计。',
    ),
  ),
  'article-title-long': entry(
    'info',
    '标题过长',
    '标题有{length}个字，请压缩到60字以内；正文请不要填在标题里。',
    '过长的标题多半是把正文贴进来了，查重时也对不上。',
  ),
  'article-title-full-stop': withFix(
    entry(
      'info',
      '标题末尾有句号',
      '标题“{value}”末尾不用句号，请删去。{others}',
      '标题末尾不加句号，是公文的通行写法。',
    ),
  ),
  'adoption-level-unknown': withFix(
    entry(
      'warning',
      '采用或批示级别不规范',
      '“{value}”不是规定的{column}，请改为：{choices}。{others}',
      '级别决定加分，写法不一就加不上。',
    ),
  ),
  'irregularity-unknown': entry(
    'warning',
    '核查情况看不出问题种类',
    '“{value}”看不出是哪种情形，请改为：{choices}；没有问题的请留空。',
    '核查情况决定扣分，看不出种类的不扣分。',
  ),
  'rule-unknown': withUnsureFix(
    entry(
      'warning',
      '没有这项规则',
      '没有名为“{rule}”的规则{nearest}。请改正名称；不用的请删去这一行。',
      '名称写错的规则不起作用，仍按默认的规则亮灯、计分。',
    ),
  ),
  'rule-unreadable': entry(
    'warning',
    '规则的取值读不懂',
    '“{rule}”的取值“{value}”读不懂，暂按{instead}处理。应填{accepts}。',
    '读不懂的取值不起作用，亮灯和计分可能不是本局要的结果。',
  ),
  'rule-repeated': entry(
    'warning',
    '规则写了两次',
    '“{rule}”在{first}也写了，{effect}。请只留一行。',
    '同一规则有两个取值，就不知道以哪个为准。',
  ),
  'rule-conflicting': entry(
    'warning',
    '规则不起作用',
    '“{rule}”的取值“{value}”不起作用：{why}。请改正，或让这一格空着。',
    '与别的规则对不上的取值不起作用。',
  ),
} as const satisfies Record<string, CatalogueEntry>;
