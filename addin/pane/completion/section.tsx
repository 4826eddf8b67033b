import { makeStyles, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  section: { marginBottom: '20px' },
  title: { display: 'block', margin: '0 0 4px' },
});

/** A part of the view under its heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label={title}>
      <Text as="h2" className={styles.title} weight="semibold" size={300}>
        {title}
      </Text>
      {children}
    </section>
  );
}
