import { Field, Input, makeStyles, typographyStyles } from '@fluentui/react-components';
import { percentOf, readActual } from '#core/fill/indicator-values';
import type { FillForm } from '#core/fill/fill-form';
import type { Indicator } from '#core/indicator/indicator';
import { cellOfField, type FormDesk } from './cell-field';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: 0, border: 'none' },
  legend: { ...typographyStyles.caption1Strong, padding: 0 },
  input: { minWidth: 0 },
});

const COMPARED: Readonly<Record<Indicator['comparator'], string>> = {
  '>=': '不少于',
  '>': '多于',
  '=': '',
  '<=': '不超过',
  '<': '少于',
};

function goalText({ comparator, target, unit }: Indicator, former: string): string {
  const goal = `目标${COMPARED[comparator]}${target}${unit}`;
  return former === '' ? goal : `${goal}，上次填${former}${unit}`;
}

/** 完成比例 follows the figures, as far as there are any. */
function withActual({ item, form }: FormDesk, at: number, value: string): FillForm {
  const actuals = form.actuals.map((actual, index) => (index === at ? value : actual));
  const percent = percentOf(item.indicators, actuals);
  return { ...form, actuals, ...(percent !== undefined && { percent: String(percent) }) };
}

/** What has been reached of the figures that the item's text promises. */
export function IndicatorFields({ desk }: { desk: FormDesk }) {
  const styles = useStyles();
  const { item, form, problems, edit } = desk;
  const cell = cellOfField(desk, 'actuals');
  if (!cell || item.indicators.length === 0) return null;
  const problem = problems.find(({ field }) => field === 'actuals')?.text;
  const wrong = form.actuals.findIndex((actual) => actual !== '' && readActual(actual) === undefined);
  return (
    <fieldset className={styles.fields}>
      <legend className={styles.legend}>指标完成值（累计）</legend>
      {item.indicators.map((indicator, at) => {
        const isWrong = problem !== undefined && at === Math.max(wrong, 0);
        return (
          <Field
            key={`${at} ${indicator.name}`}
            label={indicator.name}
            size="small"
            hint={goalText(indicator, item.formerActuals[at] ?? '')}
            {...(isWrong && { validationMessage: problem, validationState: 'error' as const })}
          >
            <Input
              className={styles.input}
              size="small"
              inputMode="decimal"
              contentAfter={indicator.unit}
              value={form.actuals[at] ?? ''}
              disabled={cell.lock !== undefined}
              onChange={(_, data) => {
                edit(withActual(desk, at, data.value));
              }}
            />
          </Field>
        );
      })}
    </fieldset>
  );
}
