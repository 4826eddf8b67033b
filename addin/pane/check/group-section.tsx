import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { LongList } from '../parts/long-list';
import { FindingLine } from './finding-line';
import type { FindingGroup } from './finding-groups';
import { SeverityIcon } from './severity-look';
import { useRepair } from './use-repair';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '6px', padding: '6px 0 2px' },
  title: { flexGrow: 1, margin: 0 },
  lines: {
    margin: '0 0 4px',
    padding: '0 0 0 8px',
    listStyleType: 'none',
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** As many as a clerk looks through. */
const SHOWN_AT_ONCE = 20;

/** The findings of one kind on one sheet. Repairing all means all of the kind, on every sheet. */
export function GroupSection({ sheet, group }: { sheet: string; group: FindingGroup }) {
  const styles = useStyles();
  const repair = useRepair();
  const { code, title, severity, findings } = group;
  const canRepairAll = findings.filter(({ repair: how }) => how === 'sure').length > 1;
  return (
    <section aria-label={`${sheet}：${title}`}>
      <div className={styles.head}>
        <SeverityIcon severity={severity} />
        <Text as="h3" className={styles.title} weight="semibold">{`${title}（${findings.length}）`}</Text>
        {canRepairAll && (
          <Button size="small" disabled={repair.busy} onClick={() => void repair.run({ code })}>
            全部修复
          </Button>
        )}
      </div>
      <LongList items={findings} atOnce={SHOWN_AT_ONCE} counter="处" className={styles.lines}>
        {(finding) => <FindingLine key={finding.id} finding={finding} repair={repair} />}
      </LongList>
    </section>
  );
}
