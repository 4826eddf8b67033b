import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { dayText } from '#core/completion/wording';
import type { CivilDate } from '#core/date/civil-date';
import type { MonthView, ProblemLine, ReportLine, UnitLine } from '../../../worker/supervision/month-view';
import { Section } from '../../completion/section';
import { Folded } from '../../parts/folded';
import { LongList } from '../../parts/long-list';
import { ItemLink } from '../item-link';
import { useSectionStyles } from '../section-styles';

const AT_ONCE = 30;

const useStyles = makeStyles({
  names: { overflowWrap: 'anywhere', margin: '4px 0 8px' },
  missing: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

const REPORT_NAMES: Readonly<Record<ReportLine['state'], string>> = {
  onTime: '按时报送',
  late: '迟报',
  missing: '未报送',
  awaited: '待报送',
};

const UNIT_NAMES: Readonly<Record<UnitLine['state'], string>> = { ...REPORT_NAMES, partly: '部分未报送' };

function Report({ line }: { line: ReportLine }) {
  const styles = useSectionStyles();
  const { state, reported, note, ledger } = line;
  return (
    <li className={styles.line}>
      <ItemLink item={line} />
      <Text block size={200} className={styles.faint}>
        {[ledger, REPORT_NAMES[state], reported].filter((part) => part !== '').join(' · ')}
      </Text>
      {note !== '' && (
        <Text block size={200}>
          {note}
        </Text>
      )}
    </li>
  );
}

function Unit({ line }: { line: UnitLine }) {
  const styles = useSectionStyles();
  const own = useStyles();
  const { unit, state, owed, missing, late, awaited, items } = line;
  const counts = [
    `应报${owed}项`,
    missing > 0 && `未报${missing}项`,
    late > 0 && `迟报${late}项`,
    awaited > 0 && `待报${awaited}项`,
  ].filter((part) => part !== false);
  return (
    <li className={styles.line}>
      <Folded
        summary={
          <>
            {`${unit} `}
            <span className={missing > 0 ? own.missing : undefined}>{UNIT_NAMES[state]}</span>
            <Text size={200} className={styles.faint}>{` ${counts.join('，')}`}</Text>
          </>
        }
      >
        {() => (
          <LongList items={items} atOnce={AT_ONCE} counter="项" className={styles.list}>
            {(item, at) => <Report key={at} line={item} />}
          </LongList>
        )}
      </Folded>
    </li>
  );
}

const PROBLEM_NAMES: Readonly<Record<ProblemLine['state'], string>> = {
  new: '本月新提出',
  carried: '没有解决',
  resolved: '本月解决',
};

function Problem({ line }: { line: ProblemLine }) {
  const styles = useSectionStyles();
  const { state, months, text, lead } = line;
  const lasted = months > 0 ? `，已提出${months}个月` : '';
  return (
    <li className={styles.line}>
      <Text block>{text}</Text>
      <Text block size={200}>{`${PROBLEM_NAMES[state]}${lasted}`}</Text>
      <Text block size={200} className={styles.faint}>
        {lead.join('、')}
      </Text>
      <ItemLink item={line} />
    </li>
  );
}

/** What cannot be told, and why. */
function gapsOf({ withoutUnit, withoutHistory, leftOut }: MonthView): string[] {
  return [
    ...(withoutHistory.length > 0 ? [`${withoutHistory.join('、')}那时还没有同步过，没有记录。`] : []),
    ...(withoutUnit > 0 ? [`${withoutUnit}项没有写责任单位，没有算到单位名下。`] : []),
    ...(leftOut > 0 ? [`内容太多，还有${leftOut}条没有列出，数目都已算上。`] : []),
  ];
}

/** 未报送名单, each unit's reports, and the problems carried over. */
export function MonthLists({ view, today }: { view: MonthView; today: CivilDate }) {
  const styles = useSectionStyles();
  const own = useStyles();
  const { total, dueOn, units, unreported, problems } = view;
  const awaited = total.awaited > 0 ? `，待报${total.awaited}项` : '';
  return (
    <>
      <Text block role="status">
        {total.owed === 0
          ? '这个月没有要报送的事项。'
          : `截止${dayText(dueOn, today)}：应报${total.owed}项，按时${total.onTime}项，迟报${total.late}项，未报${total.missing}项${awaited}。`}
      </Text>
      {gapsOf(view).map((text) => (
        <Text block size={200} key={text}>
          {text}
        </Text>
      ))}
      <Section level={3} title={`未报送名单（${unreported.length}个单位）`}>
        <Text block className={own.names}>
          {unreported.length === 0 ? '没有未报送的单位。' : unreported.join('、')}
        </Text>
      </Section>
      {units.length > 0 && (
        <Section level={3} title="各单位报送情况">
          <LongList items={units} atOnce={AT_ONCE} counter="个" className={styles.list}>
            {(line) => <Unit key={line.unit} line={line} />}
          </LongList>
        </Section>
      )}
      {problems.length > 0 && (
        <Section level={3} title={`提出的问题（${problems.length}个）`}>
          <LongList items={problems} atOnce={AT_ONCE} counter="个" className={styles.list}>
            {(line, at) => <Problem key={at} line={line} />}
          </LongList>
        </Section>
      )}
    </>
  );
}
