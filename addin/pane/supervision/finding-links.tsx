import { Link, Text } from '@fluentui/react-components';
import type { FindingView } from '../../worker/check/finding-view';
import { Section } from '../completion/section';
import { LongList } from '../parts/long-list';
import { useWorkbook } from '../workbook/workbook-context';
import { useSectionStyles } from './section-styles';

const AT_ONCE = 20;

/** Findings of the checks that matter here, each with its cell; nothing where there are none. */
export function FindingLinks({ title, findings }: { title: string; findings: readonly FindingView[] }) {
  const styles = useSectionStyles();
  const { showCell } = useWorkbook();
  if (findings.length === 0) return null;
  return (
    <Section level={3} title={title}>
      <LongList items={findings} atOnce={AT_ONCE} counter="处" className={styles.list}>
        {({ id, sheet, cell, message }) => (
          <li key={id} className={styles.line}>
            <Link as="button" onClick={() => void showCell(sheet, cell)}>
              {cell}
            </Link>
            <Text size={200}>{` ${message}`}</Text>
          </li>
        )}
      </LongList>
    </Section>
  );
}
