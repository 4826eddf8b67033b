import { Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { type CivilDate, isCivilDate } from '#core/date/civil-date';
import { type ReportFormat, type ReportKind, REPORTS } from '#core/report/report-kinds';
import {
  CONTENTS,
  dateOf,
  formatOf,
  formatsOf,
  isByUnit,
  isNumber,
  isNumbered,
  type ReportChoice,
} from './report-choice';

const useStyles = makeStyles({ field: { gridTemplateColumns: '64px 1fr', columnGap: '6px' } });

const KINDS = Object.entries(REPORTS) as [ReportKind, (typeof REPORTS)[ReportKind]][];

const FORMAT_NAMES: Readonly<Record<ReportFormat, string>> = { docx: 'Word', xlsx: 'Excel', zip: '压缩包' };

interface FieldsProps {
  readonly choice: ReportChoice;
  readonly change: (some: Partial<ReportChoice>) => void;
}

function Line({
  label,
  hint,
  wrong,
  children,
}: {
  label: string;
  hint?: string;
  /** What is wrong with what is typed. */
  wrong?: string | undefined;
  children: ReactElement;
}) {
  const styles = useStyles();
  return (
    <Field
      className={styles.field}
      label={label}
      orientation="horizontal"
      size="small"
      hint={hint ?? null}
      validationMessage={wrong ?? null}
    >
      {children}
    </Field>
  );
}

/** Chooses among a few, each with its name. */
function Choice<Id extends string>({
  label,
  hint,
  value,
  options,
  choose,
}: {
  label: string;
  hint?: string;
  value: Id;
  options: readonly (readonly [Id, string])[];
  choose: (id: Id) => void;
}) {
  return (
    <Line label={label} {...(hint !== undefined && { hint })}>
      <Select
        size="small"
        value={value}
        onChange={(_, { value: chosen }) => {
          choose(chosen as Id);
        }}
      >
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Line>
  );
}

/** The report's day. One that is only half typed changes nothing. */
function DateLine({ day, choose }: { day: CivilDate; choose: (day: CivilDate) => void }) {
  const [typed, setTyped] = useState<string>();
  return (
    <Line label="统计截至">
      <Input
        size="small"
        type="date"
        value={typed ?? day}
        onChange={(_, { value }) => {
          setTyped(value);
          if (isCivilDate(value)) choose(value);
        }}
        onBlur={() => {
          setTyped(undefined);
        }}
      />
    </Line>
  );
}

function NumberLine({ choice: { number }, change }: FieldsProps) {
  return (
    <Line
      label="发文序号"
      hint="如“〔2023〕15号”里的15；没有定的空着，文件里留出位置"
      wrong={isNumber(number) ? undefined : '只填数字，如15'}
    >
      <Input
        size="small"
        inputMode="numeric"
        value={number}
        onChange={(_, { value }) => {
          change({ number: value });
        }}
      />
    </Line>
  );
}

function UnitLine({
  choice: { kind, unit },
  change,
  units,
}: FieldsProps & { readonly units: readonly string[] }) {
  return (
    <Choice
      label="单位"
      value={unit}
      options={[
        ['', kind === 'slips' ? '全部单位（一个压缩包）' : '全部单位'],
        ...units.map((name) => [name, name] as const),
      ]}
      choose={(next) => {
        change({ unit: next });
      }}
    />
  );
}

/** What the clerk chooses of a report: which, as at which day, and what else it needs. Another report has another day. */
export function ReportFields({
  choice,
  change,
  today,
  units,
}: FieldsProps & { readonly today: CivilDate; readonly units: readonly string[] }) {
  const { kind } = choice;
  const formats = formatsOf(kind);
  return (
    <>
      <Choice
        label="报告"
        hint={CONTENTS[kind]}
        value={kind}
        options={KINDS.map(([id, { name }]) => [id, name])}
        choose={(next) => {
          change({ kind: next });
        }}
      />
      <DateLine
        key={kind}
        day={dateOf(choice, today)}
        choose={(date) => {
          change({ date });
        }}
      />
      {isByUnit(choice) && <UnitLine choice={choice} change={change} units={units} />}
      {formats.length > 1 && (
        <Choice
          label="格式"
          value={formatOf(choice)}
          options={formats.map((format) => [format, FORMAT_NAMES[format]])}
          choose={(format) => {
            change({ format });
          }}
        />
      )}
      {isNumbered(choice) && <NumberLine choice={choice} change={change} />}
    </>
  );
}
