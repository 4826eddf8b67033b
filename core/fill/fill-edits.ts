import type { CivilDate } from '#core/date/civil-date';
import type { CellValue, GridEdit } from '#core/grid/grid';
import type { FieldValue } from '#core/ledger/row-fields';
import { MAX_TEXT_LENGTH } from '#core/protocol/limits';
import { cellValueOf } from '#core/sync/client/cell-value';
import { oneLine, tidy } from '#core/text/normalise';
import {
  changedFields,
  columnOfField,
  type FillField,
  type FilledColumn,
  type FillForm,
  type FillProblem,
} from './fill-form';
import { fillProblems, readTypedPercent } from './fill-problems';
import { type FillCell, fillCells, type FillSource } from './fill-source';
import { formOf, indicatorsOf, noteOf } from './fill-source';
import { withFigures } from './indicator-values';
import { withMilestoneDays } from './milestone-lines';
import { joinNote, monthHead, splitNote } from './month-entry';

/** A change of one cell, with what the cell holds before. */
export interface FillEdit extends GridEdit {
  readonly before: CellValue;
  readonly header: string;
}

/** The cells to change, or why nothing is to be saved. */
export type FillOutcome =
  { readonly edits: readonly FillEdit[] } | { readonly problems: readonly FillProblem[] };

/** 最新进展 as the form tells it. */
function noteText(source: FillSource, form: FillForm, changed: readonly FillField[]): string {
  const asOf: CivilDate = source.asOf;
  const head = monthHead(asOf, source.understood.year);
  const told = withFigures(tidy(form.note), indicatorsOf(source), form.actuals);
  const parts = noteOf(source);
  if (!changed.includes('earlier')) return joinNote(parts, told, { asOf, head });
  const { latestFirst } = splitNote(form.earlier, asOf);
  const around = { before: form.earlier, head: parts.head, text: '', after: '', latestFirst };
  return joinNote(around, told, { asOf, head });
}

/** What a column is to say. */
function textOf(
  column: FilledColumn,
  source: FillSource,
  form: FillForm,
  changed: readonly FillField[],
): string {
  if (column === 'note') return noteText(source, form, changed);
  if (column !== 'milestonesDone') return tidy(form[column]);
  const { fields, item } = source.entry;
  return withMilestoneDays(String(fields['milestonesDone'] ?? ''), item.deadline, form.milestones);
}

/** The canonical value that a column is to have. */
function valueOf(
  column: FilledColumn,
  source: FillSource,
  form: FillForm,
  changed: readonly FillField[],
): FieldValue | undefined {
  if (column === 'percent') return readTypedPercent(form.percent);
  const text = textOf(column, source, form, changed);
  return text === '' ? undefined : text.replace(/\r\n?/g, '\n');
}

const MOST_QUOTED = 20;

/** Why a field that was changed cannot be written: its cell is locked, too small, or not as it was seen. */
function obstacle(cell: FillCell, value: FieldValue | undefined): string | undefined {
  if (cell.lock !== undefined) return `${cell.lock}。`;
  const length = String(value ?? '').length;
  return length > MAX_TEXT_LENGTH ? `内容太长，一格最多${MAX_TEXT_LENGTH}字，请删减。` : undefined;
}

/** Fields that somebody else has changed since the form was opened. */
function overtaken(seen: FillForm, now: FillForm, changed: readonly FillField[]): FillProblem[] {
  const moved = changedFields(seen, now).filter((field) => changed.includes(field));
  return moved.map((field) => {
    const text = oneLine(String(now[field]));
    const held = text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)}…` : text;
    return { field, text: `表格里这一项已改为“${held}”，请点“放弃修改”看最新内容后再填。` };
  });
}

/**
 * The edits that make an item's cells say what the form does: only of fields that differ from `seen`, which is what the
 * form showed when it was opened.
 */
export function fillEdits(source: FillSource, seen: FillForm, form: FillForm): FillOutcome {
  const changed = changedFields(seen, form);
  const cells = fillCells(source);
  const columns = new Set(cells.map(({ column }) => column.id as FilledColumn));
  const { asOf, rules, understood } = source;
  const context = { asOf, rules, year: understood.year, columns, changed };
  const problems = [...overtaken(seen, formOf(source), changed), ...fillProblems(form, context)];
  const edits: FillEdit[] = [];
  for (const cell of cells) {
    const { column, row, value: before } = cell;
    const field = changed.find((one) => columnOfField(one) === column.id);
    if (field === undefined) continue;
    const value = valueOf(columnOfField(field), source, form, changed);
    const text = obstacle(cell, value);
    if (text !== undefined) problems.push({ field, text });
    const look = { format: source.grid.formats[row]?.[column.index], date1904: source.grid.date1904 };
    const written = cellValueOf(column.definition, value, look);
    edits.push({ row, column: column.index, value: written, before, header: column.header });
  }
  return problems.length > 0
    ? { problems }
    : { edits: edits.filter(({ value, before }) => value !== before) };
}
