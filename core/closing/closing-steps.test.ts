import fc from 'fast-check';
import type { ClosingState } from './closing-state';
import { type ClosingActor, mayTransition, nextSteps, stepsText } from './closing-steps';

/*
 * Written by hand from docs/decisions/015-closing-an-item.md: `u` a unit that the row names may, `o` the office may,
 * `=` it is no step.
 */
const TABLE = `
from\\to   open applied reviewing closed returned
open      =    uo      -         -      -
applied   uo   =       o         o      o
reviewing -    o       =         o      o
closed    -    -       -         =      o
returned  -    uo      -         -      =
unread    uo   uo      o         -      o
`;

const [header = '', ...lines] = TABLE.trim().split('\n');
const targets = header.split(/ +/).slice(1) as ClosingState[];
const CASES = lines.flatMap((line) => {
  const [from = '', ...marks] = line.split(/ +/);
  return targets.map((to, at) => [from as ClosingState, to, marks[at] ?? ''] as const);
});

it.each(CASES)('from %s to %s: %s', (from, to, mark) => {
  expect(mayTransition('unit', from, to)).toBe(/[u=]/.test(mark));
  expect(mayTransition('office', from, to)).toBe(/[o=]/.test(mark));
});

it('a unit never gets an item closed, whatever it does', () => {
  const steps = fc.array(fc.constantFrom(...targets), { maxLength: 12 });
  fc.assert(
    fc.property(steps, (wanted) => {
      const end = wanted.reduce<ClosingState>(
        (state, to) => (mayTransition('unit', state, to) ? to : state),
        'open',
      );
      expect(['open', 'applied']).toContain(end);
    }),
  );
});

it('the office gets an item closed only after it was applied for', () => {
  const before = (state: ClosingState): ClosingState[] =>
    targets.filter((from) => from !== state && mayTransition('office', from, state));
  expect(before('closed')).toEqual(['applied', 'reviewing']);
  expect(before('reviewing')).toEqual(['applied']);
});

it.each<[ClosingActor, ClosingState, string]>([
  ['unit', 'open', '填“申请销号”'],
  ['unit', 'applied', '清空'],
  ['unit', 'reviewing', ''],
  ['office', 'reviewing', '填“已销号”、填“退回”或填“申请销号”'],
  ['unit', 'unread', '填“申请销号”或清空'],
])('what a %s may do next of %s, in words', (actor, from, words) => {
  expect(stepsText(nextSteps(actor, from))).toBe(words);
});
