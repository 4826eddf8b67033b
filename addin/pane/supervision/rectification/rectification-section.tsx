import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { FindingLine, RectificationView } from '../../../worker/supervision/rectification-view';
import { Section } from '../../completion/section';
import { Answered } from '../../parts/answered';
import { LongList } from '../../parts/long-list';
import type { RemoteService } from '../../workbook/start-service';
import { FilterBar } from '../filter-bar';
import { useSectionStyles } from '../section-styles';
import { ALL_UNITS, UnitFilter, useUnitFilter } from '../unit-filter';
import { useOfBook } from '../use-of-book';
import { FindingItem } from './finding-item';

type Group = 'overdue' | 'open' | 'closed';

const GROUPS: readonly { readonly id: Group; readonly label: string; readonly none: string }[] = [
  { id: 'overdue', label: '逾期', none: '没有逾期未整改的问题。' },
  { id: 'open', label: '整改中', none: '没有还在整改的问题。' },
  { id: 'closed', label: '已整改', none: '还没有整改完的问题。' },
];

const AT_ONCE = 30;

function groupOf({ state }: FindingLine): Group {
  if (state === 'overdue') return 'overdue';
  return state === 'closed' || state === 'closedLate' ? 'closed' : 'open';
}

/** Open ones by what is due first, closed ones the latest first. */
function inOrder(lines: readonly FindingLine[], group: Group): FindingLine[] {
  const sign = group === 'closed' ? -1 : 1;
  return lines
    .filter((line) => groupOf(line) === group)
    .sort((a, b) => sign * a.due.localeCompare(b.due, 'en'));
}

function Findings({ view }: { view: RectificationView }) {
  const styles = useSectionStyles();
  const [group, setGroup] = useState<Group>('overdue');
  const { unit, choose } = useUnitFilter(view.units);
  const ofUnit = view.lines.filter(({ units }) => unit === ALL_UNITS || units.includes(unit));
  const lines = inOrder(ofUnit, group);
  const count = (id: Group): number => ofUnit.filter((line) => groupOf(line) === id).length;
  if (!view.hasLog) {
    return (
      <Text role="status">
        这本工作簿里没有“督导检查记录”。请到“台账”页的“准备台账”里新建，把检查发现的问题一条一行记下来。
      </Text>
    );
  }
  return (
    <>
      <UnitFilter units={view.units} unit={unit} choose={choose} />
      <FilterBar
        label="显示哪些问题"
        choices={GROUPS.map(({ id, label }) => ({ id, label: `${label} ${count(id)}` }))}
        chosen={group}
        choose={setGroup}
      />
      {lines.length === 0 && <Text role="status">{GROUPS.find(({ id }) => id === group)?.none}</Text>}
      <LongList key={`${group} ${unit}`} items={lines} atOnce={AT_ONCE} counter="条" className={styles.list}>
        {(line) => <FindingItem key={`${line.sheet} ${line.cell}`} line={line} />}
      </LongList>
    </>
  );
}

const ask = (service: RemoteService): Promise<RectificationView> => service.rectification();

/** 整改: what inspections found, and how far its rectification is. */
export function RectificationSection() {
  const answer = useOfBook(ask);
  return (
    <Section title="检查发现问题的整改">
      <Answered answer={answer}>{(view) => <Findings view={view} />}</Answered>
    </Section>
  );
}
