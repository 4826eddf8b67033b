import type { Workbook } from 'exceljs';
import type { MonthlyReport } from '#core/report/monthly-report';
import { rowReferences } from '#core/report/trace/row-references';
import { traceOf } from '#core/report/trace/trace-of';
import type { TracedFigure } from '#core/report/trace/traced-figure';
import { percentText } from '#core/report/wording';
import type { Column, Content } from './column';
import { addListSheet } from './list-sheet';

/** A figure on the sheet; the references of one that has many go on in rows below. */
interface TraceLine extends Pick<TracedFigure, 'part' | 'subject' | 'name' | 'how'> {
  readonly value: Content;
  readonly rows: string;
}

const RECKONED = '由本表上列各数算出';

function linesOf({ rows, value, isShare, ...figure }: TracedFigure): readonly TraceLine[] {
  const [first = RECKONED, ...more] = rowReferences(rows);
  return [
    { ...figure, value: isShare ? percentText(value) : value, rows: first },
    ...more.map((references) => ({ ...figure, how: '（续上行）', value: null, rows: references })),
  ];
}

const COLUMNS: readonly Column<TraceLine>[] = [
  { key: 'part', header: '部分', width: 12, value: ({ part }) => part },
  { key: 'subject', header: '对象', width: 22, align: 'left', value: ({ subject }) => subject },
  { key: 'name', header: '数据项', width: 14, value: ({ name }) => name },
  { key: 'value', header: '数值', width: 9, value: ({ value }) => value },
  { key: 'how', header: '怎样算出', width: 32, align: 'left', value: ({ how }) => how },
  { key: 'rows', header: '依据的台账行', width: 76, align: 'left', value: ({ rows }) => rows },
];

/** 数据溯源: the figures of the report that are not nought, with the rows of the ledgers behind them. */
export function addTraceSheet(workbook: Workbook, report: MonthlyReport): void {
  addListSheet<TraceLine>(workbook, report, {
    name: '数据溯源',
    heading: '数据溯源',
    notes: [
      report.head.basis,
      '下表列出各项统计数怎样算出、依据台账的哪些行，没有行号的写序号；为0的数不列，信息任务的得分和排名见“信息任务”。',
    ],
    columns: COLUMNS,
    rows: traceOf(report).flatMap(linesOf),
    emptyText: '通报中没有可以溯源的数。',
  });
}
