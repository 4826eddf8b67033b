import { Button, Field, makeStyles, Select, Spinner, Text } from '@fluentui/react-components';
import type { HistoryTarget } from '../../worker/history/history-target';
import { NotConnected } from '../settings/not-connected';
import { useConnection } from '../settings/use-connection';
import { useWorkbook } from '../workbook/workbook-context';
import { DeletedRows } from './deleted-rows';
import { MonthNotes } from './month-notes';
import { useRowHistory, type RowHistory } from './use-row-history';
import { VersionCard } from './version-card';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '10px' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
});

/** 历史: who changed the selected row, or one of its cells, when and from what; and taking it back. */
export function HistoryView() {
  const styles = useStyles();
  const connection = useConnection();
  const { reading } = useWorkbook();
  const history = useRowHistory();
  const { target } = history;
  if (!connection) return <NotConnected need="查看历史" />;
  return (
    <div className={styles.view}>
      <Text size={200}>在表格里选中一行，再点下面的按钮，可以看到这一行是谁、什么时候、从什么改成什么。</Text>
      <Button appearance="primary" disabled={!reading.book} onClick={() => void history.lookAtSelected()}>
        查看当前选中行
      </Button>
      {target === null && <Text role="status">选中的不是台账里的行，请选中一个事项所在的行。</Text>}
      {target && <Row target={target} history={history} />}
      <DeletedRows told={history.reload} />
    </div>
  );
}

function Row({ target, history }: { target: HistoryTarget; history: RowHistory }) {
  const styles = useStyles();
  const { versions, busy, field } = history;
  if (target.rowId === undefined)
    return <Text role="status">{`“${target.name}”还没有同步过，没有历史。请先同步。`}</Text>;
  return (
    <>
      <Text
        as="h2"
        weight="semibold"
        style={{ margin: 0 }}
      >{`${target.sheet} 第${target.row}行：${target.name}`}</Text>
      <MonthNotes target={target} />
      <Field label="看哪一栏">
        <Select
          size="small"
          value={field}
          onChange={(_, { value }) => {
            history.choose(value);
          }}
        >
          <option value="">整行</option>
          {target.columns.map(({ id, header }) => (
            <option key={id} value={id}>
              {header}
            </option>
          ))}
        </Select>
      </Field>
      {busy && <Spinner size="tiny" label="正在读取历史…" />}
      {versions?.versions[0]?.event === 'deleted' && (
        <Text role="status">
          这一行已被删除，下次同步时会从表格里移走。要留下它，请在下面“已删除的行”里找回。
        </Text>
      )}
      {versions?.versions.length === 0 && <Text role="status">这一栏从未填写过。</Text>}
      <ol className={styles.list}>
        {versions?.versions.map((version, index) => (
          <VersionCard
            key={version.rev}
            target={target}
            version={version}
            canRestoreRow={index > 0 && field === ''}
          />
        ))}
      </ol>
      {versions?.hasMore && <Button onClick={history.showMore}>显示更早的</Button>}
    </>
  );
}
