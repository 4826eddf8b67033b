import type { InformationReport } from '#core/report/information/information-report';
import type { LogLine } from '#core/report/information/log-line';
import { quarterName, quarterOf } from '#core/report/information/quarter';
import type { Column } from '../column';
import { DATE_FORMAT } from '../column';
import { dateCell } from '../item-columns';
import type { ListSheet } from '../list-sheet';
import { clipText } from '../text-fit';

const LONGEST_TITLE = 240;

/** How the lists say that something holds; formulas look for it. */
export const YES = '是';
const yes = (holds: boolean): string | null => (holds ? YES : null);

const ROW_COLUMN: Column<LogLine> = {
  key: 'row',
  header: '登记表\n行号',
  width: 7,
  format: '0',
  value: ({ row }) => row,
};

const FACT_COLUMNS: readonly Column<LogLine>[] = [
  { key: 'date', header: '日期', width: 11.5, format: DATE_FORMAT, value: ({ date }) => dateCell(date) },
  { key: 'unit', header: '单位', width: 22, align: 'left', value: ({ unit }) => unit },
  { key: 'category', header: '类别', width: 16, value: ({ category }) => category },
  {
    key: 'title',
    header: '标题',
    width: 40,
    align: 'left',
    value: ({ title, row }) =>
      clipText(title, LONGEST_TITLE, row === null ? '全文见登记表' : `全文见登记表第${row}行`),
  },
  { key: 'adoptedBy', header: '采用级别', width: 9, value: ({ adoptedBy }) => adoptedBy },
  {
    key: 'publication',
    header: '采用刊物',
    width: 18,
    align: 'left',
    value: ({ publication }) => publication,
  },
  { key: 'commentedBy', header: '批示级别', width: 9, value: ({ commentedBy }) => commentedBy },
];

const COUNT_COLUMNS: readonly Column<LogLine>[] = [
  { key: 'irregularity', header: '核查情况', width: 10, value: ({ irregularity }) => irregularity },
  { key: 'done', header: '计报送', width: 7, value: ({ done }) => yes(done === 1) },
  { key: 'counted', header: '计入\n任务', width: 7, value: ({ counted }) => yes(counted === 1) },
  { key: 'adopted', header: '计采用', width: 7, value: ({ isAdopted }) => yes(isAdopted) },
  { key: 'commented', header: '计批示', width: 7, value: ({ commentLevel }) => yes(commentLevel !== null) },
  { key: 'standing', header: '计数情况', width: 24, align: 'left', value: ({ standing }) => standing },
];

const QUARTER_COLUMN: Column<LogLine> = {
  key: 'quarter',
  header: '季度',
  width: 10,
  value: ({ date }) => quarterName(quarterOf(date)),
};

/** The list's columns without the row where no line has one. */
function columnsFor(
  lines: readonly LogLine[],
  columns: readonly Column<LogLine>[],
): readonly Column<LogLine>[] {
  return lines.some(({ row }) => row !== null) ? [ROW_COLUMN, ...columns] : columns;
}

/** 采用稿件: what was taken up or commented on in the quarter, the highest level first. */
export function adoptedList({ adopted, quarter }: InformationReport): ListSheet<LogLine> {
  return {
    name: '采用稿件',
    heading: `${quarter.year}年${quarterName(quarter)}采用稿件`,
    columns: columnsFor(adopted, FACT_COLUMNS),
    rows: adopted,
    emptyText: '本季度没有采用、批示的记录。',
  };
}

/** 信息明细: every line of the year's log and what it counts for; the counts of 通报表 are formulas over it. */
export function articleList({ lines, quarter }: InformationReport): ListSheet<LogLine> {
  return {
    name: '信息明细',
    heading: `${quarter.year}年信息明细`,
    columns: columnsFor(lines, [QUARTER_COLUMN, ...FACT_COLUMNS, ...COUNT_COLUMNS]),
    rows: lines,
    emptyText: '信息报送登记表中没有本年度的记录。',
  };
}
