import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { LongList } from '../parts/long-list';

const useStyles = makeStyles({
  list: { margin: '0', padding: '0 0 0 8px', borderLeft: `2px solid ${tokens.colorNeutralStroke2}` },
  title: { margin: '6px 0 2px', display: 'block' },
});

const SHOWN_AT_ONCE = 20;

/** A titled list that shows its first lines, and more when asked; nothing where it is empty. */
export function FoldedList<T>({
  title,
  counted = '行',
  items,
  children,
}: {
  title: string;
  /** What one of them is counted as. */
  counted?: '行' | '处';
  items: readonly T[];
  /** Draws one line. */
  children: (item: T, index: number) => ReactNode;
}) {
  const styles = useStyles();
  if (items.length === 0) return null;
  return (
    <section aria-label={title}>
      <Text
        as="h3"
        weight="semibold"
        className={styles.title}
      >{`${title}（${items.length}${counted}）`}</Text>
      <LongList items={items} atOnce={SHOWN_AT_ONCE} counter={counted} className={styles.list}>
        {children}
      </LongList>
    </section>
  );
}
