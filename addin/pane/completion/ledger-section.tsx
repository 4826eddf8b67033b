import type { LedgerCompletion } from '#core/completion/status';
import { useCountColumns } from './count-columns';
import { FigureTable } from './figure-table';
import type { ItemChoice } from './item-choice';
import { Section } from './section';

/** How each ledger stands. */
export function LedgerSection({
  ledgers,
  choose,
}: {
  ledgers: readonly LedgerCompletion[];
  choose: (choice: ItemChoice) => void;
}) {
  const nameOf = ({ name, year }: LedgerCompletion): string =>
    year === null ? name : `${name}（${year}年）`;
  const columns = useCountColumns<LedgerCompletion>({
    header: '台账',
    nameOf,
    countsOf: (counts) => counts,
    choiceOf: (one) => ({ title: nameOf(one), ledger: ledgers.indexOf(one) }),
    choose,
  });
  return (
    <Section title="按台账">
      <FigureTable
        label="各台账的事项"
        columns={columns}
        rows={ledgers}
        keyOf={({ kind, year }, at) => `${kind} ${year ?? ''} ${at}`}
      />
    </Section>
  );
}
