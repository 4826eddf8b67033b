import { Field, Select } from '@fluentui/react-components';
import { useSettings } from '../settings/settings-provider';
import { useWorkbook } from '../workbook/workbook-context';

/** Chooses the clerk's unit, once for all views. One that this workbook does not name stays chosen. */
export function UnitChoice({ unit }: { unit: string }) {
  const { change } = useSettings();
  const { reading } = useWorkbook();
  const units = reading.book?.units ?? [];
  const isElsewhere = unit !== '' && !units.includes(unit);
  return (
    <Field label="我的单位" size="small">
      <Select
        size="small"
        value={unit}
        onChange={(_, { value }) => {
          change({ unit: value });
        }}
      >
        <option value="">（请选择）</option>
        {isElsewhere && <option>{unit}</option>}
        {units.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </Select>
    </Field>
  );
}
