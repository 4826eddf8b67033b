import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { useSettings } from '../settings/settings-provider';

/** No unit alone. */
export const ALL_UNITS = '';

const useStyles = makeStyles({
  field: { gridTemplateColumns: 'auto 1fr', columnGap: '6px', margin: '4px 0' },
});

/** The unit looked at: at first one's own where it is among those there are, else all. */
export function useUnitFilter(units: readonly string[]): {
  readonly unit: string;
  readonly choose: (unit: string) => void;
} {
  const { unit: mine = ALL_UNITS } = useSettings().settings;
  const [chosen, choose] = useState<string>();
  const wanted = chosen ?? mine;
  return { unit: units.includes(wanted) ? wanted : ALL_UNITS, choose };
}

/** Chooses one of the units, or all. */
export function UnitFilter({
  units,
  unit,
  choose,
}: {
  units: readonly string[];
  unit: string;
  choose: (unit: string) => void;
}) {
  const styles = useStyles();
  if (units.length < 2) return null;
  return (
    <Field className={styles.field} label="单位" orientation="horizontal" size="small">
      <Select
        size="small"
        value={unit}
        onChange={(_, { value }) => {
          choose(value);
        }}
      >
        <option value={ALL_UNITS}>全部单位</option>
        {units.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </Select>
    </Field>
  );
}
