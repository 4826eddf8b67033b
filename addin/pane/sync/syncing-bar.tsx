import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  Text,
} from '@fluentui/react-components';
import type { SyncState } from './sync-state';

const useStyles = makeStyles({ bar: { display: 'flex', flexDirection: 'column', gap: '8px' } });

const PHASES = {
  reading: '正在读取服务器上的台账…',
  receiving: '正在查看他人的改动…',
  sending: '正在上传',
  writing: '正在写入表格…',
} as const;

function textOf({ progress }: SyncState): string {
  if (!progress) return '正在读取表格…';
  const { phase, sent, total } = progress;
  return phase === 'sending' ? `${PHASES.sending}：${sent}／${total}行` : PHASES[phase];
}

/** How far it is, the state of the connection, and a way to stop. */
export function SyncingBar({ state, cancel }: { state: SyncState; cancel: () => void }) {
  const styles = useStyles();
  const { progress, waiting } = state;
  const share = progress && progress.total > 0 ? progress.sent / progress.total : undefined;
  return (
    <div className={styles.bar}>
      <Text role="status">{textOf(state)}</Text>
      <ProgressBar aria-label="同步进度" {...(share !== undefined && { value: share })} />
      {waiting && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>离线</MessageBarTitle>
            {`${waiting.reason}最多${waiting.seconds}秒后自动重试（已试${waiting.attempts}次）。您的改动都在表格里，不会丢失；也可以先取消或关闭窗格，以后再同步，不会重复提交。`}
          </MessageBarBody>
        </MessageBar>
      )}
      <Button onClick={cancel}>取消</Button>
    </div>
  );
}
