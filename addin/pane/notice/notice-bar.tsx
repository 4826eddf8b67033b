import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { Notice } from './notice';

const useStyles = makeStyles({ bar: { flexShrink: 0, margin: '8px 8px 0' } });

/** The latest notice; read out by screen readers as it appears. */
export function NoticeBar({ notice, dismiss }: { notice: Notice; dismiss: () => void }) {
  const styles = useStyles();
  const { intent, text, action } = notice;
  return (
    <MessageBar className={styles.bar} intent={intent} layout="multiline" politeness="assertive">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<DismissRegular />}
            aria-label="关闭提示"
            onClick={dismiss}
          />
        }
      >
        {action && (
          <Button size="small" onClick={action.run}>
            {action.label}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
