import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { FillLine } from '../../worker/fill/fill-list';
import type { FillPlace } from '../../worker/fill/fill-rows';
import { LitLine } from '../completion/lit-line';
import { useLamps } from '../completion/use-lamps';
import { LongList } from '../parts/long-list';
import { itemName } from './item-name';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  title: { textAlign: 'start' },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** As many as a clerk looks through. */
const SHOWN_AT_ONCE = 50;

function Line({ line, open }: { line: FillLine; open: (place: FillPlace) => void }) {
  const styles = useStyles();
  const { looks } = useLamps();
  const { place, light, isOpen, lacksNote } = line;
  const state = isOpen ? '' : ' · 已完成';
  return (
    <LitLine light={light}>
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
        {`${looks[light].name} · ${place.sheet}第${place.row}行${lacksNote ? ' · 本月未填报' : state}`}
      </Text>
    </LitLine>
  );
}

/** Items; each leads to its form. */
export function FillLines({ lines, open }: { lines: readonly FillLine[]; open: (place: FillPlace) => void }) {
  const styles = useStyles();
  return (
    <LongList items={lines} atOnce={SHOWN_AT_ONCE} counter="项" className={styles.list}>
      {(line) => <Line key={`${line.place.row} ${line.place.sheet}`} line={line} open={open} />}
    </LongList>
  );
}
