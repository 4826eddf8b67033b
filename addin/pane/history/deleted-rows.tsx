import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { DeletedRow } from '../../worker/history/deleted-rows';
import { useWorkbook } from '../workbook/workbook-context';
import { useDeletedRows } from './use-deleted-rows';

const SHOWN = 20;

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    marginTop: '8px',
    paddingTop: '12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { margin: 0 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  line: { display: 'flex', justifyContent: 'space-between', alignItems: 'start', gap: '8px' },
  text: { overflowWrap: 'anywhere' },
  facts: { color: tokens.colorNeutralForeground3 },
  button: { flexShrink: 0, minWidth: '56px' },
});

/** The rows that somebody deleted; each can be brought back, and `told` hears of it. */
export function DeletedRows({ told }: { told: () => void }) {
  const styles = useStyles();
  const { reading } = useWorkbook();
  const { rows, busy, look, bringBack } = useDeletedRows(told);
  const [limit, setLimit] = useState(SHOWN);
  return (
    <section className={styles.section} aria-labelledby="deleted-rows-heading">
      <Text as="h2" id="deleted-rows-heading" weight="semibold" size={400} className={styles.heading}>
        已删除的行
      </Text>
      <Text size={200}>同步时被删掉的行，不论是谁删的，都可以在这里找回。</Text>
      <Button disabled={busy || !reading.book} onClick={() => void look()}>
        查看已删除的行
      </Button>
      {busy && <Spinner size="tiny" label="请稍候…" />}
      {rows?.length === 0 && <Text role="status">没有被删除的行。</Text>}
      <ul className={styles.list}>
        {rows?.slice(0, limit).map((row) => (
          <Deleted key={row.row.rowId} row={row} busy={busy} bringBack={() => void bringBack(row)} />
        ))}
      </ul>
      {rows && rows.length > limit && (
        <Button
          onClick={() => {
            setLimit(limit + 5 * SHOWN);
          }}
        >{`显示更多（还有${rows.length - limit}行）`}</Button>
      )}
    </section>
  );
}

function Deleted({ row, busy, bringBack }: { row: DeletedRow; busy: boolean; bringBack: () => void }) {
  const styles = useStyles();
  const { name, sheet, by, at } = row;
  return (
    <li className={styles.line}>
      <div className={styles.text}>
        <Text block>{name}</Text>
        <Text block size={200} className={styles.facts}>
          {`${sheet}，${by} ${at} 删除`}
        </Text>
      </div>
      <Button
        size="small"
        className={styles.button}
        disabled={busy}
        onClick={bringBack}
        aria-label={`找回${name}`}
      >
        找回
      </Button>
    </li>
  );
}
