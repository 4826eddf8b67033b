import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular, SettingsRegular } from '@fluentui/react-icons';
import { useWorkbook } from '../workbook/workbook-context';

const useStyles = makeStyles({
  header: { display: 'flex', alignItems: 'center', gap: '4px', padding: '8px 8px 4px 12px', flexShrink: 0 },
  names: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  file: {
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

function stateOf({ busy, stale, book }: ReturnType<typeof useWorkbook>['reading']): string {
  if (busy) return book ? '正在重新校验…' : '正在读取工作簿…';
  if (!book) return '';
  return stale ? '表格已有改动，请点右侧按钮重新校验' : book.fileName;
}

/** Name of the product and the workbook, reading anew, settings. */
export function PaneHeader({ openSettings }: { openSettings: () => void }) {
  const styles = useStyles();
  const { reading, refresh } = useWorkbook();
  const state = stateOf(reading);
  return (
    <header className={styles.header}>
      <div className={styles.names}>
        <Text as="h1" weight="semibold" size={400} style={{ margin: 0 }}>
          台账通
        </Text>
        <Text size={200} className={styles.file} title={state} role="status">
          {state}
        </Text>
      </div>
      {reading.busy && <Spinner size="tiny" aria-hidden />}
      <Button
        appearance={reading.stale ? 'primary' : 'subtle'}
        icon={<ArrowClockwiseRegular />}
        aria-label="重新校验"
        title="重新校验"
        disabled={reading.busy}
        onClick={() => void refresh()}
      />
      <Button
        appearance="subtle"
        icon={<SettingsRegular />}
        aria-label="设置"
        title="设置"
        onClick={openSettings}
      />
    </header>
  );
}
