import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { HistoryTarget } from '../../worker/history/history-target';
import type { CellChangeView, VersionView } from '../../worker/history/row-versions';
import { useRestore } from './use-restore';

const useStyles = makeStyles({
  card: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: '4px', padding: '8px' },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: '8px' },
  cell: { margin: '6px 0 0', overflowWrap: 'anywhere' },
  from: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  empty: { color: tokens.colorNeutralForeground3 },
  when: { color: tokens.colorNeutralForeground3 },
});

const shown = (text: string): string => (text === '' ? '（空）' : text);

function ChangedCell({ change, restore }: { change: CellChangeView; restore: () => void }) {
  const styles = useStyles();
  const { header, from, to } = change;
  return (
    <p className={styles.cell}>
      <Text size={200} weight="semibold">{`${header}：`}</Text>
      <Text size={200} className={from === '' ? styles.empty : styles.from}>
        {shown(from)}
      </Text>
      <Text size={200}>{` → ${shown(to)} `}</Text>
      <Link as="button" onClick={restore} aria-label={`把${header}恢复成${shown(from)}`}>
        恢复
      </Link>
    </p>
  );
}

/** A cell of a row that came or went as a whole: what it held. */
function HeldCell({ change: { header, from, to } }: { change: CellChangeView }) {
  const styles = useStyles();
  return (
    <p className={styles.cell}>
      <Text size={200} weight="semibold">{`${header}：`}</Text>
      <Text size={200}>{to === '' ? from : to}</Text>
    </p>
  );
}

/** One version of a row: who, when, which cells; each cell, or the row as it stood then, can be brought back. */
export function VersionCard({
  target,
  version,
  canRestoreRow,
}: {
  target: HistoryTarget;
  version: VersionView;
  canRestoreRow: boolean;
}) {
  const styles = useStyles();
  const restore = useRestore(target);
  const { by, at, what, event, changes, fields } = version;
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <Text weight="semibold">{`${by} ${what}`}</Text>
        <Text size={200} className={styles.when}>
          {at}
        </Text>
      </div>
      {changes.map((change) =>
        event === 'edited' ? (
          <ChangedCell key={change.field} change={change} restore={() => void restore.cell(change)} />
        ) : (
          <HeldCell key={change.field} change={change} />
        ),
      )}
      {canRestoreRow && event !== 'deleted' && (
        <Button
          size="small"
          style={{ marginTop: 8 }}
          disabled={restore.busy}
          onClick={() => void restore.row(fields)}
        >
          整行恢复到这时
        </Button>
      )}
    </li>
  );
}
