import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { useWorkbook } from '../workbook/workbook-context';

const useStyles = makeStyles({ bar: { flexShrink: 0, margin: '8px' } });

/** Why the workbook could not be read just now; what was read before stays in view. */
export function ReadingProblem() {
  const styles = useStyles();
  const { reading, refresh } = useWorkbook();
  const { problem, busy } = reading;
  if (problem === undefined) return null;
  return (
    <MessageBar className={styles.bar} intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody>{problem}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabled={busy} onClick={() => void refresh()}>
          重试
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
