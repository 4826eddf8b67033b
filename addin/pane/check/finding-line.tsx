import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { FindingView } from '../../worker/check/finding-view';
import { useWorkbook } from '../workbook/workbook-context';
import type { RepairDesk } from './use-repair';

const useStyles = makeStyles({
  line: { display: 'flex', gap: '8px', alignItems: 'flex-start', padding: '4px 0' },
  place: { flexShrink: 0, minWidth: '36px' },
  repair: { flexShrink: 0, whiteSpace: 'nowrap', minWidth: 0 },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  value: { color: tokens.colorNeutralForeground3, display: 'block' },
});

/** One finding: its cell to jump to, what is wrong, and its repair where there is one. */
export function FindingLine({ finding, repair }: { finding: FindingView; repair: RepairDesk }) {
  const styles = useStyles();
  const { showCell } = useWorkbook();
  const { id, sheet, cell, message, repair: how, suggestion } = finding;
  const label = how === 'guess' ? '按建议改' : '修复';
  return (
    <li className={styles.line}>
      <Link className={styles.place} as="button" onClick={() => void showCell(sheet, cell)}>
        {cell}
      </Link>
      <Text size={200} className={styles.text}>
        {message}
      </Text>
      {how !== 'by-hand' && (
        <Button
          className={styles.repair}
          size="small"
          disabled={repair.busy}
          aria-label={`${label} ${cell}`}
          title={suggestion === undefined ? '按提示修复' : `改为：${suggestion}`}
          onClick={() => void repair.run({ finding: id })}
        >
          {label}
        </Button>
      )}
    </li>
  );
}
