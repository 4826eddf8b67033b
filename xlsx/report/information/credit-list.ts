import type { InformationReport, UnitCredit } from '#core/report/information/information-report';
import type { Column } from '../column';
import { DATE_FORMAT } from '../column';
import { dateCell } from '../item-columns';
import type { ListSheet } from '../list-sheet';
import { clipText } from '../text-fit';

const LONGEST_TITLE = 120;

const COLUMNS: readonly Column<UnitCredit>[] = [
  { key: 'unit', header: '单位', width: 24, align: 'left', value: ({ unit }) => unit },
  { key: 'part', header: '构成', width: 8, value: ({ credit }) => credit.part },
  { key: 'points', header: '得分', width: 9, format: '0.00', value: ({ credit }) => credit.points },
  { key: 'reason', header: '事由', width: 30, align: 'left', value: ({ credit }) => credit.reason },
  {
    key: 'month',
    header: '月份',
    width: 7,
    value: ({ credit: { month } }) => (month === undefined ? null : `${month}月`),
  },
  {
    key: 'date',
    header: '日期',
    width: 11.5,
    format: DATE_FORMAT,
    value: ({ credit: { article } }) => (article ? dateCell(article.date) : null),
  },
  {
    key: 'title',
    header: '标题',
    width: 40,
    align: 'left',
    value: ({ credit: { article } }) =>
      article ? clipText(article.title, LONGEST_TITLE, '全文见登记表') : null,
  },
  {
    key: 'row',
    header: '登记表\n行号',
    width: 7,
    format: '0',
    value: ({ credit: { article } }) => article?.row ?? null,
  },
  {
    key: 'problem',
    header: '无法识别的内容',
    width: 18,
    align: 'left',
    value: ({ credit: { problem } }) => problem ?? null,
  },
];

/** 得分明细: every reason why points were given or taken; the points of 通报表 are sums over it. */
export function creditList({ credits }: InformationReport): ListSheet<UnitCredit> {
  return {
    name: '得分明细',
    heading: '得分明细',
    columns: COLUMNS,
    rows: credits.filter(({ credit }) => credit.points !== null),
    emptyText: '没有得分记录。',
  };
}
