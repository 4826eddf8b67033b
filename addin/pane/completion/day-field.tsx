import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { type CivilDate, endOfMonth, isCivilDate, monthOf, yearOf } from '#core/date/civil-date';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: '4px', flexWrap: 'wrap', marginBottom: '8px' },
  field: { gridTemplateColumns: 'auto 1fr', columnGap: '6px' },
  day: { width: '126px', minWidth: 0 },
  button: { minWidth: 0, paddingLeft: '6px', paddingRight: '6px' },
});

function DayButton({ name, day, goTo }: { name: string; day: CivilDate; goTo: (day: CivilDate) => void }) {
  const styles = useStyles();
  return (
    <Button
      className={styles.button}
      size="small"
      onClick={() => {
        goTo(day);
      }}
    >
      {name}
    </Button>
  );
}

/** The day whose end is looked at. A day that is only half typed changes nothing. */
export function DayField({
  today,
  day,
  look,
}: {
  today: CivilDate;
  day: CivilDate;
  look: (day: CivilDate) => void;
}) {
  const styles = useStyles();
  const [typed, setTyped] = useState<string>();
  const goTo = (next: CivilDate): void => {
    setTyped(undefined);
    look(next);
  };
  return (
    <div className={styles.line}>
      <Field className={styles.field} label="截至" orientation="horizontal" size="small">
        <Input
          className={styles.day}
          size="small"
          type="date"
          value={typed ?? day}
          onChange={(_, { value }) => {
            setTyped(value);
            if (isCivilDate(value)) look(value);
          }}
          onBlur={() => {
            setTyped(undefined);
          }}
        />
      </Field>
      <DayButton name="上月末" day={endOfMonth(yearOf(today), monthOf(today) - 1)} goTo={goTo} />
      <DayButton name="今天" day={today} goTo={goTo} />
    </div>
  );
}
