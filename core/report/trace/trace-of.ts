import { groupBy } from '#core/collection/group-by';
import type { MonthlyReport } from '../monthly-report';
import { type CountedItems, itemFigures, itemRow, supportFigures, type TracedItem } from './item-figures';
import { quotaFigures } from './quota-figures';
import { changeFigures, findingFigures, reportingFigures, upcomingFigures } from './section-figures';
import type { TracedFigure } from './traced-figure';

function byUnit(
  items: readonly TracedItem[],
  role: 'lead' | 'support',
): ReadonlyMap<string, readonly TracedItem[]> {
  const shares = items.flatMap((item) => item.line[role].map((unit) => ({ unit, item })));
  const groups = groupBy(shares, ({ unit }) => unit);
  return new Map([...groups].map(([unit, own]) => [unit, own.map(({ item }) => item)]));
}

/** The items stand in the order of the ledgers; two ledgers may bear the same name. */
function ledgerFigures(report: MonthlyReport, all: readonly TracedItem[]): readonly TracedFigure[] {
  let end = 0;
  return report.ledgers.flatMap((counts) => {
    const start = end;
    end += counts.total;
    const items = all.slice(start, end);
    return itemFigures({ part: '分台账', subject: counts.name, counts, items }, report);
  });
}

/** `2023年6月`; items without a due date are under 无明确时限. */
function monthText(month: string | null): string {
  return month === null ? '无明确时限' : `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
}

function monthFigures(report: MonthlyReport, all: readonly TracedItem[]): readonly TracedFigure[] {
  return report.months.flatMap((counts) => {
    const items = all.filter(({ line }) => (line.finalDue?.slice(0, 7) ?? null) === counts.month);
    return itemFigures({ part: '到期月份', subject: monthText(counts.month), counts, items }, report);
  });
}

function unitFigures({ asOf, units }: MonthlyReport, all: readonly TracedItem[]): readonly TracedFigure[] {
  const [lead, support] = [byUnit(all, 'lead'), byUnit(all, 'support')];
  return units.flatMap(({ unit, ...own }) => {
    const led: CountedItems = {
      part: '牵头单位',
      subject: unit,
      counts: own.lead,
      items: lead.get(unit) ?? [],
    };
    const supported = {
      part: '配合单位',
      subject: unit,
      counts: own.support,
      items: support.get(unit) ?? [],
    };
    return [...itemFigures(led, { asOf, lamps: [] }), ...supportFigures(supported)];
  });
}

/** Every figure of the monthly report that is not nought, with the rows behind it, in the order of the report. */
export function traceOf(report: MonthlyReport): readonly TracedFigure[] {
  const items = report.items.map((line) => ({ line, row: itemRow(line) }));
  return [
    ...itemFigures({ part: '总体情况', subject: '全局', counts: report.total, items }, report),
    ...changeFigures(report),
    ...ledgerFigures(report, items),
    ...monthFigures(report, items),
    ...unitFigures(report, items),
    ...reportingFigures(report),
    ...quotaFigures(report),
    ...findingFigures(report),
    ...upcomingFigures(report),
  ];
}
