import { Checkbox, Input, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { dayText } from '#core/completion/wording';
import { type CivilDate, isCivilDate } from '#core/date/civil-date';
import type { FillForm } from '#core/fill/fill-form';
import { cellOfField, type FormDesk } from './cell-field';

const useStyles = makeStyles({
  fields: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { ...typographyStyles.caption1Strong, padding: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px' },
  step: { flexGrow: 1, flexBasis: '140px', minWidth: 0 },
  day: { width: '126px', minWidth: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

function withDay(form: FillForm, at: number, day: string): FillForm {
  return { ...form, milestones: form.milestones.map((one, index) => (index === at ? day : one)) };
}

function Step({
  desk,
  at,
  asOf,
  isLocked,
}: {
  desk: FormDesk;
  at: number;
  asOf: CivilDate;
  isLocked: boolean;
}) {
  const styles = useStyles();
  const { item, form, edit } = desk;
  const milestone = item.milestones[at];
  if (!milestone) return null;
  const day = form.milestones[at] ?? '';
  const label = `${milestone.name}（${dayText(milestone.due, asOf)}前）`;
  return (
    <div className={styles.line}>
      <Checkbox
        className={styles.step}
        label={label}
        checked={day !== ''}
        disabled={isLocked}
        onChange={(_, { checked }) => {
          edit(withDay(form, at, checked === true ? asOf : ''));
        }}
      />
      {day !== '' && (
        <Input
          className={styles.day}
          size="small"
          type="date"
          aria-label={`${milestone.name}完成日期`}
          max={asOf}
          value={isCivilDate(day) ? day : ''}
          disabled={isLocked}
          onChange={(_, { value }) => {
            edit(withDay(form, at, value));
          }}
        />
      )}
    </div>
  );
}

/** Which milestones have been reached, and when; ticking one says today. */
export function MilestoneChecklist({ desk, asOf }: { desk: FormDesk; asOf: CivilDate }) {
  const styles = useStyles();
  const cell = cellOfField(desk, 'milestones');
  const { milestones } = desk.item;
  if (!cell || milestones.length === 0) return null;
  const problem = desk.problems.find(({ field }) => field === 'milestones')?.text;
  return (
    <fieldset
      className={styles.fields}
      {...(problem !== undefined && { 'aria-invalid': true, tabIndex: -1 })}
    >
      <legend className={styles.legend}>{cell.header}</legend>
      {milestones.map(({ name }, at) => (
        <Step key={`${at} ${name}`} {...{ desk, at, asOf }} isLocked={cell.lock !== undefined} />
      ))}
      {cell.lock !== undefined && (
        <Text block size={200} className={styles.hint}>
          {cell.lock}
        </Text>
      )}
      {problem !== undefined && (
        <Text block size={200} role="alert" className={styles.problem}>
          {problem}
        </Text>
      )}
    </fieldset>
  );
}
