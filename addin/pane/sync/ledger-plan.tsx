import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { BothRow, MineRow, PlanDecisions, PlanView, TheirRow } from '../../worker/sync/plan-view';
import { Difference, shownText } from './difference';
import { FoldedList } from './folded-list';
import { HeldLine } from './held-line';
import { authorText, RowLine } from './row-line';

const useStyles = makeStyles({
  ledger: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: '4px', padding: '8px 10px' },
  heading: { margin: 0 },
});

const MINE = { new: '新增', changed: '', deleted: '表格里已删除，服务器上也要删除' } as const;
const THEIRS = { added: '新增，将插入表格', changed: '', deleted: '已删除，将从表格删除' } as const;
const BOTH = {
  changed: '两边都改过：不同的格自动合并，同一格会请您选择',
  'deleted-by-them': '您改过，对方已删除',
  'deleted-by-me': '您已删除，对方改过',
} as const;

function MineLine({ row }: { row: MineRow }) {
  return (
    <RowLine {...row} note={MINE[row.what]}>
      {row.cells?.map((cell) => (
        <Difference key={cell.column} {...cell} />
      ))}
    </RowLine>
  );
}

function TheirLine({ row }: { row: TheirRow }) {
  const note = [authorText(row), THEIRS[row.what]].filter((text) => text !== '').join('，');
  return (
    <RowLine {...row} note={note}>
      {row.what === 'changed' && row.cells.map((cell) => <Difference key={cell.column} {...cell} />)}
    </RowLine>
  );
}

function BothLine({ row }: { row: BothRow }) {
  return (
    <RowLine {...row} note={[authorText(row), BOTH[row.what]].filter((text) => text !== '').join('，')}>
      {row.cells.map(({ column, theirs, mine }) => (
        <Text key={column} block size={200}>
          {`${column}：对方“${shownText(theirs)}”，我“${shownText(mine)}”`}
        </Text>
      ))}
    </RowLine>
  );
}

/** What one ledger is about to do, and what is left to decide about it. */
export function LedgerPlan({
  plan,
  decisions,
  decide,
}: {
  plan: PlanView;
  decisions: PlanDecisions;
  decide: (decisions: PlanDecisions) => void;
}) {
  const styles = useStyles();
  const { ledger, mine, theirs, both, held, removalsHeld } = plan;
  const removed = mine.filter(({ what }) => what === 'deleted').length;
  return (
    <section className={styles.ledger} aria-label={ledger.sheet}>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {ledger.sheet}
      </Text>
      <FoldedList title="我的改动，将上传" items={mine}>
        {(row) => <MineLine key={row.rowId} row={row} />}
      </FoldedList>
      {removalsHeld && (
        <Checkbox
          label={`一次少了${removed}行，可能是误删。确实要从服务器上删除`}
          checked={decisions.confirmed}
          onChange={(_, { checked }) => {
            decide({ ...decisions, confirmed: checked === true });
          }}
        />
      )}
      <FoldedList title="他人的改动，将写入表格" items={theirs}>
        {(row) => <TheirLine key={row.rowId} row={row} />}
      </FoldedList>
      <FoldedList title="两边都改过" items={both}>
        {(row) => <BothLine key={row.rowId} row={row} />}
      </FoldedList>
      <FoldedList title="暂不上传" items={held}>
        {(row) => (
          <HeldLine
            key={row.rowId}
            row={row}
            identity={decisions.identities[row.rowId] ?? ''}
            identify={(identity) => {
              decide({ ...decisions, identities: { ...decisions.identities, [row.rowId]: identity } });
            }}
          />
        )}
      </FoldedList>
    </section>
  );
}
