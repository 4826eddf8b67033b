import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useCallback, useMemo } from 'react';
import type { MonthCompletion } from '#core/completion/by-month';
import { dueMonthText } from '#core/completion/wording';
import type { CivilDate } from '#core/date/civil-date';
import { ChartCanvas, type Draw } from './chart-canvas';
import type { CardProps } from './counts-card';
import { doneOf, monthsText } from './figures';
import { FigureTable, type FigureColumn } from './figure-table';
import type { ItemChoice } from './item-choice';
import { RedCount } from './red-count';
import { Section } from './section';
import type { Charts } from './use-charts';
import { useLamps } from './use-lamps';

const LINE_HEIGHT = 24;

const useStyles = makeStyles({
  chart: { position: 'relative', width: '100%' },
  legend: { color: tokens.colorNeutralForeground3 },
});

function monthChoice({ month }: MonthCompletion, asOf: CivilDate): ItemChoice {
  const name = dueMonthText(month, asOf);
  return { title: month === null ? name : `${name}到期`, month };
}

interface MonthsProps extends Pick<CardProps, 'choose'> {
  readonly months: readonly MonthCompletion[];
  readonly asOf: CivilDate;
}

/** A bar a month; what has no due date is in the table only. */
function MonthBars({ months, asOf, choose, charts }: MonthsProps & { charts: Charts }) {
  const styles = useStyles();
  const dated = useMemo(() => months.filter(({ month }) => month !== null), [months]);
  const draw: Draw = useCallback(
    ({ drawBars }, frame) => {
      const show = (place: number): void => {
        const month = dated[place];
        if (month) choose(monthChoice(month, asOf));
      };
      const bars = dated.map((one) => ({
        name: dueMonthText(one.month, asOf),
        whole: one.total,
        part: doneOf(one),
      }));
      return drawBars({ ...frame, choose: show }, bars);
    },
    [dated, asOf, choose],
  );
  if (dated.length === 0) return null;
  return (
    <>
      <Text block size={200} className={styles.legend}>
        外框为应完成，实心为已完成（已完成/应完成）
      </Text>
      <div className={styles.chart} style={{ height: `${dated.length * LINE_HEIGHT + 8}px` }}>
        <ChartCanvas label={monthsText(dated, asOf)} charts={charts} draw={draw} />
      </div>
    </>
  );
}

/** What was to be done by the end of each month, and what of it is done. */
export function MonthSection({ months, asOf, choose, charts }: MonthsProps & Pick<CardProps, 'charts'>) {
  const { looks } = useLamps();
  const columns: readonly FigureColumn<MonthCompletion>[] = [
    {
      header: '到期月份',
      value: (one) => (
        <Link
          as="button"
          onClick={() => {
            choose(monthChoice(one, asOf));
          }}
        >
          {dueMonthText(one.month, asOf)}
        </Link>
      ),
    },
    { header: '应完成', value: ({ total }) => total },
    { header: '已完成', value: doneOf },
    {
      header: looks.red.name,
      value: (one) => (
        <RedCount
          name={dueMonthText(one.month, asOf)}
          counts={one}
          show={() => {
            choose({ ...monthChoice(one, asOf), light: 'red' });
          }}
        />
      ),
    },
  ];
  return (
    <Section title="按月份">
      {charts && <MonthBars months={months} asOf={asOf} choose={choose} charts={charts} />}
      <FigureTable
        label="各月到期的事项"
        columns={columns}
        rows={months}
        keyOf={({ month }) => month ?? ''}
      />
    </Section>
  );
}
