import { Input, makeStyles, Select } from '@fluentui/react-components';
import { isCivilDate } from '#core/date/civil-date';
import type { CivilDate } from '#core/date/civil-date';
import { withStatus } from '#core/fill/with-status';
import { STATUS_CHOICES } from '#core/ledger/kinds/progress-columns';
import { CellField, type FormDesk } from './cell-field';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: '8px',
    alignItems: 'start',
  },
  input: { minWidth: 0 },
});

function StatusField({ desk, asOf }: { desk: FormDesk; asOf: CivilDate }) {
  const { form, item, edit } = desk;
  const seen = item.form.status;
  const isOwnWord = seen !== '' && !STATUS_CHOICES.some((choice) => choice === seen);
  return (
    <CellField desk={desk} field="status">
      {(isLocked) => (
        <Select
          size="small"
          value={form.status}
          disabled={isLocked}
          onChange={(_, { value }) => {
            edit(withStatus(form, value, item.form, asOf));
          }}
        >
          <option value="">（未填）</option>
          {isOwnWord && <option>{seen}</option>}
          {STATUS_CHOICES.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </Select>
      )}
    </CellField>
  );
}

function PercentField({ desk }: { desk: FormDesk }) {
  const styles = useStyles();
  const { form, edit } = desk;
  return (
    <CellField desk={desk} field="percent">
      {(isLocked) => (
        <Input
          className={styles.input}
          size="small"
          inputMode="decimal"
          contentAfter="%"
          value={form.percent}
          disabled={isLocked}
          onChange={(_, { value }) => {
            edit({ ...form, percent: value });
          }}
        />
      )}
    </CellField>
  );
}

function DateField({ desk, asOf }: { desk: FormDesk; asOf: CivilDate }) {
  const styles = useStyles();
  const { form, edit } = desk;
  const isDate = form.doneOn === '' || isCivilDate(form.doneOn);
  return (
    <CellField
      desk={desk}
      field="doneOn"
      hint={isDate ? undefined : `表格里写的是“${form.doneOn}”，不是日期，请重新选`}
    >
      {(isLocked) => (
        <Input
          className={styles.input}
          size="small"
          type="date"
          max={asOf}
          value={isDate ? form.doneOn : ''}
          disabled={isLocked}
          onChange={(_, { value }) => {
            edit({ ...form, doneOn: value });
          }}
        />
      )}
    </CellField>
  );
}

/** How far the item is: 状态, 完成比例, 完成日期. */
export function StateFields({ desk, asOf }: { desk: FormDesk; asOf: CivilDate }) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.pair}>
        <StatusField desk={desk} asOf={asOf} />
        <PercentField desk={desk} />
      </div>
      <DateField desk={desk} asOf={asOf} />
    </>
  );
}
