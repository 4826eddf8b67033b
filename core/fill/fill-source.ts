import { closingState } from '#core/closing/closing-state';
import type { DoneRules } from '#core/completion/light-rules';
import type { CivilDate } from '#core/date/civil-date';
import type { CellValue, Grid } from '#core/grid/grid';
import { resolveMerges } from '#core/grid/merged-cells';
import type { Indicator } from '#core/indicator/indicator';
import { readIndicators } from '#core/indicator/read-indicators';
import { findColumn, type LedgerColumn } from '#core/ledger/ledger';
import type { FieldRow, UnderstoodLedger } from '#core/ledger/understand';
import type { ProjectItem } from '#core/ledger/project-item';
import { actualsIn, withoutFigures } from './indicator-values';
import { FILLED_COLUMNS, type FillForm } from './fill-form';
import { type MilestoneField, milestoneFields } from './milestone-fields';
import { milestoneDays } from './milestone-lines';
import { type NoteParts, splitNote } from './month-entry';

/** An item with the sheet it stands on. */
export interface FillSource {
  readonly understood: UnderstoodLedger;
  readonly entry: FieldRow & { readonly item: ProjectItem };
  readonly grid: Grid;
  readonly asOf: CivilDate;
  readonly rules: DoneRules;
}

/** A cell that the form fills. Zero-based; of a merged cell its top left. */
export interface FillCell {
  readonly column: LedgerColumn;
  readonly row: number;
  readonly value: CellValue;
  /** One-based rows that show the same cell, where there are several. */
  readonly sharedRows: readonly number[];
  /** Why it is not to be written, in Chinese. */
  readonly lock?: string;
}

function lockOf({ grid, entry }: FillSource, row: number, column: number, left: number): string | undefined {
  if (closingState(entry.item.progress ?? {}) === 'closed') return '这一项已销号，要修改的请办公室先退回';
  if (left !== column) return '这一格与左边的栏合并了，请先在表格里取消合并';
  return grid.formulas?.[row]?.includes(column) ? '这一格是公式，由表格自动计算' : undefined;
}

function cellOf(source: FillSource, column: LedgerColumn): FillCell {
  const { understood, entry, grid } = source;
  const own = entry.row.row - 1;
  const merge = resolveMerges(grid).mergeAt(own, column.index);
  const { top: row, left } = merge ?? { top: own, left: column.index };
  const lock = lockOf(source, row, column.index, left);
  const rows = merge ? understood.rows.map((fieldRow) => fieldRow.row.row) : [];
  const shared = rows.filter((one) => merge && one > merge.top && one <= merge.bottom + 1);
  return {
    ...{ column, row, value: grid.values[row]?.[left] ?? null },
    sharedRows: shared.length > 1 ? shared : [],
    ...(lock !== undefined && { lock }),
  };
}

/** The cells that the form fills, as far as the ledger has columns for them. */
export function fillCells(source: FillSource): FillCell[] {
  return FILLED_COLUMNS.flatMap((id) => {
    const column = findColumn(source.understood.ledger, id);
    return column ? [cellOf(source, column)] : [];
  });
}

/** The measurable promises of an item; none where there is no 最新进展 that could tell of them. */
export function indicatorsOf({ understood, entry }: FillSource): Indicator[] {
  if (!findColumn(understood.ledger, 'note')) return [];
  const { item, measures } = entry.item;
  return readIndicators(measures === undefined ? item : `${item}\n${measures}`);
}

/** The milestones of which the form asks for the day; none where there is no 节点完成 that could tell of them. */
export function milestonesOf({ understood, entry }: FillSource): MilestoneField[] {
  return findColumn(understood.ledger, 'milestonesDone') ? milestoneFields(entry.item.deadline) : [];
}

/** 最新进展 of an item, around its present month. */
export function noteOf({ entry, asOf }: FillSource): NoteParts {
  return splitNote(String(entry.fields['note'] ?? ''), asOf);
}

/** What the cells hold at present. */
export function formOf(source: FillSource): FillForm {
  const { fields } = source.entry;
  const text = (id: string): string => String(fields[id] ?? '');
  const { before, text: told, after } = noteOf(source);
  return {
    status: text('status'),
    percent: text('percent'),
    doneOn: text('doneOn'),
    note: withoutFigures(told),
    earlier: [before, after]
      .map((part) => part.trim())
      .filter(Boolean)
      .join('\n'),
    actuals: actualsIn(told, indicatorsOf(source)),
    evidence: text('evidence'),
    problem: text('problem'),
    milestones:
      milestonesOf(source).length > 0
        ? milestoneDays(text('milestonesDone'), source.entry.item.deadline)
        : [],
    closing: text('closing'),
  };
}
