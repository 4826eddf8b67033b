import type { Counts } from '#core/completion/counts';
import { STATE_NAMES } from '#core/completion/light';
import type { Lamp } from '#core/rules/lamps';
import type { Column } from './column';
import { NO_RATE, RATE_FORMAT, ratioFormula } from './column';

const STATES = ['done', 'doneLate', 'overdue', 'atRisk', 'onTrack', 'noDue'] as const;
const COUNT_WIDTH = 8;
const RATE_WIDTH = 11;

/** A named line of counts: a ledger, a month. */
export interface NamedCounts extends Counts {
  readonly name: string;
}

const STATE_COLUMNS: readonly Column<Counts>[] = STATES.map((state) => ({
  key: state,
  header: STATE_NAMES[state],
  width: COUNT_WIDTH,
  format: '0',
  value: (counts) => counts[state],
  total: 'sum',
  ...(state === 'overdue' && { mark: 'redAboveZero' as const }),
}));

/** All columns of a table of counts. Totals and rates are formulas over the columns beside them. */
export const COUNT_COLUMNS: readonly Column<Counts>[] = [
  {
    key: 'total',
    header: '事项总数',
    width: COUNT_WIDTH,
    format: '0',
    value: ({ total }) => total,
    formula: (cell) => `SUM(${cell('done')}:${cell('noDue')})`,
    total: 'sum',
  },
  ...STATE_COLUMNS,
  {
    key: 'completionRate',
    header: '完成率',
    width: RATE_WIDTH,
    format: RATE_FORMAT,
    mark: 'rateBar',
    value: ({ completionRate }) => completionRate ?? NO_RATE,
    formula: (cell) => ratioFormula(`(${cell('done')}+${cell('doneLate')})`, cell('total')),
    total: 'formula',
  },
  {
    key: 'dueByNow',
    header: '到期\n应完成',
    width: COUNT_WIDTH,
    format: '0',
    value: ({ dueByNow }) => dueByNow,
    total: 'sum',
  },
  {
    key: 'dueOnTime',
    header: '其中\n按期完成',
    width: 9.5,
    format: '0',
    value: ({ dueOnTime }) => dueOnTime,
    total: 'sum',
  },
  {
    key: 'onTimeRate',
    header: '按期完成率',
    width: RATE_WIDTH,
    format: RATE_FORMAT,
    mark: 'rateBar',
    value: ({ onTimeRate }) => onTimeRate ?? NO_RATE,
    formula: (cell) => ratioFormula(cell('dueOnTime'), cell('dueByNow')),
    total: 'formula',
  },
];

/** How many items light each lamp. */
export function lampCountColumns(lamps: readonly Lamp[]): readonly Column<Counts>[] {
  return lamps.map(({ light, name }) => ({
    key: light,
    header: name,
    width: 7,
    format: '0',
    value: ({ lights }) => lights[light],
    total: 'sum',
    ...(light === 'red' && { mark: 'redAboveZero' as const }),
  }));
}
