import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ConflictChoices, ConflictView, Side } from '../../worker/sync/conflict-view';
import { ConflictCard } from './conflict-card';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px' },
  heading: { margin: 0 },
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});

/** Every cell of every row from one side. */
function allOf(conflicts: readonly ConflictView[], side: Side): ConflictChoices {
  return Object.fromEntries(conflicts.map(({ rowId }) => [rowId, side]));
}

function TakeAll({ take }: { take: (side: Side) => void }) {
  const styles = useStyles();
  return (
    <div className={styles.actions}>
      <Button
        size="small"
        onClick={() => {
          take('mine');
        }}
      >
        全部用我的
      </Button>
      <Button
        size="small"
        onClick={() => {
          take('theirs');
        }}
      >
        全部用对方的
      </Button>
    </div>
  );
}

/** Cells that both sides changed: base, theirs and mine, and which of them is to stand. */
export function ConflictsForm({
  conflicts,
  answer,
}: {
  conflicts: readonly ConflictView[];
  answer: (choices: ConflictChoices) => void;
}) {
  const styles = useStyles();
  const [choices, setChoices] = useState<ConflictChoices>({});
  return (
    <div className={styles.form}>
      <Text as="h2" weight="semibold" size={400} className={styles.heading}>
        {`有${conflicts.length}行冲突，请选择`}
      </Text>
      <Text size={200}>您和他人改了同一格。没有选的先不提交，下次同步时再问。</Text>
      <TakeAll
        take={(side) => {
          setChoices(allOf(conflicts, side));
        }}
      />
      {conflicts.map((conflict) => (
        <ConflictCard
          key={conflict.rowId}
          conflict={conflict}
          choice={choices[conflict.rowId]}
          choose={(choice) => {
            setChoices({ ...choices, [conflict.rowId]: choice });
          }}
        />
      ))}
      <Button
        appearance="primary"
        onClick={() => {
          answer(choices);
        }}
      >
        按选择继续
      </Button>
    </div>
  );
}
