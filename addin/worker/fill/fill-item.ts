import type { Light } from '#core/completion/light';
import type { DoneRules } from '#core/completion/light-rules';
import { fillEdits } from '#core/fill/fill-edits';
import type { FilledColumn, FillForm, FillProblem } from '#core/fill/fill-form';
import {
  fillCells,
  type FillSource,
  formOf,
  indicatorsOf,
  milestonesOf,
  noteOf,
} from '#core/fill/fill-source';
import type { MilestoneField } from '#core/fill/milestone-fields';
import { actualsIn } from '#core/fill/indicator-values';
import { monthName } from '#core/fill/month-entry';
import { cellAddress } from '#core/grid/address';
import type { Indicator } from '#core/indicator/indicator';
import { cellChange, type SheetChange } from '#addin/excel/write/sheet-change';
import { assessSource, untoldFindings } from '../completion/assess-source';
import { type MilestoneView, milestoneViews } from '../completion/milestone-views';
import type { OpenedBook } from '../opened-book';
import { type FillPlace, keyCell, placeOf, sourceAt, unitsText } from './fill-rows';

/** One of the cells that the form fills. */
export interface FillCellView {
  readonly column: FilledColumn;
  /** The column's header as the sheet has it. */
  readonly header: string;
  /** Why it cannot be filled here, in Chinese. */
  readonly lock?: string;
  /** The rows that share the cell, where several do. */
  readonly sharedRows: readonly number[];
}

/** An item as the form shows it. */
export interface FillItem {
  readonly place: FillPlace;
  /** The address of its text, e.g. `C12`. */
  readonly cell: string;
  readonly no: number | null;
  readonly title: string;
  readonly measures: string;
  readonly deadline: string;
  readonly units: string;
  readonly light: Light;
  /** The facts behind the light, in Chinese. */
  readonly reason: string;
  /** What inspections found at it and is not put right yet, besides what the reason tells; in Chinese. */
  readonly findings: readonly string[];
  /** How the milestones stand that the unit is held to, where there are several. */
  readonly standings: readonly MilestoneView[];
  /** Empty where the ledger has no column to fill in. */
  readonly cells: readonly FillCellView[];
  /** How the note's month is named, e.g. `6月`. */
  readonly month: string;
  readonly indicators: readonly Indicator[];
  /** What was reached of the indicators the last time, in months before. */
  readonly formerActuals: readonly string[];
  /** The milestones of which the form asks when they were reached. */
  readonly milestones: readonly MilestoneField[];
  /** Why the office returned it when it was to be closed; empty where it did not. */
  readonly returnReason: string;
  readonly form: FillForm;
  /** Which items are finished. */
  readonly rules: DoneRules;
}

/** A form as it was opened and as it is to be saved. */
export interface FillAsked {
  readonly place: FillPlace;
  readonly seen: FillForm;
  readonly form: FillForm;
}

export type FillPlan =
  | { readonly changes: readonly SheetChange[]; readonly headers: readonly string[] }
  | { readonly problems: readonly FillProblem[] }
  /** Another item stands at the place by now. */
  | { readonly gone: true };

function itemOf(book: OpenedBook, source: FillSource, unit: string): FillItem {
  const { entry, asOf, understood } = source;
  const { item, fields } = entry;
  const assessment = assessSource(book, source);
  const { light, reason } = assessment;
  const indicators = indicatorsOf(source);
  const { before, after } = noteOf(source);
  const at = keyCell(source);
  return {
    ...{ place: placeOf(source), cell: cellAddress(at.row, at.column), no: item.no, title: item.item },
    ...{
      measures: item.measures ?? '',
      deadline: String(fields['deadline'] ?? ''),
      units: unitsText(source),
    },
    month: monthName(asOf, understood.year),
    standings: milestoneViews(
      item,
      { asOf, rules: book.input.rules.lights, ledgerYear: understood.year },
      unit === '' ? undefined : { unit, directory: book.understood.directory },
    ),
    ...{
      light,
      reason,
      findings: untoldFindings(assessment),
      indicators,
      formerActuals: actualsIn(`${before}\n${after}`, indicators),
    },
    cells: fillCells(source).map(({ column, lock, sharedRows }) => ({
      ...{ column: column.id as FilledColumn, header: column.header, sharedRows },
      ...(lock !== undefined && { lock }),
    })),
    milestones: milestonesOf(source),
    returnReason: String(fields['returnReason'] ?? ''),
    form: formOf(source),
    rules: { doneStatuses: source.rules.doneStatuses },
  };
}

/**
 * The item at a place as the form shows it to a unit, or to anybody where it is empty; undefined where another item
 * stands there by now.
 */
export function fillItem(book: OpenedBook, place: FillPlace, unit = ''): FillItem | undefined {
  const source = sourceAt(book, place);
  return source && itemOf(book, source, unit);
}

/** The changes that save a form. The item's own text must still be where it was read. */
export function planFill(book: OpenedBook, { place, seen, form }: FillAsked): FillPlan {
  const source = sourceAt(book, place);
  if (!source) return { gone: true };
  const outcome = fillEdits(source, seen, form);
  if ('problems' in outcome) return outcome;
  const { edits } = outcome;
  if (edits.length === 0) return { changes: [], headers: [] };
  const change = cellChange(
    place.sheet,
    edits.map(({ row, column, before, value }) => ({ row, column, value: before, to: value })),
  );
  return {
    changes: [{ ...change, expected: [...change.expected, keyCell(source)] }],
    headers: edits.map(({ header }) => header),
  };
}
