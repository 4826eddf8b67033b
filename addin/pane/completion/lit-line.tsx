import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Light } from '#core/completion/light';
import { LightIcon } from './light-look';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    gap: '6px',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  icon: { paddingTop: '2px' },
});

/** A line of a list with its light in front. */
export function LitLine({ light, children }: { light: Light; children: ReactNode }) {
  const styles = useStyles();
  return (
    <li className={styles.line}>
      <span className={styles.icon}>
        <LightIcon light={light} />
      </span>
      <div>{children}</div>
    </li>
  );
}
