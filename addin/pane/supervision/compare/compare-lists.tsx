import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { MoveKind } from '#core/comparison/moved-item';
import type { CompareView, FigureLine, MovedLine, UnitMove } from '../../../worker/supervision/compare-view';
import { type FigureColumn, FigureTable } from '../../completion/figure-table';
import { Section } from '../../completion/section';
import { LongList } from '../../parts/long-list';
import { FilterBar } from '../filter-bar';
import { ItemLink } from '../item-link';
import { useSectionStyles } from '../section-styles';

const AT_ONCE = 30;

const FIGURES: readonly FigureColumn<FigureLine>[] = [
  { header: '指标', value: ({ name }) => name },
  { header: '原来', value: ({ before }) => before },
  { header: '现在', value: ({ after }) => after },
  { header: '变化', value: ({ change }) => (change === '' ? '不变' : change) },
];

const UNITS: readonly FigureColumn<UnitMove>[] = [
  { header: '单位', value: ({ unit }) => unit },
  { header: '完成率', value: ({ completionRate }) => (completionRate === '' ? '不变' : completionRate) },
  { header: '红灯', value: ({ red }) => (red === '' ? '不变' : red) },
];

function Moved({ line }: { line: MovedLine }) {
  const styles = useSectionStyles();
  const { told, before, after, ledger, lead } = line;
  return (
    <li className={styles.line}>
      <ItemLink item={line} />
      <Text block size={200} weight="semibold">
        {told}
      </Text>
      {before !== '' && <Text block size={200}>{`原来：${before}`}</Text>}
      {after !== '' && <Text block size={200}>{`现在：${after}`}</Text>}
      <Text block size={200} className={styles.faint}>
        {`${lead.join('、')} · ${ledger}`}
      </Text>
    </li>
  );
}

function MovedItems({ view }: { view: CompareView }) {
  const styles = useSectionStyles();
  const [kind, setKind] = useState<MoveKind | 'all'>('all');
  const lines = view.moved.filter(({ what }) => kind === 'all' || what.includes(kind));
  return (
    <Section level={3} title={`有变化的事项（${view.moved.length + view.leftOut}项）`}>
      {view.moves.length > 1 && (
        <FilterBar
          label="只看哪种变化"
          choices={[
            { id: 'all' as const, label: '全部' },
            ...view.moves.map(({ kind: id, name, count }) => ({ id, label: `${name} ${count}` })),
          ]}
          chosen={kind}
          choose={setKind}
        />
      )}
      {lines.length === 0 && <Text role="status">没有变化的事项。</Text>}
      {view.leftOut > 0 && <Text block size={200}>{`内容太多，还有${view.leftOut}项没有列出。`}</Text>}
      <LongList key={kind} items={lines} atOnce={AT_ONCE} counter="项" className={styles.list}>
        {(line, at) => <Moved key={at} line={line} />}
      </LongList>
    </Section>
  );
}

/** The figures of both days, the items to which something happened, and the units whose figures changed. */
export function CompareLists({ view }: { view: CompareView }) {
  return (
    <>
      {view.isFirst && (
        <Text block role="status">
          {`${view.from}那天服务器上还没有这些事项，没有可比的。请换一个晚一些的起始日期。`}
        </Text>
      )}
      <Section level={3} title={`从${view.from}到${view.to}`}>
        <FigureTable label="两天的数字" columns={FIGURES} rows={view.figures} keyOf={({ name }) => name} />
      </Section>
      <MovedItems key={`${view.from} ${view.to}`} view={view} />
      {view.units.length > 0 && (
        <Section level={3} title="各单位的变化">
          <FigureTable label="各单位的变化" columns={UNITS} rows={view.units} keyOf={({ unit }) => unit} />
        </Section>
      )}
    </>
  );
}
