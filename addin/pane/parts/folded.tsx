import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', overflowWrap: 'anywhere' },
  inside: { paddingLeft: '12px', borderLeft: `2px solid ${tokens.colorNeutralStroke2}`, marginTop: '4px' },
});

/** Something to be unfolded; its inside is drawn from then on only. */
export function Folded({ summary, children }: { summary: ReactNode; children: () => ReactNode }) {
  const styles = useStyles();
  const [wasOpen, setWasOpen] = useState(false);
  return (
    <details
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setWasOpen(true);
      }}
    >
      <summary className={styles.summary}>{summary}</summary>
      {wasOpen && <div className={styles.inside}>{children()}</div>}
    </details>
  );
}
