import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { EyeOffRegular } from '@fluentui/react-icons';
import type { SheetView } from '../../worker/ledgers/sheet-views';
import { IconLine } from './icon-line';
import { TableFacts } from './table-facts';

const useStyles = makeStyles({
  card: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: '4px', padding: '8px 10px' },
  name: { margin: 0, overflowWrap: 'anywhere' },
  explain: { marginTop: '6px' },
});

/** A table that is to be corrected; of a sheet where none was recognised, its first row. */
export interface Correction {
  readonly sheet: string;
  readonly kind?: string;
  readonly headerRow: number;
}

/** Answers “what did you take my sheet for, and how do you know?”. */
export function SheetCard({ view, correct }: { view: SheetView; correct: (table: Correction) => void }) {
  const styles = useStyles();
  const { sheet, isHidden, isMapping, tables, problems } = view;
  return (
    <section className={styles.card} aria-label={sheet}>
      {tables.map((table) => (
        <TableFacts
          key={`${table.headerRow}:${table.columns[0]?.index ?? 0}`}
          table={table}
          correct={() => {
            correct(table);
          }}
        />
      ))}
      <Problems sheet={sheet} problems={problems} />
      {isHidden && (
        <IconLine icon={<EyeOffRegular aria-hidden />}>{`工作表“${sheet}”已隐藏，照样读取和校验。`}</IconLine>
      )}
      {tables.length === 0 && !isMapping && (
        <Button
          size="small"
          className={styles.explain}
          onClick={() => {
            correct({ sheet, headerRow: 1 });
          }}
        >
          手工指定
        </Button>
      )}
    </section>
  );
}

function Problems({ sheet, problems }: Pick<SheetView, 'sheet' | 'problems'>) {
  const styles = useStyles();
  if (problems.length === 0) return null;
  return (
    <>
      <Text as="h3" block weight="semibold" className={styles.name}>
        {sheet}
      </Text>
      {problems.map((problem) => (
        <IconLine key={problem}>{problem}</IconLine>
      ))}
    </>
  );
}
