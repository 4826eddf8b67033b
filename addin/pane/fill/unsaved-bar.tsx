import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarActions,
} from '@fluentui/react-components';
import type { FillDesk } from './use-fill';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

function question({ pending }: FillDesk): string {
  const asked = pending === 'list' ? '返回列表' : `转到“${pending?.sheet ?? ''}”第${pending?.row ?? ''}行`;
  return `这一项填的内容还没有保存，要先保存再${asked}吗？`;
}

/** Asks what is to become of what was filled in before the clerk goes elsewhere. */
export function UnsavedBar({ fill }: { fill: FillDesk }) {
  const styles = useStyles();
  const { pending, busy, save, discard, stay } = fill;
  if (pending === undefined) return null;
  return (
    <MessageBar className={styles.bar} intent="warning" layout="multiline" politeness="assertive">
      <MessageBarBody>{question(fill)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabled={busy} onClick={() => void save(pending)}>
          先保存
        </Button>
        <Button size="small" disabled={busy} onClick={discard}>
          不保存
        </Button>
        <Button size="small" onClick={stay}>
          继续填写
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
