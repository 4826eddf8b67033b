import { Link, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { UnitCompletion } from '#core/completion/by-unit';
import { CountsCard, type CardProps } from './counts-card';
import type { ItemChoice } from './item-choice';
import { Section } from './section';
import { useLamps } from './use-lamps';

/** The items that a unit leads or supports. */
export function unitChoice(name: string, role: 'lead' | 'support'): ItemChoice {
  return { title: `${name}（${role === 'lead' ? '牵头' : '配合'}）`, unit: { name, role } };
}

/** How the clerk's own unit stands: what it leads, and in a line what it supports. */
export function MyUnit({
  unit,
  found,
  choose,
  charts,
}: Pick<CardProps, 'choose' | 'charts'> & { unit: string; found: UnitCompletion | undefined }) {
  const lead = useMemo(() => unitChoice(unit, 'lead'), [unit]);
  const { looks } = useLamps();
  const { support } = found ?? {};
  return (
    <Section title={`我的单位：${unit}`}>
      {found && found.lead.total > 0 ? (
        <CountsCard counts={found.lead} scope={lead} choose={choose} charts={charts} />
      ) : (
        <Text block size={200}>
          本单位在这本工作簿里没有牵头的事项。
        </Text>
      )}
      {support !== undefined && support.total > 0 && (
        <Link
          as="button"
          onClick={() => {
            choose(unitChoice(unit, 'support'));
          }}
        >
          {`配合${support.total}项（${looks.red.name}${support.lights.red}项）`}
        </Link>
      )}
    </Section>
  );
}
