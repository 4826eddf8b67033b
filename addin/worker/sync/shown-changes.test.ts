import type { ConflictView } from './conflict-view';
import type { PlanView, TheirRow } from './plan-view';
import { ShownChanges } from './shown-changes';
import type { CellWritten, RowMoved, WriteView } from './write-view';

const LEDGER = { id: 'foundation-2023', kind: 'foundation', title: '', sheet: '表' };
const [SEEN, LATER] = [1_700_000_000_000, 1_700_000_060_000];

const theirs = (row: number | undefined, title: string): TheirRow => ({
  ...{ rowId: title, sheet: '表', no: null, title, what: 'changed', cells: [], by: '张三', at: SEEN },
  ...(row !== undefined && { row }),
});
const PLAN: PlanView = {
  ...{ ledger: LEDGER, mine: [], held: [], removalsHeld: false },
  both: [
    {
      ...{ rowId: 'b', sheet: '表', row: 6, no: null, title: '丁', what: 'changed', by: '张三', at: SEEN },
      cells: [{ column: '状态', theirs: '已完成', mine: '进行中' }],
    },
  ],
  theirs: [theirs(4, '乙'), theirs(undefined, '新来的')],
};
const CONFLICT: ConflictView = {
  ...{ rowId: 'c', sheet: '表', row: 9, no: null, title: '丙', what: 'changed', cells: [] },
  ...{ by: '李四', at: LATER },
};

const cell = (row: number, at?: number): CellWritten => ({
  ...{ sheet: '表', row, no: null, title: '', address: `E${row}`, column: '状态', from: '', to: '已完成' },
  ...(at !== undefined && { at }),
});
const moved = (row: number, title: string, at?: number): RowMoved => ({
  ...{ sheet: '表', row, no: null, title },
  ...(at !== undefined && { at }),
});
const view = (some: Partial<WriteView>): WriteView => ({
  ...{ ledger: LEDGER, cells: [], inserted: [], removed: [] },
  ...some,
});

it.each([
  ['a cell of a row as it was shown', view({ cells: [cell(4, SEEN)] }), true],
  ['a cell of it that was written later', view({ cells: [cell(4, LATER)] }), false],
  ['a cell of nobody knows when', view({ cells: [cell(4)] }), false],
  ['a cell of another row', view({ cells: [cell(4, SEEN), cell(5, SEEN)] }), false],
  ['a cell of a row that was decided on', view({ cells: [cell(9)] }), true],
  ['a cell of a row that both changed, as it was shown', view({ cells: [cell(6)] }), true],
  ['one that says something else by now', view({ cells: [{ ...cell(6), to: '未开始' }] }), false],
  ['a row to be put in that was shown', view({ inserted: [moved(7, '新来的', SEEN)] }), true],
  ['one that was not', view({ inserted: [moved(7, '另一行', SEEN)] }), false],
  ['a row to be taken out that was shown', view({ removed: [moved(4, '乙', SEEN)] }), true],
  ['one that was not', view({ removed: [moved(5, '乙', SEEN)] }), false],
])('%s', (_, written, expected) => {
  const shown = new ShownChanges();
  shown.plan(PLAN);
  shown.conflicts([CONFLICT]);
  expect(shown.hasAll(written)).toBe(expected);
});
