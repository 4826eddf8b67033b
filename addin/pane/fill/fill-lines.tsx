import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { LIGHT_NAMES } from '#core/completion/light';
import type { FillLine } from '../../worker/fill/fill-list';
import type { FillPlace } from '../../worker/fill/fill-rows';
import { LightIcon } from '../completion/light-look';
import { itemName } from './item-name';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    display: 'flex',
    gap: '6px',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  icon: { paddingTop: '2px' },
  title: { textAlign: 'start' },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** As many as a clerk looks through; the rest comes when asked for, so that thousands do not slow the pane. */
const SHOWN_AT_ONCE = 50;

function Line({ line, open }: { line: FillLine; open: (place: FillPlace) => void }) {
  const styles = useStyles();
  const { place, light, isOpen, lacksNote } = line;
  const state = isOpen ? '' : ' · 已完成';
  return (
    <li className={styles.line}>
      <span className={styles.icon}>
        <LightIcon light={light} />
      </span>
      <div>
        <Link
          as="button"
          className={styles.title}
          onClick={() => {
            open(place);
          }}
        >
          {itemName(line, 60)}
        </Link>
        <Text block size={200} className={styles.faint}>
          {`${LIGHT_NAMES[light]} · ${place.sheet}第${place.row}行${lacksNote ? ' · 本月未填报' : state}`}
        </Text>
      </div>
    </li>
  );
}

/** Items; each leads to its form. */
export function FillLines({ lines, open }: { lines: readonly FillLine[]; open: (place: FillPlace) => void }) {
  const styles = useStyles();
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const left = lines.length - shown;
  return (
    <>
      <ul className={styles.list}>
        {lines.slice(0, shown).map((line) => (
          <Line key={`${line.place.row} ${line.place.sheet}`} line={line} open={open} />
        ))}
      </ul>
      {left > 0 && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setShown(shown + SHOWN_AT_ONCE);
          }}
        >
          {`显示更多（还有${left}项）`}
        </Button>
      )}
    </>
  );
}
