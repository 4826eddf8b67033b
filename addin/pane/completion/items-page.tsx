import { Button, makeStyles, Text, ToggleButton, typographyStyles } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { Light } from '#core/completion/light';
import type { ItemView } from '../../worker/completion/completion-view';
import { type ItemChoice, itemsInScope, litItems } from './item-choice';
import { ItemLine } from './item-line';
import { LightIcon } from './light-look';
import { useLamps } from './use-lamps';
import { LongList } from '../parts/long-list';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '4px', marginBottom: '8px' },
  title: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: 'anywhere' },
  lights: { display: 'flex', gap: '4px', marginBottom: '4px' },
  light: { minWidth: 0, flexGrow: 1, paddingLeft: '4px', paddingRight: '4px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

/** As many as a clerk looks through. */
const SHOWN_AT_ONCE = 50;

function LightFilter({
  items,
  light,
  show,
}: {
  items: readonly ItemView[];
  light: Light | undefined;
  show: (light: Light | undefined) => void;
}) {
  const styles = useStyles();
  const { lights, looks } = useLamps();
  return (
    <div className={styles.lights} role="group" aria-label="只看哪种灯">
      {lights.map((one) => (
        <ToggleButton
          key={one}
          className={styles.light}
          size="small"
          icon={<LightIcon light={one} />}
          checked={light === one}
          onClick={() => {
            show(light === one ? undefined : one);
          }}
        >
          {`${looks[one].name} ${items.filter((item) => item.light === one).length}`}
        </ToggleButton>
      ))}
    </div>
  );
}

/** The items behind a figure; each leads to its row. */
export function ItemsPage({
  items,
  choice,
  back,
}: {
  items: readonly ItemView[];
  choice: ItemChoice;
  back: () => void;
}) {
  const styles = useStyles();
  const [light, setLight] = useState(choice.light);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const inScope = itemsInScope(items, choice);
  const lit = litItems(inScope, light);
  return (
    <>
      <div className={styles.head}>
        <Button size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={back}>
          返回
        </Button>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {choice.title}
        </h2>
      </div>
      <LightFilter items={inScope} light={light} show={setLight} />
      <Text block size={200} role="status">
        {lit.length === 0 ? '没有这样的事项。' : `${lit.length}项，点事项可跳到表格中的那一行。`}
      </Text>
      <LongList key={light ?? 'all'} items={lit} atOnce={SHOWN_AT_ONCE} counter="项" className={styles.list}>
        {(item) => <ItemLine key={`${item.sheet} ${item.cell}`} item={item} />}
      </LongList>
    </>
  );
}
