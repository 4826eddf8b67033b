import { makeStyles, SearchBox, Switch, Text, ToggleButton } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { FindingView } from '../../worker/check/finding-view';
import { NeedsNewer } from '../shell/needs-newer';
import { NotReadYet } from '../shell/not-read-yet';
import { useSupport } from '../workbook/support-context';
import { useWorkbook } from '../workbook/workbook-context';
import { countBySeverity, groupFindings, SEVERITIES, type Severity } from './finding-groups';
import { SeverityIcon, SEVERITY_LOOK } from './severity-look';
import { SheetSection } from './sheet-section';
import { useMarking } from './use-marking';

const useStyles = makeStyles({
  summary: { marginBottom: '8px' },
  levels: { display: 'flex', gap: '4px', marginBottom: '8px' },
  level: { minWidth: 0, flexGrow: 1, paddingLeft: '4px', paddingRight: '4px' },
  search: { width: '100%', maxWidth: 'none', marginBottom: '4px' },
  none: { padding: '24px 0', textAlign: 'center' },
});

function Levels({
  findings,
  shown,
  toggle,
}: {
  findings: readonly FindingView[];
  shown: ReadonlySet<Severity>;
  toggle: (severity: Severity) => void;
}) {
  const styles = useStyles();
  const counts = countBySeverity(findings);
  return (
    <div className={styles.levels} role="group" aria-label="显示哪些问题">
      {SEVERITIES.map((severity) => (
        <ToggleButton
          key={severity}
          className={styles.level}
          size="small"
          checked={shown.has(severity)}
          icon={<SeverityIcon severity={severity} />}
          onClick={() => {
            toggle(severity);
          }}
        >
          {`${SEVERITY_LOOK[severity].name} ${counts[severity]}`}
        </ToggleButton>
      ))}
    </div>
  );
}

function MarkingSwitch() {
  const { isOn, busy, toggle } = useMarking();
  return <Switch label="在单元格中标出问题" checked={isOn} disabled={busy} onChange={() => void toggle()} />;
}

function Summary({ findings }: { findings: readonly FindingView[] }) {
  const styles = useStyles();
  const { error } = countBySeverity(findings);
  if (findings.length === 0)
    return (
      <Text block weight="semibold">
        没有发现问题。
      </Text>
    );
  const held = error > 0 ? `其中${error}处错误：改正后所在行才能同步。` : '没有错误，都可以同步。';
  return (
    <Text
      block
      size={200}
      className={styles.summary}
    >{`共${findings.length}处。${held}点地址可跳到单元格。`}</Text>
  );
}

/** What the clerk has narrowed the list to, and the fields for it. */
function useFilter(findings: readonly FindingView[]) {
  const styles = useStyles();
  const [severities, setSeverities] = useState<ReadonlySet<Severity>>(new Set(SEVERITIES));
  const [search, setSearch] = useState('');
  const toggle = (severity: Severity): void => {
    const next = new Set(severities);
    if (!next.delete(severity)) next.add(severity);
    setSeverities(next);
  };
  const fields = (
    <>
      <Levels findings={findings} shown={severities} toggle={toggle} />
      <SearchBox
        className={styles.search}
        size="small"
        placeholder="搜索工作表、单元格、内容或问题"
        aria-label="搜索问题"
        value={search}
        onChange={(_, { value }) => {
          setSearch(value);
        }}
      />
    </>
  );
  const sheets = useMemo(
    () => groupFindings(findings, { severities, search }),
    [findings, severities, search],
  );
  return { fields, sheets };
}

const NO_FINDINGS: readonly FindingView[] = [];

/** 校验: what was found, by sheet and kind, and what can be done about it. */
export function CheckView() {
  const styles = useStyles();
  const { reading } = useWorkbook();
  const findings = reading.book?.findings ?? NO_FINDINGS;
  const support = useSupport();
  const { fields, sheets } = useFilter(findings);
  if (!reading.book) return <NotReadYet />;
  return (
    <>
      <Summary findings={findings} />
      {fields}
      {support === 'full' ? <MarkingSwitch /> : <NeedsNewer what="在单元格中标出问题" />}
      {sheets.map((sheet) => (
        <SheetSection key={sheet.sheet} {...sheet} />
      ))}
      {sheets.length === 0 && findings.length > 0 && (
        <Text block className={styles.none}>
          没有符合条件的问题，请换一个搜索词或打开其他级别。
        </Text>
      )}
    </>
  );
}
