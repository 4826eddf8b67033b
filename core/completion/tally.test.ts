import fc from 'fast-check';
import type { CivilDate } from '#core/date/civil-date';
import { addDays } from '#core/date/civil-date';
import type { Step } from './item-timeline';
import { standingCode, STANDINGS } from './standing';
import type { Tally } from './tally';
import { addTally, EMPTY_TALLY, numbersAt, subtractTally, tallyOf } from './tally';

const START: CivilDate = '2022-01-01';
const OPEN: readonly Step[] = [
  { from: START, standing: 'Tg' },
  { from: '2023-06-15', standing: 'Ry' },
  { from: '2023-07-01', standing: 'Or' },
];
const DONE: readonly Step[] = [
  { from: START, standing: 'Tg' },
  { from: '2023-06-15', standing: 'Ry' },
  { from: '2023-06-20', standing: 'Dg' },
];

const code = fc.constantFrom(...STANDINGS.keys());
const timeline: fc.Arbitrary<readonly Step[]> = fc
  .tuple(
    code,
    fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 5 }),
    fc.array(code, { minLength: 5 }),
  )
  .map(([first, days, codes]) => {
    const steps: Step[] = [{ from: START, standing: first }];
    for (const [index, day] of days.sort((a, b) => a - b).entries()) {
      const standing = codes[index] ?? first;
      if (standing !== steps.at(-1)?.standing) steps.push({ from: addDays(START, day), standing });
    }
    return steps;
  });
/** Items by scope; `__proto__` and numbers are what a cell may hold as well. */
const items = fc.array(fc.tuple(fc.constantFrom('甲', '乙', '__proto__', '12'), timeline), { maxLength: 8 });

const sum = (of: readonly (readonly [string, readonly Step[]])[]): Tally =>
  of.reduce((all, [scope, steps]) => addTally(all, tallyOf(scope, steps)), EMPTY_TALLY);
const tally = items.map(sum);
const bytes = (of: Tally): string => JSON.stringify(of);

describe('a tally', () => {
  it('of one item says where it stands from when on', () => {
    expect(tallyOf('甲', OPEN)).toEqual({
      甲: { Tg: 1, 'Tg2023-06-15': -1, 'Ry2023-06-15': 1, 'Ry2023-07-01': -1, 'Or2023-07-01': 1 },
    });
  });

  it('of several items is the sum, each in its scope', () => {
    expect(
      sum([
        ['甲', OPEN],
        ['乙', OPEN],
        ['甲', DONE],
      ]),
    ).toEqual({
      乙: { Tg: 1, 'Tg2023-06-15': -1, 'Ry2023-06-15': 1, 'Ry2023-07-01': -1, 'Or2023-07-01': 1 },
      甲: {
        ...{ Tg: 2, 'Tg2023-06-15': -2, 'Ry2023-06-15': 2, 'Ry2023-06-20': -1, 'Dg2023-06-20': 1 },
        ...{ 'Ry2023-07-01': -1, 'Or2023-07-01': 1 },
      },
    });
  });

  it('holds no zeros and no empty scopes', () => {
    expect(
      subtractTally(
        sum([
          ['甲', OPEN],
          ['乙', OPEN],
        ]),
        sum([
          ['甲', DONE],
          ['乙', OPEN],
        ]),
      ),
    ).toEqual({
      甲: { 'Ry2023-06-20': 1, 'Dg2023-06-20': -1, 'Ry2023-07-01': -1, 'Or2023-07-01': 1 },
    });
  });

  it('has its keys in order', () => {
    const [changes = {}] = Object.values(sum([['甲', OPEN]]));
    expect(Object.keys(changes)).toEqual([
      ...['Or2023-07-01', 'Ry2023-06-15', 'Ry2023-07-01', 'Tg', 'Tg2023-06-15'],
    ]);
    expect(
      Object.keys(
        sum([
          ['乙', OPEN],
          ['甲', OPEN],
          ['丙', OPEN],
        ]),
      ),
    ).toEqual(['丙', '乙', '甲']);
  });
});

describe('numbersAt', () => {
  it.each<readonly [CivilDate, Readonly<Record<string, number>>]>([
    ['2022-01-01', { Tg: 2 }],
    ['2023-06-14', { Tg: 2 }],
    ['2023-06-15', { Ry: 2 }],
    ['2023-06-20', { Ry: 1, Dg: 1 }],
    ['2023-07-01', { Or: 1, Dg: 1 }],
    ['2025-12-31', { Or: 1, Dg: 1 }],
  ])('on %s', (asOf, expected) => {
    const changes =
      sum([
        ['甲', OPEN],
        ['甲', DONE],
      ])['甲'] ?? {};
    const numbers = [...numbersAt(changes, asOf)].filter(([, number]) => number !== 0);
    expect(Object.fromEntries(numbers)).toEqual(expected);
  });
});

test('every standing has a code of its own, which its name in the store keeps', () => {
  expect([...STANDINGS.keys()].sort()).toEqual(
    ['D', 'L', 'N', 'O', 'R', 'T'].flatMap((state) => ['b', 'g', 'r', 'y'].map((light) => state + light)),
  );
  for (const [name, standing] of STANDINGS) expect(standingCode(standing)).toBe(name);
  expect(STANDINGS.get('Ry')).toEqual({ state: 'atRisk', light: 'yellow' });
  expect(STANDINGS.get('Tb')).toEqual({ state: 'onTrack', light: 'blue' });
});

describe('tallies are a commutative group, to the byte', () => {
  it('in any order and any brackets', () => {
    fc.assert(
      fc.property(tally, tally, tally, (a, b, c) => {
        expect(bytes(addTally(a, b))).toBe(bytes(addTally(b, a)));
        expect(bytes(addTally(addTally(a, b), c))).toBe(bytes(addTally(a, addTally(b, c))));
      }),
    );
  });

  it('with nothing as zero and subtraction as inverse', () => {
    fc.assert(
      fc.property(tally, tally, (a, b) => {
        expect(bytes(addTally(a, EMPTY_TALLY))).toBe(bytes(a));
        expect(bytes(subtractTally(a, a))).toBe('{}');
        expect(bytes(subtractTally(addTally(a, b), b))).toBe(bytes(a));
        expect(bytes(addTally(subtractTally(a, b), b))).toBe(bytes(a));
      }),
    );
  });

  it('and survive being stored', () => {
    fc.assert(
      fc.property(tally, tally, (a, b) => {
        const stored = JSON.parse(bytes(a)) as Tally;
        expect(bytes(addTally(stored, b))).toBe(bytes(addTally(a, b)));
      }),
    );
  });
});

test('a sum counts on every day what its items say', () => {
  fc.assert(
    fc.property(items, fc.integer({ min: 0, max: 25 }), (of, days) => {
      const asOf = addDays(START, days);
      const counted = Object.entries(sum(of)).flatMap(([scope, changes]) =>
        [...numbersAt(changes, asOf)].flatMap(([standing, number]) =>
          Array.from({ length: number }, () => `${scope} ${standing}`),
        ),
      );
      const standing = of.map(
        ([scope, steps]) => `${scope} ${steps.filter(({ from }) => from <= asOf).at(-1)?.standing}`,
      );
      expect(counted.sort()).toEqual(standing.sort());
    }),
  );
});
