import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { STATE_NAMES } from '#core/completion/light';
import type { ItemView } from '../../worker/completion/completion-view';
import { useWorkbook } from '../workbook/workbook-context';
import { LitLine } from './lit-line';
import { MilestoneList } from './milestone-list';
import { useLamps } from './use-lamps';

const useStyles = makeStyles({ faint: { color: tokens.colorNeutralForeground3 } });

function unitsText({ lead, support }: ItemView): string {
  const supporting = support.length === 0 ? '' : `（配合：${support.join('、')}）`;
  return `${lead.join('、')}${supporting}`;
}

/** One item: its light and why, and a link to its row. */
export function ItemLine({ item }: { item: ItemView }) {
  const styles = useStyles();
  const { showCell } = useWorkbook();
  const { looks } = useLamps();
  const { no, title, light, state, reason, findings, milestones, sheet, cell } = item;
  return (
    <LitLine light={light}>
      <Link as="button" onClick={() => void showCell(sheet, cell)}>
        {no === null ? title : `${no}. ${title}`}
      </Link>
      <Text block size={200}>{`${looks[light].name} · ${STATE_NAMES[state]}：${reason}`}</Text>
      <MilestoneList milestones={milestones} />
      {findings.map((text) => (
        <Text block size={200} key={text}>
          {text}
        </Text>
      ))}
      <Text block size={200} className={styles.faint}>
        {`${unitsText(item)} · ${sheet} ${cell}`}
      </Text>
    </LitLine>
  );
}
