import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';

/** How many more lines are shown at a time. */
const MORE = 50;

/** A list that shows its first lines, and more when asked: thousands at once would slow the pane. */
export function LongList<T>({
  items,
  atOnce,
  counter,
  className,
  children,
}: {
  items: readonly T[];
  atOnce: number;
  /** What its lines are counted in: 项, 行, 处. */
  counter: string;
  className: string;
  /** Draws one line. */
  children: (item: T, index: number) => ReactNode;
}) {
  const [shown, setShown] = useState(atOnce);
  const left = items.length - shown;
  return (
    <>
      <ul className={className}>{items.slice(0, shown).map(children)}</ul>
      {left > 0 && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setShown(shown + MORE);
          }}
        >
          {`显示更多（还有${left}${counter}）`}
        </Button>
      )}
    </>
  );
}
