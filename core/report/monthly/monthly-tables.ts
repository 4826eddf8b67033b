import type { Counts } from '#core/completion/counts';
import type { DocumentTable, TableColumn } from '#core/document/document-data';
import { table, type Vocabulary } from '#core/document/vocabulary';
import type { MonthlyReport } from '../monthly-report';
import { percentText, scoreText } from '../wording';
import { changeText } from './counts-vocabulary';

const figure = (header: string, width = 2): TableColumn => ({ header, width, align: 'centre' });

const COUNTED = [
  figure('总数'),
  figure('已完成', 2.8),
  figure('完成率', 3),
  figure('按期完成率', 4.3),
  figure('逾期'),
];

function countCells({
  total,
  done,
  doneLate,
  completionRate,
  onTimeRate,
  overdue,
}: Counts): readonly string[] {
  return [
    String(total),
    String(done + doneLate),
    percentText(completionRate),
    percentText(onTimeRate),
    String(overdue),
  ];
}

/** Ledgers with a column for every lamp in force, and what changed where that is known. */
function ledgerTable({ ledgers, total, lamps, change }: MonthlyReport): DocumentTable {
  return {
    columns: [
      { header: '台账', width: 6, align: 'left' },
      ...COUNTED,
      ...lamps.map(({ name }) => figure(name)),
      ...(change ? [figure('完成率较上期', 7)] : []),
    ],
    rows: [...ledgers, total].map((line) => [
      line.name,
      ...countCells(line),
      ...lamps.map(({ light }) => String(line.lights[light])),
      ...(change ? [changeText({ counts: line, before: line.before, lamps })] : []),
    ]),
    totals: 1,
  };
}

/** Units with what they lead, and how many items they support. */
function unitTable({ units, lamps }: MonthlyReport): DocumentTable {
  return {
    columns: [
      figure('排名'),
      { header: '单位', width: 6, align: 'left' },
      ...COUNTED,
      ...lamps.map(({ name }) => figure(name)),
      figure('配合'),
    ],
    rows: units.map(({ rank, unit, lead, support }) => [
      String(rank ?? '—'),
      unit,
      ...countCells(lead),
      ...lamps.map(({ light }) => String(lead.lights[light])),
      String(support.total),
    ]),
    totals: 0,
  };
}

/** Each category's counted articles of its quota: `3/4`; empty where the unit has none. */
function quotaTable({ quota: { rows, total, categories } }: MonthlyReport): DocumentTable {
  return {
    columns: [
      figure('排名'),
      { header: '单位', width: 6, align: 'left' },
      ...categories.map((category): TableColumn => ({ ...figure(category), group: '计入／任务（篇）' })),
      figure('合计', 3),
      figure('缺口'),
      figure('完成率', 3),
      figure('得分', 3),
    ],
    rows: [...rows, total].map((row) => [
      row === total ? '' : String(row.rank ?? '—'),
      row.unit,
      ...row.categories.map(({ counted, quota }) => (quota === 0 ? '—' : `${counted}/${quota}`)),
      row.quota === 0 ? '—' : `${row.counted}/${row.quota}`,
      String(row.gap),
      percentText(row.share),
      scoreText(row.points),
    ]),
    totals: 1,
  };
}

/** 未报送名单, with the months of the year where they are known. */
function unreportedTable({ reporting }: MonthlyReport): DocumentTable {
  const lines = reporting?.unreported ?? [];
  const hasMonths = lines.some(({ months }) => months !== null);
  return {
    columns: [
      figure('序号'),
      { header: '单位', width: 10, align: 'left' },
      figure('情况', 5),
      figure('应报（项）', 4),
      figure('未报（项）', 4),
      ...(hasMonths ? [figure('今年未报全（个月）', 6)] : []),
    ],
    rows: lines.map(({ unit, state, owed, missing, months }, index) => [
      ...[String(index + 1), unit, state, String(owed), String(missing)],
      ...(hasMonths ? [String(months ?? '—')] : []),
    ]),
    totals: 0,
  };
}

/** Tables whose columns depend on the lamps, on the categories, or on what is known. */
export const TABLES: Vocabulary<MonthlyReport> = [
  table('台账汇总表', '每本台账一行，每个灯一列，有合计；有上期的比较完成率', ledgerTable),
  table('单位汇总表', '每个单位一行：牵头事项的完成和亮灯情况，每个灯一列；配合的事项数；按名次', unitTable),
  table('未报送表', '未报送名单，每个单位一行；知道今年各月情况的，有未报全的月数', unreportedTable),
  table('信息分类表', '每个单位一行，每类信息一列，有合计，按名次', quotaTable),
];
