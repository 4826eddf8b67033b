import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  CircleRegular,
  ErrorCircleFilled,
  WarningFilled,
} from '@fluentui/react-icons';
import { RECTIFICATION_NAMES, type RectificationState } from '#core/inspection/rectification';
import type { FindingLine } from '../../../worker/supervision/rectification-view';
import { itemName } from '../../fill/item-name';
import { useWorkbook } from '../../workbook/workbook-context';
import { useSectionStyles } from '../section-styles';

const useStyles = makeStyles({
  state: { display: 'flex', gap: '4px', alignItems: 'flex-start' },
  icon: { display: 'flex', paddingTop: '2px', flexShrink: 0 },
});

/** Each state by a shape and a colour; its name stands beside it. */
const LOOKS = {
  overdue: { Shape: ErrorCircleFilled, color: tokens.colorPaletteRedForeground1 },
  dueSoon: { Shape: WarningFilled, color: tokens.colorPaletteMarigoldBackground3 },
  open: { Shape: CircleRegular, color: tokens.colorNeutralForeground2 },
  closed: { Shape: CheckmarkCircleRegular, color: tokens.colorPaletteGreenForeground1 },
  closedLate: { Shape: CheckmarkCircleRegular, color: tokens.colorPaletteGreenForeground1 },
} as const satisfies Record<RectificationState, unknown>;

/** A finding of an inspection: how its rectification stands, and ways to its line and to its items. */
export function FindingItem({ line }: { line: FindingLine }) {
  const styles = useSectionStyles();
  const own = useStyles();
  const { showCell } = useWorkbook();
  const { state, reason, problem, about, sheet, cell, items, problems } = line;
  const { Shape, color } = LOOKS[state];
  return (
    <li className={styles.line}>
      <Link as="button" onClick={() => void showCell(sheet, cell)}>
        {problem}
      </Link>
      <div className={own.state}>
        <span className={own.icon}>
          <Shape aria-hidden style={{ color }} />
        </span>
        <Text size={200}>{`${RECTIFICATION_NAMES[state]}：${reason}`}</Text>
      </div>
      <Text block size={200} className={styles.faint}>
        {about}
      </Text>
      {items.map((item) => (
        <Text block size={200} key={`${item.sheet} ${item.cell}`}>
          {'关联事项：'}
          <Link as="button" onClick={() => void showCell(item.sheet, item.cell)}>
            {itemName(item, 40)}
          </Link>
        </Text>
      ))}
      {problems.map((text) => (
        <Text block size={200} key={text}>
          {text}
        </Text>
      ))}
    </li>
  );
}
