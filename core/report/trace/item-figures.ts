import type { Counts } from '#core/completion/counts';
import { isDoneState, type ItemState, STATE_NAMES } from '#core/completion/light';
import { fullDate } from '#core/date/chinese-date';
import type { CivilDate } from '#core/date/civil-date';
import type { Lamp } from '#core/rules/lamps';
import type { ItemLine, ItemSource } from '../item-lines';
import { countedFigure, shareFigure, type TracedFigure, type TracedRow } from './traced-figure';

const HOW_STATE: Readonly<Record<ItemState, string>> = {
  done: '已完成，且没有逾期',
  doneLate: '已完成，但完成日期晚于最后到期日',
  overdue: '没有完成，且最后到期日或者应达节点已过',
  atRisk: '没有完成，按规则为临期、滞后或者没有填报进展',
  onTrack: '没有完成，也没有逾期、临期或者滞后',
  noDue: '没有完成，也没有能定出日期的时限',
};
const STATES = ['done', 'doneLate', 'overdue', 'atRisk', 'onTrack', 'noDue'] as const;

/** Counts of the report, and the items that they count. */
export interface CountedItems {
  readonly part: string;
  readonly subject: string;
  readonly counts: Counts;
  readonly items: readonly TracedItem[];
}

/** An item of the report and, made once for all figures, its row. */
export interface TracedItem {
  readonly line: ItemLine;
  readonly row: TracedRow;
}

export function itemRow({ ledger, row, no, item }: ItemSource): TracedRow {
  return { ledger, row, no, title: item, amount: 1 };
}

type Wanted = (item: ItemLine) => boolean;
type Tracer = (name: string, how: string, value: number, wanted: Wanted) => readonly TracedFigure[];

function tracer({ part, subject, items }: CountedItems): Tracer {
  return (name, how, value, wanted) =>
    countedFigure(
      { part, subject, name, how },
      value,
      items.filter(({ line }) => wanted(line)).map(({ row }) => row),
    );
}

/** All counts and shares of a line of the report. */
export function itemFigures(
  counted: CountedItems,
  { asOf, lamps }: { readonly asOf: CivilDate; readonly lamps: readonly Lamp[] },
): readonly TracedFigure[] {
  const { part, subject, counts } = counted;
  const trace = tracer(counted);
  const isDue: Wanted = ({ finalDue }) => finalDue !== null && finalDue <= asOf;
  return [
    ...trace('事项总数', '台账中的每一事项计1项', counts.total, () => true),
    ...STATES.flatMap((state) =>
      trace(STATE_NAMES[state], HOW_STATE[state], counts[state], (item) => item.state === state),
    ),
    ...shareFigure(
      { part, subject, name: '完成率' },
      ['按期完成与逾期完成', counts.done + counts.doneLate],
      ['事项总数', counts.total],
    ),
    ...trace('到期应完成', `最后到期日在${fullDate(asOf)}或者以前`, counts.dueByNow, isDue),
    ...trace(
      '其中按期完成',
      '到期应完成的事项中，按期完成的',
      counts.dueOnTime,
      (item) => isDue(item) && item.state === 'done',
    ),
    ...shareFigure(
      { part, subject, name: '按期完成率' },
      ['其中按期完成', counts.dueOnTime],
      ['到期应完成', counts.dueByNow],
    ),
    ...lamps.flatMap(({ light, name, meaning }) =>
      trace(name, meaning, counts.lights[light], (item) => item.light === light),
    ),
  ];
}

/** What the report says of the items a unit supports. */
export function supportFigures(counted: CountedItems): readonly TracedFigure[] {
  const { part, subject, counts } = counted;
  const trace = tracer(counted);
  const done = counts.done + counts.doneLate;
  return [
    ...trace('事项总数', '写明由该单位配合的每一事项计1项', counts.total, () => true),
    ...trace('已完成', '按期完成与逾期完成', done, ({ state }) => isDoneState(state)),
    ...trace('逾期未完成', HOW_STATE.overdue, counts.overdue, ({ state }) => state === 'overdue'),
    ...shareFigure({ part, subject, name: '完成率' }, ['已完成', done], ['事项总数', counts.total]),
  ];
}
