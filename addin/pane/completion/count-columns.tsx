import { Link } from '@fluentui/react-components';
import type { Counts } from '#core/completion/counts';
import { LIGHT_NAMES } from '#core/completion/light';
import { percentText } from '#core/report/wording';
import type { FigureColumn, Sorting } from './figure-table';
import type { ItemChoice } from './item-choice';
import { RedCount } from './red-count';

/** What is told of things that have items: name, items, completion rate, red lights. */
export function countColumns<R>({
  header,
  nameOf,
  countsOf,
  choiceOf,
  choose,
  sorting,
}: {
  readonly header: string;
  readonly nameOf: (row: R) => string;
  readonly countsOf: (row: R) => Counts;
  readonly choiceOf: (row: R) => ItemChoice;
  readonly choose: (choice: ItemChoice) => void;
  readonly sorting?: { readonly completionRate: Sorting; readonly red: Sorting };
}): readonly FigureColumn<R>[] {
  return [
    {
      header,
      value: (row) => (
        <Link
          as="button"
          onClick={() => {
            choose(choiceOf(row));
          }}
        >
          {nameOf(row)}
        </Link>
      ),
    },
    { header: '项数', value: (row) => countsOf(row).total },
    {
      header: '完成率',
      value: (row) => percentText(countsOf(row).completionRate),
      ...(sorting && { sorting: sorting.completionRate }),
    },
    {
      header: LIGHT_NAMES.red,
      value: (row) => (
        <RedCount
          name={nameOf(row)}
          counts={countsOf(row)}
          show={() => {
            choose({ ...choiceOf(row), light: 'red' });
          }}
        />
      ),
      ...(sorting && { sorting: sorting.red }),
    },
  ];
}
