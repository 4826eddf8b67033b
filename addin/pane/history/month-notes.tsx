import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { HistoryTarget } from '../../worker/history/history-target';
import type { MonthNote } from '../../worker/history/month-notes';
import { Answered } from '../parts/answered';
import { Folded } from '../parts/folded';
import { monthTitle } from '../parts/month-title';
import { useAnswer } from '../parts/use-answer';
import { useConnection } from '../settings/use-connection';
import { useWorkbook } from '../workbook/workbook-context';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  note: { padding: '4px 0', overflowWrap: 'anywhere' },
  text: { whiteSpace: 'pre-wrap' },
  faint: { color: tokens.colorNeutralForeground3 },
});

function Note({ note: { month, text, by, at } }: { note: MonthNote }) {
  const styles = useStyles();
  return (
    <li className={styles.note}>
      <Text block weight="semibold">
        {monthTitle(month)}
      </Text>
      <Text block className={styles.text}>
        {text}
      </Text>
      <Text block size={200} className={styles.faint}>{`${by} ${at}`}</Text>
    </li>
  );
}

function Notes({ target }: { target: HistoryTarget }) {
  const styles = useStyles();
  const { service } = useWorkbook();
  const connection = useConnection();
  const [url, token] = [connection?.url, connection?.token];
  const ask = useCallback(
    () => service.monthNotes({ url: url ?? '', token: token ?? '' }, target),
    [service, url, token, target],
  );
  const answer = useAnswer(ask);
  return (
    <Answered answer={answer}>
      {(notes) => (
        <ul className={styles.list}>
          {notes.length === 0 && <li>还没有写过进展。</li>}
          {notes.map((note) => (
            <Note key={note.month} note={note} />
          ))}
        </ul>
      )}
    </Answered>
  );
}

/** What was written of each month, also where the sheet no longer has it. */
export function MonthNotes({ target }: { target: HistoryTarget }) {
  const hasNotes = target.columns.some(({ id }) => id === 'note');
  if (!hasNotes) return null;
  return <Folded summary="各月进展">{() => <Notes target={target} />}</Folded>;
}
