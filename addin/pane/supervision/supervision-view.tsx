import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { NotReadYet } from '../shell/not-read-yet';
import { useWorkbook } from '../workbook/workbook-context';
import { ClosingSection } from './closing/closing-section';
import { CompareSection } from './compare/compare-section';
import { MonthSection } from './month/month-section';
import { RectificationSection } from './rectification/rectification-section';
import { RulesSection } from './rules/rules-section';
import { ScoreSection } from './score/score-section';
import { YearEndSection } from './year-end/year-end-section';

const useStyles = makeStyles({
  parts: { flexWrap: 'wrap', columnGap: 0, rowGap: '2px', marginBottom: '10px', marginTop: '-4px' },
  part: { paddingLeft: '5px', paddingRight: '5px' },
  name: { fontSize: tokens.fontSizeBase200 },
});

/** The parts of the view, what needs a deed first. */
const PARTS = [
  { id: 'rectification', label: '整改', Content: RectificationSection },
  { id: 'month', label: '月报', Content: MonthSection },
  { id: 'closing', label: '销号', Content: ClosingSection },
  { id: 'score', label: '计分', Content: ScoreSection },
  { id: 'compare', label: '变化', Content: CompareSection },
  { id: 'year-end', label: '年终', Content: YearEndSection },
  { id: 'rules', label: '规则', Content: RulesSection },
] as const satisfies readonly {
  id: string;
  label: string;
  Content: () => ReactNode;
}[];

type PartId = (typeof PARTS)[number]['id'];

/** 督办: what inspections found, who owes reports, points, what can be closed, what moved, and by which rules. */
export function SupervisionView() {
  const styles = useStyles();
  const { reading } = useWorkbook();
  const [part, setPart] = useState<PartId>(PARTS[0].id);
  const [visited, setVisited] = useState<readonly PartId[]>([part]);
  if (!reading.book) return <NotReadYet />;
  return (
    <>
      <TabList
        className={styles.parts}
        size="small"
        appearance="subtle-circular"
        aria-label="督办的各部分"
        selectedValue={part}
        onTabSelect={(_, { value }) => {
          const next = value as PartId;
          setPart(next);
          setVisited((before) => (before.includes(next) ? before : [...before, next]));
        }}
      >
        {PARTS.map(({ id, label }) => (
          <Tab
            key={id}
            id={`part-${id}-tab`}
            className={styles.part}
            content={{ className: styles.name }}
            value={id}
            aria-controls={`part-${id}`}
          >
            {label}
          </Tab>
        ))}
      </TabList>
      {PARTS.filter(({ id }) => visited.includes(id)).map(({ id, Content }) => (
        <div
          key={id}
          id={`part-${id}`}
          role="tabpanel"
          aria-labelledby={`part-${id}-tab`}
          hidden={id !== part}
        >
          <Content />
        </div>
      ))}
    </>
  );
}
