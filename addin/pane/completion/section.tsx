import { makeStyles, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  section: { marginBottom: '20px' },
  title: { display: 'block', margin: '0 0 4px' },
});

/** A part of the view under its heading. */
export function Section({
  title,
  level = 2,
  children,
}: {
  title: string;
  /** 3 for a part of a part. */
  level?: 2 | 3;
  children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label={title}>
      <Text as={level === 2 ? 'h2' : 'h3'} className={styles.title} weight="semibold" size={300}>
        {title}
      </Text>
      {children}
    </section>
  );
}
