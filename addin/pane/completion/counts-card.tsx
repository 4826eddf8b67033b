import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { Counts } from '#core/completion/counts';
import { percentText } from '#core/report/wording';
import { ChartCanvas, type Draw } from './chart-canvas';
import { doneOf, lightsText } from './figures';
import type { ItemChoice } from './item-choice';
import { LightIcon } from './light-look';
import type { Charts } from './use-charts';
import { useLamps } from './use-lamps';

const RING_SIZE = 104;

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '10px',
    marginBottom: '8px',
  },
  rates: { display: 'flex', gap: '8px', marginBottom: '8px' },
  rate: { flexGrow: 1, flexBasis: 0 },
  lights: { display: 'flex', alignItems: 'center', gap: '12px' },
  ring: { width: `${RING_SIZE}px`, height: `${RING_SIZE}px`, flexShrink: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0, flexGrow: 1 },
  light: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', paddingBottom: '4px' },
  button: { minWidth: '92px', justifyContent: 'flex-start' },
  faint: { color: tokens.colorNeutralForeground3 },
});

function Rate({ name, rate, note }: { name: string; rate: number | null; note: string }) {
  const styles = useStyles();
  return (
    <div className={styles.rate}>
      <Text block size={200} className={styles.faint}>
        {name}
      </Text>
      <Text block size={600} weight="semibold">
        {percentText(rate)}
      </Text>
      <Text block size={200} className={styles.faint}>
        {note}
      </Text>
    </div>
  );
}

function Lights({ counts, choose, scope }: Pick<CardProps, 'counts' | 'choose' | 'scope'>) {
  const styles = useStyles();
  const lamps = useLamps();
  const { lights, total } = counts;
  return (
    <ul className={styles.list}>
      {lamps.lights.map((light) => (
        <li key={light} className={styles.light}>
          <Button
            className={styles.button}
            size="small"
            icon={<LightIcon light={light} />}
            disabled={lights[light] === 0}
            title={`查看${lamps.looks[light].name}事项`}
            onClick={() => {
              choose({ ...scope, light });
            }}
          >
            {`${lamps.looks[light].name} ${lights[light]}`}
          </Button>
          <Text size={200}>{percentText(total === 0 ? null : lights[light] / total)}</Text>
        </li>
      ))}
    </ul>
  );
}

export interface CardProps {
  readonly counts: Counts;
  /** The items that are counted; must stay the same object while they do. */
  readonly scope: ItemChoice;
  readonly choose: (choice: ItemChoice) => void;
  readonly charts: Charts | undefined;
}

/** How many items are done, how many on time, and how many stand in which light; a light shows its items. */
export function CountsCard({ counts, scope, choose, charts }: CardProps) {
  const styles = useStyles();
  const lamps = useLamps();
  const draw: Draw = useCallback(
    ({ drawRing }, frame) => {
      const { lights, looks } = lamps;
      const slices = lights.map((light) => ({
        ...{ light, colour: looks[light].colour },
        size: counts.lights[light],
      }));
      const show = (place: number): void => {
        const light = lights[place];
        if (light) choose({ ...scope, light });
      };
      return drawRing({ ...frame, choose: show }, slices);
    },
    [counts, lamps, scope, choose],
  );
  const { total, dueByNow, dueOnTime } = counts;
  return (
    <div className={styles.card}>
      <div className={styles.rates}>
        <Rate name="完成率" rate={counts.completionRate} note={`${total}项中完成${doneOf(counts)}项`} />
        <Rate name="按期完成率" rate={counts.onTimeRate} note={`到期${dueByNow}项，按期${dueOnTime}项`} />
      </div>
      <div className={styles.lights}>
        {charts && (
          <div className={styles.ring}>
            <ChartCanvas label={lightsText(counts, lamps)} charts={charts} draw={draw} size={RING_SIZE} />
          </div>
        )}
        <Lights counts={counts} scope={scope} choose={choose} />
      </div>
    </div>
  );
}
