import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { BOARD_NAME } from '#core/dashboard/board-sheet';
import type { CivilDate } from '#core/date/civil-date';
import { NeedsNewer } from '../shell/needs-newer';
import { useSupport } from '../workbook/support-context';
import { useWorkbook } from '../workbook/workbook-context';
import { useBoard } from './use-board';

const useStyles = makeStyles({
  bar: { marginBottom: '12px' },
  buttons: { display: 'flex', gap: '8px', marginBottom: '2px' },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** Writes 领导看板 for the day looked at. `isAsked`: the clerk has come for it, by the ribbon's 看板. */
export function BoardBar({ asOf, exists, isAsked }: { asOf: CivilDate; exists: boolean; isAsked: boolean }) {
  const styles = useStyles();
  const { showCell } = useWorkbook();
  const { busy, write } = useBoard();
  const canWrite = useSupport() === 'full';
  return (
    <div className={styles.bar}>
      <div className={styles.buttons}>
        {canWrite && (
          <Button
            autoFocus={isAsked}
            appearance={isAsked ? 'primary' : 'secondary'}
            disabledFocusable={busy}
            onClick={() => void write(asOf)}
          >
            {exists ? '刷新看板' : '生成看板'}
          </Button>
        )}
        {exists && <Button onClick={() => void showCell(BOARD_NAME, 'A1')}>打开看板</Button>}
      </div>
      {canWrite ? (
        <Text block size={200} className={styles.hint}>
          {`写入“${BOARD_NAME}”工作表，没装台账通也能看。`}
        </Text>
      ) : (
        <NeedsNewer what={`生成“${BOARD_NAME}”`} />
      )}
    </div>
  );
}
