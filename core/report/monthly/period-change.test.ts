import type { Snapshot } from '#core/comparison/compare-status';
import { DEFAULT_RULES } from '#core/rules/rule-set';
import { circularInput, type ItemSaid } from '#tests/support/circular-input';
import { againstText, periodChange } from './period-change';

const OLD: readonly ItemSaid[] = [
  { title: '甲', due: '2023-06-15' },
  { title: '乙', due: '2023-12-31' },
];
/** Both titles and numbers have changed hands. */
const NOW: readonly ItemSaid[] = [
  { title: '乙', due: '2023-12-31', doneOn: '2023-06-10' },
  { title: '甲', due: '2023-06-15' },
];

/** Items known by rows, as a store knows them. */
function snapshot(
  items: readonly ItemSaid[],
  asOf: '2023-05-31' | '2023-06-30',
  rows: readonly string[],
): Snapshot {
  const input = circularInput(items, { asOf });
  const ids = new Map(
    input.ledgers.flatMap((ledger) => ledger.items.map((item, index) => [item, rows[index]])),
  );
  return { input, keysOf: (item) => [ids.get(item) ?? ''] };
}

function movesOf(now: Snapshot, before: Snapshot, keyed: boolean) {
  const change = periodChange({
    ...circularInput([]),
    ...now.input,
    before,
    ...(keyed && { keysOf: now.keysOf }),
  });
  return change?.moved.map(({ title, what }) => [title, what.join()]);
}

it('knows items by their titles where nothing else is said', () => {
  const before = snapshot(OLD, '2023-05-31', ['r1', 'r2']);
  expect(movesOf(snapshot(NOW, '2023-06-30', ['r1', 'r2']), before, false)).toEqual([
    ['乙', 'finished'],
    ['甲', 'newlyRed'],
  ]);
});

it('knows items by their rows where both days do', () => {
  const before = snapshot(OLD, '2023-05-31', ['r1', 'r2']);
  expect(movesOf(snapshot(NOW, '2023-06-30', ['r1', 'r2']), before, true)).toEqual([
    ['乙', 'finished,deadlineChanged'],
    ['甲', 'newlyRed,deadlineChanged'],
  ]);
});

it('judges both days by the rules of now', () => {
  const rules = { ...DEFAULT_RULES, lights: { ...DEFAULT_RULES.lights, nearDueDays: 0 } };
  const before = { input: circularInput([{ due: '2023-06-05' }], { asOf: '2023-05-31' }), keysOf: () => [] };
  const yellow = (said: Partial<Parameters<typeof periodChange>[0]>) =>
    periodChange(circularInput([{ due: '2023-12-31' }], { before, ...said }))?.total.before?.lights.yellow;
  expect([yellow({}), yellow({ rules })]).toEqual([1, 0]);
});

it.each([
  [0.1, 0.2, '较上期提高10.0个百分点'],
  [0.2, 0.2, '与上期持平'],
  [null, 0.2, ''],
])('words %p and %p as %p', (before, now, text) => {
  expect(againstText(before, now)).toBe(text);
});
