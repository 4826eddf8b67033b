import { makeStyles, Text, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  line: { display: 'block', overflowWrap: 'anywhere' },
  from: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
});

export const shownText = (text: string): string => (text === '' ? '（空）' : text);

/** A cell from what to what: 状态：未开始 → 已完成. */
export function Difference({ column, from, to }: { column: string; from: string; to: string }) {
  const styles = useStyles();
  return (
    <span className={styles.line}>
      <Text size={200}>{`${column}：`}</Text>
      <Text size={200} className={styles.from}>
        {shownText(from)}
      </Text>
      <Text size={200}>{` → ${shownText(to)}`}</Text>
    </span>
  );
}
