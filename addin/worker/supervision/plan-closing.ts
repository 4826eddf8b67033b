import { closingObstacle } from '#core/closing/closing-obstacle';
import { CLOSING_WORDS, type KnownClosingState } from '#core/closing/closing-state';
import type { ClosingActor } from '#core/closing/closing-steps';
import type { FillSource } from '#core/fill/fill-source';
import { findColumn } from '#core/ledger/ledger';
import type { RowFields } from '#core/ledger/row-fields';
import { writeRows } from '#core/sync/client/write-rows';
import { cellChange, type SheetChange } from '#addin/excel/write/sheet-change';
import { type FillPlace, keyCell, sourceAt } from '../fill/fill-rows';
import type { OpenedBook } from '../opened-book';

/** A step of an item on its way off the list. */
export interface ClosingAsked {
  readonly place: FillPlace;
  readonly actor: ClosingActor;
  readonly to: KnownClosingState;
  /** Why it is returned. */
  readonly reason?: string;
}

export type ClosingPlan =
  | { readonly changes: readonly SheetChange[] }
  /** Why not, in Chinese. */
  | { readonly refused: string };

const NO_REASON_COLUMN = '这张表没有“退回原因”栏，请先到“台账”页的“准备台账”里加上。';

function wanted(before: RowFields, { to, reason }: ClosingAsked): RowFields {
  const { closing: _old, ...others } = before;
  return {
    ...others,
    ...(to !== 'open' && { closing: CLOSING_WORDS[to] }),
    ...(reason !== undefined && { returnReason: reason }),
  };
}

function changeOf(source: FillSource, fields: RowFields): ClosingPlan {
  const { understood, entry, grid } = source;
  const part = { ledger: understood.ledger, rows: understood.rows, grid, errorRows: new Set<number>() };
  const written = writeRows(part, [{ fieldRow: entry, fields }], new Set()).get(entry.row.row);
  if (!written) return { changes: [] };
  if ('blocked' in written) {
    return { refused: `“${written.blocked.join('、')}”是合并单元格或公式，请在表格里手工填写。` };
  }
  const edits = written.edits.map(({ row, column, value }) => ({
    ...{ row, column, to: value },
    value: grid.values[row]?.[column] ?? null,
  }));
  const change = cellChange(understood.ledger.sheet, edits);
  return { changes: [{ ...change, expected: [...change.expected, keyCell(source)] }] };
}

/** The change that takes an item a step on; the server judges it by the same rules when it is sent. */
export function planClosing(book: OpenedBook, asked: ClosingAsked): ClosingPlan {
  const source = sourceAt(book, asked.place);
  if (!source) return { refused: '这一项已经移动或改动，请点“重新校验”后再试。' };
  const before = source.entry.fields;
  const after = wanted(before, asked);
  const rules = book.input.rules.lights;
  const obstacle = closingObstacle({ actor: asked.actor, before, after, rules });
  if (obstacle) return { refused: obstacle.detail };
  const lacksReason = asked.reason !== undefined && !findColumn(source.understood.ledger, 'returnReason');
  return lacksReason ? { refused: NO_REASON_COLUMN } : changeOf(source, after);
}
