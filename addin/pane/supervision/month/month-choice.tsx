import { Field, makeStyles, Select } from '@fluentui/react-components';
import { type CivilDate, endOfMonth, monthOf, yearOf } from '#core/date/civil-date';
import { monthTitle } from '../../parts/month-title';

const useStyles = makeStyles({ field: { gridTemplateColumns: 'auto 1fr', columnGap: '6px' } });

/** So many months back can be looked at. */
const MONTHS = 13;

/** `YYYY-MM` of the month so many before that of a day. */
export function monthBefore(day: CivilDate, count: number): string {
  return endOfMonth(yearOf(day), monthOf(day) - count).slice(0, 7);
}

/** Chooses the month whose reports are looked at. */
export function MonthChoice({
  today,
  month,
  choose,
}: {
  today: CivilDate;
  month: string;
  choose: (month: string) => void;
}) {
  const styles = useStyles();
  return (
    <Field className={styles.field} label="月份" orientation="horizontal" size="small">
      <Select
        size="small"
        value={month}
        onChange={(_, { value }) => {
          choose(value);
        }}
      >
        {Array.from({ length: MONTHS }, (_, count) => monthBefore(today, count)).map((one) => (
          <option key={one} value={one}>
            {monthTitle(one)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
