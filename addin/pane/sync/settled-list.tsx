import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { TitledRow, SettledGroup, SettledView } from '../../worker/sync/settled-view';
import { FoldedList } from './folded-list';
import { authorText, RowLine } from './row-line';

const useStyles = makeStyles({
  ledger: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: '6px' },
  heading: { margin: 0 },
});

function summaryOf({ end, groups, sent }: SettledView): string {
  if (end === 'stopped') return `已取消，取消前已上传${sent}行；下次同步从这里接着做。`;
  if (end === 'failed') return `没有做完，已上传${sent}行；下次同步从这里接着做。`;
  const done = groups.filter(({ outcome, isOpen }) => !isOpen && outcome !== 'unchanged');
  if (done.length === 0 && !groups.some(({ isOpen }) => isOpen)) return '已是最新，没有要同步的改动。';
  return done.map(({ text, rows }) => `${text}${rows.length}行`).join('，');
}

/** What a row is about, in which columns, why, and by whom. */
function noteOf({ outcome, columns = [], detail = '', by, at }: TitledRow): string {
  const why = outcome === 'held' ? '请到“校验”里改正' : detail;
  const unnamed = columns.filter((column) => !why.includes(column)).join('、');
  return [unnamed, why, authorText({ by, at })].filter((text) => text !== '').join('，');
}

function OpenGroup({ group }: { group: SettledGroup }) {
  return (
    <FoldedList title={`需要处理：${group.text}`} items={group.rows}>
      {(row) => <RowLine key={row.rowId} {...row} note={noteOf(row)} />}
    </FoldedList>
  );
}

function Problem({ end, text }: Pick<SettledView, 'end'> & { text: string }) {
  return (
    <MessageBar intent={end === 'done' ? 'warning' : 'error'} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{end === 'done' ? '没有全部写入' : '没有完成'}</MessageBarTitle>
        {text}
      </MessageBarBody>
    </MessageBar>
  );
}

/** Why nothing was done, where it is the same for all ledgers, e.g. a token that is no longer good. */
function commonProblem([first, ...others]: readonly SettledView[]): string | undefined {
  const isCommon = others.every(({ problem }) => problem === first?.problem);
  const isNothing = [first, ...others].every((one) => one?.end === 'failed' && one.sent === 0);
  return isCommon && isNothing ? first?.problem : undefined;
}

function Ledger({ settled }: { settled: SettledView }) {
  const styles = useStyles();
  const { ledger, problem, groups, end } = settled;
  return (
    <section className={styles.ledger} aria-label={ledger.sheet}>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {ledger.sheet}
      </Text>
      <Text block size={200} role="status">
        {summaryOf(settled)}
      </Text>
      {problem !== undefined && <Problem end={end} text={problem} />}
      {groups
        .filter(({ isOpen }) => isOpen)
        .map((group) => (
          <OpenGroup key={group.outcome} group={group} />
        ))}
    </section>
  );
}

/** What the last synchronisation came to, ledger by ledger; what needs a person stands row by row. */
export function SettledList({ settled }: { settled: readonly SettledView[] }) {
  const styles = useStyles();
  const problem = commonProblem(settled);
  return (
    <>
      <Text as="h2" weight="semibold" size={400} className={styles.heading}>
        同步结果
      </Text>
      {problem !== undefined && <Problem end="failed" text={problem} />}
      {problem === undefined && settled.map((one) => <Ledger key={one.ledger.id} settled={one} />)}
    </>
  );
}
