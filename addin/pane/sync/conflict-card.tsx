import { makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import type { ConflictCell, ConflictChoices, ConflictView, Side } from '../../worker/sync/conflict-view';
import { shownText } from './difference';
import { authorText, RowLine } from './row-line';

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '4px',
    padding: '4px 10px',
    margin: 0,
  },
  base: { color: tokens.colorNeutralForeground3 },
});

type Choice = ConflictChoices[string] | undefined;

function sideOf(choice: Choice, field: string): Side | '' {
  return typeof choice === 'string' ? choice : (choice?.[field] ?? '');
}

function Sides({
  label,
  side,
  options,
  choose,
}: {
  label: string;
  side: Side | '';
  options: Readonly<Record<Side, string>>;
  choose: (side: Side) => void;
}) {
  return (
    <RadioGroup
      aria-label={label}
      value={side}
      onChange={(_, { value }) => {
        choose(value === 'mine' ? 'mine' : 'theirs');
      }}
    >
      <Radio value="mine" label={options.mine} />
      <Radio value="theirs" label={options.theirs} />
    </RadioGroup>
  );
}

function Cell({
  cell,
  choice,
  choose,
}: {
  cell: ConflictCell;
  choice: Choice;
  choose: (choice: Choice & object) => void;
}) {
  const styles = useStyles();
  const { field, column, base, mine, theirs } = cell;
  return (
    <>
      <Text block size={200} weight="semibold">
        {column}
      </Text>
      <Text size={200} block className={styles.base}>
        {`原来：${shownText(base)}`}
      </Text>
      <Sides
        label={column}
        side={sideOf(choice, field)}
        options={{
          mine: `我的：${shownText(mine)}`,
          theirs: `对方的：${shownText(theirs)}（${authorText(cell)}）`,
        }}
        choose={(side) => {
          choose({ ...(typeof choice === 'object' ? choice : {}), [field]: side });
        }}
      />
    </>
  );
}

const WHOLE = {
  'deleted-by-them': { mine: '保留我改过的这一行', theirs: '按对方的，删除这一行' },
  'deleted-by-me': { mine: '按我的，删除这一行', theirs: '保留对方改过的这一行' },
} as const;

/** One row in conflict: its cells one by one, or the row whole where one side deleted it. */
export function ConflictCard({
  conflict,
  choice,
  choose,
}: {
  conflict: ConflictView;
  choice: Choice;
  choose: (choice: ConflictChoices[string]) => void;
}) {
  const styles = useStyles();
  const { what, cells, title } = conflict;
  const eachCell = (chosen: Choice & object): void => {
    const sides = cells.map(({ field }) => [field, chosen[field] ?? sideOf(choice, field)] as const);
    choose(Object.fromEntries(sides.filter(([, side]) => side !== '')) as Readonly<Record<string, Side>>);
  };
  return (
    <ul className={styles.card}>
      <RowLine {...conflict} note={what === 'changed' ? '' : authorText(conflict)}>
        {what === 'changed' ? (
          cells.map((cell) => <Cell key={cell.field} cell={cell} choice={choice} choose={eachCell} />)
        ) : (
          <Sides
            label={title}
            side={typeof choice === 'string' ? choice : ''}
            options={WHOLE[what]}
            choose={choose}
          />
        )}
      </RowLine>
    </ul>
  );
}
