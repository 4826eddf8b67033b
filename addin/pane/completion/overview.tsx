import { Text } from '@fluentui/react-components';
import type { CompletionView } from '../../worker/completion/completion-view';
import { useSettings } from '../settings/settings-provider';
import { CountsCard } from './counts-card';
import type { ItemChoice } from './item-choice';
import { LedgerSection } from './ledger-section';
import { MonthSection } from './month-section';
import { MyUnit } from './my-unit';
import { QuotaSection } from './quota-section';
import { Section } from './section';
import { UnitSection } from './unit-section';
import { useCharts } from './use-charts';

const ALL_ITEMS: ItemChoice = { title: '全部事项' };

function Hints({ view, hasUnit, isMissing }: { view: CompletionView; hasUnit: boolean; isMissing: boolean }) {
  const { status, withoutProgress } = view;
  const hints = [
    status.total.total === 0 &&
      '这本工作簿里没有项目年台账，所以没有事项可以统计。请打开含项目年台账的工作簿，或到“台账”页查看各工作表是怎样识别的。',
    withoutProgress.length > 0 &&
      `${withoutProgress.join('、')}没有填报栏，完成情况还无处可填，所以完成率为0。请到“台账”页准备台账，加上填报栏后再填报。`,
    !hasUnit && '在右上角“设置”里选择“我的单位”，这里就先显示本单位的情况。',
    isMissing && '图表没有加载成功，下面的数字不受影响。',
  ].filter((hint) => hint !== false);
  return hints.map((hint) => (
    <Text key={hint} block size={200} style={{ marginBottom: '8px' }}>
      {hint}
    </Text>
  ));
}

/** How the workbook stands: one's own unit, all items, by month, unit and ledger, and the information quotas. */
export function Overview({ view, choose }: { view: CompletionView; choose: (choice: ItemChoice) => void }) {
  const { settings } = useSettings();
  const { charts, isMissing } = useCharts();
  const { total, months, units, ledgers, quota, asOf } = view.status;
  const mine = settings.unit === '' ? undefined : settings.unit;
  return (
    <>
      <Hints view={view} hasUnit={mine !== undefined} isMissing={isMissing} />
      {total.total > 0 && (
        <>
          {mine !== undefined && (
            <MyUnit
              unit={mine}
              found={units.find(({ unit }) => unit === mine)}
              choose={choose}
              charts={charts}
            />
          )}
          <Section title="全部事项">
            <CountsCard counts={total} scope={ALL_ITEMS} choose={choose} charts={charts} />
          </Section>
          <MonthSection months={months} asOf={asOf} choose={choose} charts={charts} />
          <UnitSection units={units} mine={mine} choose={choose} />
          <LedgerSection ledgers={ledgers} choose={choose} />
        </>
      )}
      {quota.length > 0 && <QuotaSection view={view} mine={mine} />}
    </>
  );
}
