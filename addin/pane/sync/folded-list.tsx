import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';

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
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  if (items.length === 0) return null;
  const left = items.length - shown;
  return (
    <section aria-label={title}>
      <Text
        as="h3"
        weight="semibold"
        className={styles.title}
      >{`${title}（${items.length}${counted}）`}</Text>
      <ul className={styles.list}>{items.slice(0, shown).map(children)}</ul>
      {left > 0 && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setShown(shown + 10 * SHOWN_AT_ONCE);
          }}
        >
          {`显示更多（还有${left}${counted}）`}
        </Button>
      )}
    </section>
  );
}
