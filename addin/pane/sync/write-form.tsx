import { Button, makeStyles, Text } from '@fluentui/react-components';
import type { WriteView } from '../../worker/sync/write-view';
import { Difference } from './difference';
import { FoldedList } from './folded-list';
import { authorText, RowLine } from './row-line';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px' },
  heading: { margin: 0 },
  actions: { display: 'flex', gap: '8px' },
});

/** What others did since the preview, before it is written. */
export function WriteForm({ view, answer }: { view: WriteView; answer: (isAllowed: boolean) => void }) {
  const styles = useStyles();
  const { ledger, cells, inserted, removed } = view;
  return (
    <div className={styles.form}>
      <Text as="h2" weight="semibold" size={400} className={styles.heading}>
        {`他人的改动：${ledger.sheet}`}
      </Text>
      <Text size={200}>以下改动将写入表格，写入后还可以撤销。</Text>
      <FoldedList title="改动的单元格" counted="处" items={cells}>
        {(cell) => (
          <RowLine key={`${cell.address} ${cell.sheet}`} {...cell} note={authorText(cell)}>
            <Difference {...cell} />
          </RowLine>
        )}
      </FoldedList>
      <FoldedList title="插入的行" items={inserted}>
        {(row, index) => <RowLine key={index} {...row} note={`插在这一行下面，${authorText(row)}`} />}
      </FoldedList>
      <FoldedList title="删除的行" items={removed}>
        {(row, index) => <RowLine key={index} {...row} note={authorText(row)} />}
      </FoldedList>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          onClick={() => {
            answer(true);
          }}
        >
          写入表格
        </Button>
        <Button
          onClick={() => {
            answer(false);
          }}
        >
          这次不写入
        </Button>
      </div>
    </div>
  );
}
