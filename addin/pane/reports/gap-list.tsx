import { Text } from '@fluentui/react-components';
import type { MadeReport } from '../../worker/reports/report-views';
import { LongList } from '../parts/long-list';
import { useSectionStyles } from '../supervision/section-styles';

const AT_ONCE = 20;

/** Each once, in order, with how often it occurs: `序号（12处）`. */
function linesOf(gaps: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  for (const gap of gaps) times.set(gap, (times.get(gap) ?? 0) + 1);
  return [...times].map(([gap, count]) => (count === 1 ? gap : `${gap}（${count}处）`));
}

/** What a person still has to write in a report, marked in it by 【】. */
export function GapList({ report: { gaps, format } }: { report: MadeReport }) {
  const styles = useSectionStyles();
  // A workbook is for looking at, not for issuing.
  if (format === 'xlsx') return null;
  if (gaps.length === 0) return <Text block>没有要人填写的地方，核对后可以印发。</Text>;
  return (
    <>
      <Text block>{`有${gaps.length}处要人填写，文件里用【】标出：`}</Text>
      <LongList items={linesOf(gaps)} atOnce={AT_ONCE} counter="种" className={styles.list}>
        {(gap, at) => (
          <li key={at} className={styles.line}>
            {gap}
          </li>
        )}
      </LongList>
    </>
  );
}
