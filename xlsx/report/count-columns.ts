import type { Counts } from '#core/completion/counts';
import { type ItemState, STATE_NAMES } from '#core/completion/light';
import type { CivilDate } from '#core/date/civil-date';
import type { Lamp } from '#core/rules/lamps';
import type { Column } from './column';
import { NO_RATE, RATE_FORMAT, ratioFormula } from './column';
import { type Condition, countFormula, dateFormula, fitsFormula } from './count-formula';
import type { RangeOf } from './list-ranges';

const STATES = ['done', 'doneLate', 'overdue', 'atRisk', 'onTrack', 'noDue'] as const;
const COUNT_WIDTH = 8;
const RATE_WIDTH = 11;

/** A named line of counts: a ledger, a month. */
export interface NamedCounts extends Counts {
  readonly name: string;
}

/** The lines of a table of counts, and the list whose rows they count. */
export interface CountedList<R> {
  readonly countsOf: (row: R) => Counts;
  /** The list's columns 状态 (`state`), 亮灯 (`light`) and 最后到期日 (`finalDue`). */
  readonly rangeOf: RangeOf;
  readonly asOf: CivilDate;
  /** Which rows of the list are a line's own; undefined where no formula could tell. */
  readonly own: (row: R, cell: (key: string) => string) => readonly Condition[] | undefined;
}

type Formula<R> = NonNullable<Column<R>['formula']>;

/** The formula of how many of a line's own rows meet the conditions. */
export function ownFormula<R>({ own }: CountedList<R>, ...conditions: readonly Condition[]): Formula<R> {
  return (cell, row) => {
    const those = own(row, cell);
    return those && countFormula([...those, ...conditions]);
  };
}

export function inState({ rangeOf }: { readonly rangeOf: RangeOf }, state: ItemState): Condition {
  return { range: rangeOf('state'), is: STATE_NAMES[state] };
}

function stateColumns<R>(list: CountedList<R>): readonly Column<R>[] {
  return STATES.map((state) => ({
    key: state,
    header: STATE_NAMES[state],
    width: COUNT_WIDTH,
    format: '0',
    value: (row) => list.countsOf(row)[state],
    formula: ownFormula(list, inState(list, state)),
    total: 'sum',
    ...(state === 'overdue' && { mark: 'redAboveZero' as const }),
  }));
}

function rateColumn<R>(column: Pick<Column<R>, 'key' | 'header' | 'value' | 'formula'>): Column<R> {
  return { ...column, width: RATE_WIDTH, format: RATE_FORMAT, mark: 'rateBar', total: 'formula' };
}

/**
 * All columns of a table of counts. The counts are formulas over the list of items; totals and rates over the columns
 * beside them.
 */
export function countColumns<R>(list: CountedList<R>): readonly Column<R>[] {
  const { countsOf, rangeOf, asOf } = list;
  const isDue: Condition = { range: rangeOf('finalDue'), test: '<=', date: dateFormula(asOf) };
  return [
    {
      key: 'total',
      header: '事项总数',
      width: COUNT_WIDTH,
      format: '0',
      value: (row) => countsOf(row).total,
      formula: (cell) => `SUM(${cell('done')}:${cell('noDue')})`,
      total: 'sum',
    },
    ...stateColumns(list),
    rateColumn({
      key: 'completionRate',
      header: '完成率',
      value: (row) => countsOf(row).completionRate ?? NO_RATE,
      formula: (cell) => ratioFormula(`(${cell('done')}+${cell('doneLate')})`, cell('total')),
    }),
    {
      key: 'dueByNow',
      header: '到期\n应完成',
      width: COUNT_WIDTH,
      format: '0',
      value: (row) => countsOf(row).dueByNow,
      formula: ownFormula(list, isDue),
      total: 'sum',
    },
    {
      key: 'dueOnTime',
      header: '其中\n按期完成',
      width: 9.5,
      format: '0',
      value: (row) => countsOf(row).dueOnTime,
      formula: ownFormula(list, isDue, inState(list, 'done')),
      total: 'sum',
    },
    rateColumn({
      key: 'onTimeRate',
      header: '按期完成率',
      value: (row) => countsOf(row).onTimeRate ?? NO_RATE,
      formula: (cell) => ratioFormula(cell('dueOnTime'), cell('dueByNow')),
    }),
  ];
}

/** How many items light each lamp. */
export function lampCountColumns<R>(lamps: readonly Lamp[], list: CountedList<R>): readonly Column<R>[] {
  return lamps.map(({ light, name }) => ({
    key: light,
    header: name,
    width: 7,
    format: '0',
    value: (row) => list.countsOf(row).lights[light],
    ...(fitsFormula(name) && { formula: ownFormula(list, { range: list.rangeOf('light'), is: name }) }),
    total: 'sum',
    ...(light === 'red' && { mark: 'redAboveZero' as const }),
  }));
}
