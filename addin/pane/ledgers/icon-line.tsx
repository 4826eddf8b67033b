import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { WarningFilled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  line: { display: 'flex', gap: '6px', overflowWrap: 'anywhere' },
  icon: { flexShrink: 0 },
  warning: { color: tokens.colorStatusWarningForeground3 },
});

/** A small line of text behind an icon; a warning's where none is given. */
export function IconLine({ icon, children }: { icon?: ReactNode; children: string }) {
  const styles = useStyles();
  return (
    <Text size={200} className={styles.line}>
      <span className={styles.icon}>{icon ?? <WarningFilled className={styles.warning} aria-hidden />}</span>
      {children}
    </Text>
  );
}
