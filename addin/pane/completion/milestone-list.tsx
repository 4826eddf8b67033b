import { makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  CircleRegular,
  ErrorCircleFilled,
  WarningFilled,
} from '@fluentui/react-icons';
import type { MilestoneState } from '#core/completion/milestone-standings';
import type { MilestoneView } from '../../worker/completion/milestone-views';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '2px 0', padding: 0 },
  line: { display: 'flex', gap: '4px', alignItems: 'flex-start' },
  icon: { display: 'flex', paddingTop: '2px', flexShrink: 0 },
});

const REACHED = { Shape: CheckmarkCircleRegular, color: tokens.colorPaletteGreenForeground1 } as const;

/** Each state by a shape and a colour; its name stands beside it. */
const LOOKS = {
  onTime: REACHED,
  late: REACHED,
  undated: REACHED,
  missed: { Shape: ErrorCircleFilled, color: tokens.colorPaletteRedForeground1 },
  near: { Shape: WarningFilled, color: tokens.colorPaletteMarigoldBackground3 },
  ahead: { Shape: CircleRegular, color: tokens.colorNeutralForeground2 },
} as const satisfies Record<MilestoneState, unknown>;

/** The steps of an item, each with its state; nothing where there are none. */
export function MilestoneList({ milestones }: { milestones: readonly MilestoneView[] }) {
  const styles = useStyles();
  if (milestones.length === 0) return null;
  return (
    <ul className={styles.list} aria-label="时间节点">
      {milestones.map(({ state, text }, at) => {
        const { Shape, color } = LOOKS[state];
        return (
          <li key={`${at} ${text}`} className={styles.line}>
            <span className={styles.icon}>
              <Shape aria-hidden style={{ color }} fontSize={14} />
            </span>
            <Text size={200}>{text}</Text>
          </li>
        );
      })}
    </ul>
  );
}
