import { MOVE_KINDS, MOVE_NAMES } from '#core/comparison/moved-item';
import { fullDate } from '#core/date/chinese-date';
import type { Rectification, RectificationState } from '#core/inspection/rectification';
import { RECTIFICATION_NAMES } from '#core/inspection/rectification';
import type { ItemReporting, ItemReportState } from '#core/reporting/monthly-reporting';
import type { MonthlyReport } from '../monthly-report';
import { itemRow } from './item-figures';
import { countedFigure, type TracedFigure, type TracedRow } from './traced-figure';

const INSPECTION_LOG = '督导检查记录';

/** What came to pass with items since the day changes are told since. */
export function changeFigures({ change, items }: MonthlyReport): readonly TracedFigure[] {
  if (!change) return [];
  const keyOf = (ledger: string, no: number | null, title: string): string =>
    JSON.stringify([ledger, no, title]);
  const rows = new Map(items.map(({ ledger, no, item, row }) => [keyOf(ledger, no, item), row]));
  return MOVE_KINDS.flatMap((kind) =>
    countedFigure(
      {
        part: '较上期变化',
        subject: '全局',
        name: MOVE_NAMES[kind],
        how: `与${fullDate(change.from)}相比`,
      },
      change.moves[kind],
      change.moved
        .filter(({ what }) => what.includes(kind))
        .map(({ ledger, no, title }) => {
          const row = rows.get(keyOf(ledger, no, title)) ?? null;
          return { ledger, row, no, title, amount: 1 };
        }),
    ),
  );
}

/** An item that a unit owed a report for; the store knows it by its number. */
export function reportedRow({ ledger, no, title }: ItemReporting): TracedRow {
  return { ledger, row: null, no, title, amount: 1 };
}

/** Units that did not report everything in time, and for which items. */
export function reportingFigures({ reporting }: MonthlyReport): readonly TracedFigure[] {
  if (!reporting) return [];
  const { unreported, late, month, dueOn } = reporting;
  return [...unreported, ...late].flatMap(({ unit, items, ...counts }) => {
    const trace = (name: string, how: string, state: ItemReportState): readonly TracedFigure[] =>
      countedFigure(
        { part: '未报送名单', subject: unit, name, how },
        counts[state],
        items.filter((item) => item.state === state).map(reportedRow),
      );
    return [
      ...trace('未报送', `${month}月应报送进展，到${fullDate(dueOn)}仍未填报`, 'missing'),
      ...trace('逾期补报', `${month}月进展在${fullDate(dueOn)}以后填报`, 'late'),
    ];
  });
}

function findingRow({ entry: { row, no, problem } }: Rectification): TracedRow {
  return { ledger: INSPECTION_LOG, row: row ?? null, no, title: problem, amount: 1 };
}

/** What inspections found, and how far it is put right. */
export function findingFigures({ findings }: MonthlyReport): readonly TracedFigure[] {
  const { total, open, overdue, closed, closedLate, entries } = findings;
  const trace = (
    name: string,
    value: number,
    states: readonly RectificationState[],
  ): readonly TracedFigure[] =>
    countedFigure(
      { part: '督导问题', subject: '全局', name, how: '检查记录中截至统计日的每一问题计1个' },
      value,
      entries.filter(({ state }) => states.includes(state)).map(findingRow),
    );
  return [
    ...trace('发现问题', total, ['open', 'dueSoon', 'overdue', 'closed', 'closedLate']),
    ...trace('正在整改', open, ['open', 'dueSoon']),
    ...trace(RECTIFICATION_NAMES.overdue, overdue, ['overdue']),
    ...trace(RECTIFICATION_NAMES.closed, closed, ['closed']),
    ...trace(RECTIFICATION_NAMES.closedLate, closedLate, ['closedLate']),
  ];
}

/** What falls due next month. */
export function upcomingFigures({ upcoming: { month, lines } }: MonthlyReport): readonly TracedFigure[] {
  return countedFigure(
    {
      part: '下月到期',
      subject: `${month}月`,
      name: '到期节点',
      how: '没有完成的事项中，下月到期的每一节点计1个',
    },
    lines.length,
    lines.map(itemRow),
  );
}
