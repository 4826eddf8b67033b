import { makeStyles, ToggleButton } from '@fluentui/react-components';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: '4px', margin: '4px 0' },
  choice: { minWidth: 0, flexGrow: 1, paddingLeft: '4px', paddingRight: '4px' },
});

/** One of a few groups of lines to look at, each with its number. */
export function FilterBar<Id extends string>({
  label,
  choices,
  chosen,
  choose,
}: {
  label: string;
  choices: readonly { readonly id: Id; readonly label: string }[];
  chosen: Id;
  choose: (id: Id) => void;
}) {
  const styles = useStyles();
  return (
    <div className={styles.bar} role="group" aria-label={label}>
      {choices.map(({ id, label: text }) => (
        <ToggleButton
          key={id}
          className={styles.choice}
          size="small"
          checked={id === chosen}
          onClick={() => {
            choose(id);
          }}
        >
          {text}
        </ToggleButton>
      ))}
    </div>
  );
}
