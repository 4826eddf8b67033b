import { Book } from '#tools/excel-host/model/book';
import { PLAIN_STYLE } from '#tools/excel-host/model/style';

const ROWS = [
  ['2026年重点工作台账', null, null, null, null],
  ['序号', '重点任务', '责任单位', '完成时限', '进展情况'],
  [1, '规范行政复议办案流程', '复议科', '6月底前', '已印发办案指引'],
  [null, '开展案件质量评查', '复议科', '每季度末', ''],
  [2, '推进公共法律服务站建设', '公共法律服务科', '年底前', '已建成12个'],
];

/** A ledger as people keep them: a title over all columns, a number merged over the tasks of one project. */
export function ledgerBook(): Book {
  const book = new Book('2026年台账.xlsx');
  const sheet = book.addSheet('重点工作');
  for (const [row, values] of ROWS.entries())
    for (const [column, value] of values.entries()) sheet.put(row, column, { value, style: PLAIN_STYLE });
  sheet.merges = [
    { top: 0, left: 0, bottom: 0, right: 4 },
    { top: 2, left: 0, bottom: 3, right: 0 },
  ];
  book.addSheet('通讯录');
  return book;
}
