import { Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { ClosingActor } from '#core/closing/closing-steps';
import type { ClosingGroup, ClosingView } from '../../../worker/supervision/closing-view';
import { Section } from '../../completion/section';
import { Answered } from '../../parts/answered';
import { LongList } from '../../parts/long-list';
import { useSettings } from '../../settings/settings-provider';
import type { RemoteService } from '../../workbook/start-service';
import { FilterBar } from '../filter-bar';
import { useSectionStyles } from '../section-styles';
import { Unprepared } from '../unprepared';
import { useOfBook } from '../use-of-book';
import { ClosingLineView } from './closing-line';
import { useClosing } from './use-closing';

const GROUPS: readonly { readonly id: ClosingGroup; readonly label: string; readonly none: string }[] = [
  { id: 'review', label: '待复核', none: '没有待复核的申请。' },
  { id: 'returned', label: '已退回', none: '没有退回后还没改好的事项。' },
  { id: 'ready', label: '可申请', none: '没有已完成而还没申请销号的事项。' },
  { id: 'closed', label: '已销号', none: '还没有销号的事项。' },
];

const AT_ONCE = 30;

function Groups({ view, actor }: { view: ClosingView; actor: ClosingActor }) {
  const styles = useSectionStyles();
  const [group, setGroup] = useState<ClosingGroup>('review');
  const desk = useClosing(actor);
  const lines = view.lines.filter((line) => line.group === group);
  const count = (id: ClosingGroup): number => view.lines.filter((line) => line.group === id).length;
  return (
    <>
      <Unprepared sheets={view.unprepared} column="销号" />
      <FilterBar
        label="显示哪些事项"
        choices={GROUPS.map(({ id, label }) => ({ id, label: `${label} ${count(id)}` }))}
        chosen={group}
        choose={setGroup}
      />
      {lines.length === 0 && <Text role="status">{GROUPS.find(({ id }) => id === group)?.none}</Text>}
      <LongList key={group} items={lines} atOnce={AT_ONCE} counter="项" className={styles.list}>
        {(line) => (
          <ClosingLineView
            key={`${line.place.sheet} ${line.place.row}`}
            line={line}
            actor={actor}
            desk={desk}
          />
        )}
      </LongList>
    </>
  );
}

/** 销号: applying, reviewing, closing and returning. */
export function ClosingSection() {
  const { unit = '' } = useSettings().settings;
  const [chosen, setActor] = useState<ClosingActor>();
  const actor = chosen ?? (unit === '' ? 'office' : 'unit');
  const of = actor === 'unit' ? unit : '';
  const ask = useCallback((service: RemoteService) => service.closing(of), [of]);
  const answer = useOfBook(ask);
  return (
    <Section title="销号">
      <Text block size={200}>
        单位申请，办公室复核后销号或退回。已销号的行只有办公室能改。都是先写进表格，同步后生效。
      </Text>
      <RadioGroup
        layout="horizontal"
        aria-label="以什么身份办理"
        value={actor}
        onChange={(_, { value }) => {
          setActor(value === 'unit' ? 'unit' : 'office');
        }}
      >
        <Radio value="unit" label="本单位" />
        <Radio value="office" label="局办公室" />
      </RadioGroup>
      {actor === 'unit' && unit === '' ? (
        <Text role="status">请先在右上角“设置”里选择“我的单位”。</Text>
      ) : (
        <Answered answer={answer}>{(view) => <Groups key={actor} view={view} actor={actor} />}</Answered>
      )}
    </Section>
  );
}
