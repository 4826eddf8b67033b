import { DEFAULT_RULES } from '#core/rules/rule-set';
import type { RowVersionMessage } from '#core/protocol/row-history-response';
import type { HistoryTarget } from './history-target';
import { monthNotes } from './month-notes';

const TARGET: HistoryTarget = {
  ...{ ledgerId: 'foundation-2023', rowId: 'r1', name: '1. 甲事', sheet: '提升年', row: 3 },
  columns: [{ id: 'note', header: '最新进展', type: 'text' }],
};

/** A version of that day; the server gives the latest first. */
function version(rev: number, day: string, note: string): RowVersionMessage {
  const what = rev === 1 ? ('created' as const) : ('edited' as const);
  const at = Date.parse(`${day}T10:00:00+08:00`);
  return { rev, at, by: '张敏', clientId: 'c', what, changes: [], fields: { item: '甲事', note } };
}

const VERSIONS = [
  version(1, '2023-03-28', '3月：部署'),
  version(2, '2023-04-27', '4月：培训'),
  version(3, '2023-04-28', '4月：培训两次'),
  version(4, '2023-05-30', '5月：评查'),
];

const api = {
  async *rowHistory() {
    yield* await Promise.resolve([...VERSIONS].reverse());
  },
};

it('tells what was last written of each month, also where the sheet no longer has it', async () => {
  const notes = await monthNotes(api, TARGET, DEFAULT_RULES.reporting);
  expect(notes).toEqual([
    { month: '2023-05', text: '5月：评查', by: '张敏', at: '2023-05-30 10:00' },
    { month: '2023-04', text: '4月：培训两次', by: '张敏', at: '2023-04-28 10:00' },
    { month: '2023-03', text: '3月：部署', by: '张敏', at: '2023-03-28 10:00' },
  ]);
});

it('has none of a row that was never synchronised', async () => {
  const { rowId: _, ...unknown } = TARGET;
  expect(await monthNotes(api, unknown, DEFAULT_RULES.reporting)).toEqual([]);
});
