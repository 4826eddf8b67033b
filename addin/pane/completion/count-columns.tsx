import { Link } from '@fluentui/react-components';
import type { Counts } from '#core/completion/counts';
import { percentText } from '#core/report/wording';
import type { FigureColumn, Sorting } from './figure-table';
import type { ItemChoice } from './item-choice';
import { RedCount } from './red-count';
import { useLamps } from './use-lamps';

interface CountedThings<R> {
  readonly header: string;
  readonly nameOf: (row: R) => string;
  readonly countsOf: (row: R) => Counts;
  readonly choiceOf: (row: R) => ItemChoice;
  readonly choose: (choice: ItemChoice) => void;
  readonly sorting?: { readonly completionRate: Sorting; readonly red: Sorting };
}

/** What is told of things that have items: name, items, completion rate, red lights. */
export function useCountColumns<R>({
  header,
  nameOf,
  countsOf,
  choiceOf,
  choose,
  sorting,
}: CountedThings<R>): readonly FigureColumn<R>[] {
  const { looks } = useLamps();
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
      header: looks.red.name,
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
