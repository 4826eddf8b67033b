import { Field } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { columnOfField, type FillField, type FillForm, type FillProblem } from '#core/fill/fill-form';
import type { FillCellView, FillItem } from '../../worker/fill/fill-item';

/** The form under a clerk's hands. */
export interface FormDesk {
  readonly item: FillItem;
  readonly form: FillForm;
  readonly problems: readonly FillProblem[];
  readonly edit: (form: FillForm) => void;
}

/** The cell in which a field ends up; undefined where the ledger has no column for it. */
export function cellOfField({ item }: FormDesk, field: FillField): FillCellView | undefined {
  return item.cells.find(({ column }) => column === columnOfField(field));
}

function hintOf({ lock, sharedRows }: FillCellView, item: FillItem): string | undefined {
  if (lock !== undefined) return lock;
  const others = sharedRows.filter((row) => row !== item.place.row);
  return others.length === 0 ? undefined : `与第${others.join('、')}行是同一格，改了一起变`;
}

/** A field of the form under the header of its column; nothing where the ledger has no such column. */
export function CellField({
  desk,
  field,
  label,
  hint,
  children,
}: {
  desk: FormDesk;
  field: FillField;
  /** The header of the column unless given. */
  label?: string;
  hint?: string | undefined;
  children: (isLocked: boolean) => ReactElement;
}) {
  const cell = cellOfField(desk, field);
  if (!cell) return null;
  const problem = desk.problems.find((one) => one.field === field)?.text;
  const shown = hintOf(cell, desk.item) ?? hint;
  return (
    <Field
      label={label ?? cell.header}
      size="small"
      {...(shown !== undefined && { hint: shown })}
      {...(problem !== undefined && { validationMessage: problem, validationState: 'error' as const })}
    >
      {children(cell.lock !== undefined)}
    </Field>
  );
}
