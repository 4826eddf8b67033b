import { Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { UnitCompletion } from '#core/completion/by-unit';
import { useCountColumns } from './count-columns';
import { FigureTable, type Sorting } from './figure-table';
import type { ItemChoice } from './item-choice';
import { unitChoice } from './my-unit';
import { Section } from './section';
import { orderUnits, type UnitOrder, type UnitShare } from './unit-order';

const MOST_RED_FIRST: UnitOrder = { role: 'lead', by: 'red', direction: 'descending' };
const UNITS_AT_ONCE = 10;

/** The order after a click on the header of a column. */
function turned(order: UnitOrder, by: UnitOrder['by']): UnitOrder {
  const isDescending = order.by === by && order.direction === 'descending';
  return { ...order, by, direction: isDescending ? 'ascending' : 'descending' };
}

/** How the units stand, one's own first; what they lead apart from what they support. */
export function UnitSection({
  units,
  mine,
  choose,
}: {
  units: readonly UnitCompletion[];
  mine: string | undefined;
  choose: (choice: ItemChoice) => void;
}) {
  const [order, setOrder] = useState(MOST_RED_FIRST);
  const { role } = order;
  const sortingBy = (by: UnitOrder['by']): Sorting => ({
    direction: order.by === by ? order.direction : 'none',
    turn: () => {
      setOrder(turned(order, by));
    },
  });
  const columns = useCountColumns<UnitShare>({
    header: '单位',
    nameOf: ({ unit }) => (unit === mine ? `${unit}（本单位）` : unit),
    countsOf: ({ counts }) => counts,
    choiceOf: ({ unit }) => unitChoice(unit, role),
    choose,
    sorting: { completionRate: sortingBy('completionRate'), red: sortingBy('red') },
  });
  return (
    <Section title="按单位">
      <RadioGroup
        layout="horizontal"
        aria-label="统计哪些事项"
        value={role}
        onChange={(_, { value }) => {
          setOrder({ ...order, role: value === 'support' ? 'support' : 'lead' });
        }}
      >
        <Radio value="lead" label="牵头事项" />
        <Radio value="support" label="配合事项" />
      </RadioGroup>
      <FigureTable
        key={role}
        label={role === 'lead' ? '各单位牵头的事项' : '各单位配合的事项'}
        columns={columns}
        rows={orderUnits(units, order, mine)}
        keyOf={({ unit }) => unit}
        isMine={({ unit }) => unit === mine}
        atOnce={UNITS_AT_ONCE}
      />
    </Section>
  );
}
