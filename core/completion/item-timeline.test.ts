import fc from 'fast-check';
import type { CivilDate } from '#core/date/civil-date';
import { addDays } from '#core/date/civil-date';
import type { Deadline, DeadlineType, Milestone } from '#core/deadline/deadline';
import type { Progress, ProjectItem } from '#core/ledger/project-item';
import { assessItem } from './assess-item';
import { horizonOf, isWithin, timelineReader } from './item-timeline';
import { defaultLightRules, type LightRules } from './light-rules';
import { STANDINGS } from './standing';

const YEAR = 2023;
const START: CivilDate = '2022-01-01';

type Point = Omit<Milestone, 'span'>;

function deadline(type: DeadlineType, ...points: readonly Point[]): Deadline {
  return { text: '', type, milestones: points.map((point) => ({ ...point, span: [0, 0] })), notes: [] };
}

function itemWith(of: Deadline, progress?: Progress): ProjectItem {
  return { no: 1, group: '', item: '事项', deadline: of, units: [], ...(progress && { progress }) };
}

const june = deadline('dated', { due: '2023-06-30' });
const yearLong = deadline('year-long', { start: '2023-01-01', due: '2023-12-31' });
/** 1 March to 8 June: 31 + 30 + 31 + 8 = 100 days, so that a day is a point. */
const hundredDays = deadline('dated', { start: '2023-03-01', due: '2023-06-08' });
const halfThenAll = deadline(
  'dated',
  { due: '2023-12-31', percent: 50 },
  { due: '2024-12-31', percent: 100 },
);

type Case = readonly [
  name: string,
  of: Deadline,
  progress: Progress | undefined,
  steps: Readonly<Record<string, CivilDate[]>>,
];

/** What the item stands at, and since when; the letters are those of `standing.ts`. */
const CASES: readonly Case[] = [
  [
    'open without progress columns: near 15 days ahead, overdue the day after',
    june,
    undefined,
    { Tg: [START], Ry: ['2023-06-15'], Or: ['2023-07-01'] },
  ],
  [
    'done in time: before that day as if nothing were reported',
    june,
    { status: '已完成', doneOn: '2023-06-20' },
    { Tg: [START], Ry: ['2023-06-15'], Dg: ['2023-06-20'] },
  ],
  [
    'done late',
    june,
    { status: '已完成', doneOn: '2023-07-10' },
    { Tg: [START], Ry: ['2023-06-15'], Or: ['2023-07-01'], Lg: ['2023-07-10'] },
  ],
  [
    'done, nobody knows when: in time until the due date has passed',
    june,
    { status: '已完成' },
    { Dg: [START], Lg: ['2023-07-01'] },
  ],
  [
    'no note: owed for January from 1 February on',
    yearLong,
    {},
    { Tg: [START], Ry: ['2023-02-01'], Or: ['2024-01-01'] },
  ],
  [
    'a note on March: outdated once April has ended',
    yearLong,
    { note: '2023年3月完成调研' },
    { Tg: [START], Ry: ['2023-05-01'], Or: ['2024-01-01'] },
  ],
  [
    'a note on March of whatever year: up to date again in March and April, every year',
    deadline('long-term'),
    { note: '3月完成调研' },
    { Ng: [START, '2024-03-01', '2025-03-01'], Ny: ['2023-05-01', '2024-05-01', '2025-05-01'] },
  ],
  [
    'at 30 %: more than 20 points behind from the 51st of 100 days',
    hundredDays,
    { percent: 30, note: '推进中' },
    { Tg: [START], Ry: ['2023-04-20'], Or: ['2023-06-09'] },
  ],
  [
    'at 60 %: the half is reached; more than 80 % of 731 days have gone on the 585th',
    halfThenAll,
    { percent: 60, note: '推进中' },
    { Tg: [START], Ry: ['2024-08-07'], Or: ['2025-01-01'] },
  ],
  [
    'a missed milestone stays missed',
    halfThenAll,
    undefined,
    { Tg: [START], Ry: ['2023-12-16'], Or: ['2024-01-01'] },
  ],
  [
    'a milestone reached late: missed until that day',
    halfThenAll,
    { milestonesDone: '第1个节点2024年1月10日完成', note: '推进中' },
    { Tg: [START, '2024-01-10'], Ry: ['2023-12-16', '2024-12-16'], Or: ['2024-01-01', '2025-01-01'] },
  ],
  [
    'each milestone reached: finished on the last day of them',
    halfThenAll,
    { milestonesDone: '第1个节点2023年6月1日；第2个节点2024年6月1日', note: '推进中' },
    { Tg: [START], Dg: ['2024-06-01'] },
  ],
  [
    'closing turned down: open again, whatever 状态 says',
    june,
    { status: '已完成', doneOn: '2023-06-20', closing: '退回', returnReason: '佐证不全' },
    { Tg: [START], Ry: ['2023-06-15'], Or: ['2023-07-01'] },
  ],
  ['due after the horizon', deadline('dated', { due: '2027-12-31' }), undefined, { Tg: [START] }],
  [
    'done before the horizon',
    deadline('dated', { due: '2021-06-30' }),
    { status: '已完成', doneOn: '2021-05-01' },
    { Dg: [START] },
  ],
];

/** Under other rules than the default's. */
const RULED: readonly (readonly [...Case, Partial<LightRules>])[] = [
  [
    'at 30 % with a red lamp from 40 points on: from the 71st of 100 days',
    hundredDays,
    { percent: 30, note: '推进中' },
    { Tg: [START], Ry: ['2023-04-20'], Rr: ['2023-05-10'], Or: ['2023-06-09'] },
    { redLagPoints: 40 },
  ],
  [
    'with four lamps, blue while open and on schedule',
    june,
    { status: '已完成', doneOn: '2023-06-20' },
    { Tb: [START], Ry: ['2023-06-15'], Dg: ['2023-06-20'] },
    { lamps: 4 },
  ],
  [
    'without a lamp for missing notes',
    yearLong,
    {},
    { Tg: [START], Ry: ['2023-12-16'], Or: ['2024-01-01'] },
    { unreported: 'none' },
  ],
];

function written(expected: Case[3]): readonly object[] {
  const steps = Object.entries(expected).flatMap(([standing, days]) =>
    days.map((from) => ({ from, standing })),
  );
  return steps.sort((a, b) => (a.from < b.from ? -1 : 1));
}

describe('timelineReader', () => {
  it.each(CASES)('%s', (_name, of, progress, expected) => {
    const steps = timelineReader(defaultLightRules, YEAR)(itemWith(of, progress));
    expect(steps).toEqual(written(expected));
  });

  it.each(RULED)('%s', (_name, of, progress, ...[expected, rules]) => {
    const steps = timelineReader({ ...defaultLightRules, ...rules }, YEAR)(itemWith(of, progress));
    expect(steps).toEqual(written(expected));
  });

  it('goes by the rules it is given', () => {
    const rules = { ...defaultLightRules, nearDueDays: 3, lagPoints: 40 };
    const steps = timelineReader(rules, YEAR);
    expect(steps(itemWith(june)).map(({ from }) => from)).toEqual([START, '2023-06-27', '2023-07-01']);
    const behind = itemWith(hundredDays, { percent: 30, note: '推进中' });
    expect(steps(behind).map(({ from }) => from)).toEqual([START, '2023-05-10', '2023-06-09']);
  });
});

describe('horizonOf', () => {
  it.each<readonly [CivilDate, boolean]>([
    ['2021-12-31', false],
    ['2022-01-01', true],
    ['2025-12-31', true],
    ['2026-01-01', false],
  ])('of 2023 holds %s: %s', (day, expected) => {
    expect(isWithin(horizonOf(2023), day)).toBe(expected);
  });
});

const day = fc.integer({ min: -400, max: 1500 }).map((days) => addDays(START, days));

function optional<T>(name: string, value: fc.Arbitrary<T>): fc.Arbitrary<Partial<Record<string, T>>> {
  return fc.option(value).map((given) => (given === null ? {} : { [name]: given }));
}

const milestone: fc.Arbitrary<Milestone> = fc
  .tuple(
    day,
    fc.integer({ min: 0, max: 500 }),
    optional('percent', fc.integer({ min: 1, max: 100 })),
    fc.boolean(),
  )
  .map(([due, length, percent, started]) => ({
    due,
    span: [0, 0],
    ...percent,
    ...(started && { start: addDays(due, -length) }),
  }));

const OTHER_TYPES = ['year-long', 'long-term', 'external', 'recurring', 'unrecognised'] as const;

const anyDeadline: fc.Arbitrary<Deadline> = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: fc.constant<DeadlineType>('dated') }, fc.constantFrom(...OTHER_TYPES)),
    fc.array(milestone, { maxLength: 4 }),
  )
  .map(([type, milestones]) => ({
    text: '',
    type,
    milestones: milestones.sort((a, b) => (a.due < b.due ? -1 : 1)),
    notes: [],
  }));

const NOTES = ['3月：调研', '11月、12月', '1月报送', '7月', '2024年2月已开展', '13月'];
/** Most notes name no month, so that the pace is not always outshone by the note. */
const note = fc.oneof({ weight: 3, arbitrary: fc.constant('推进中') }, fc.constantFrom(...NOTES));

/** What clerks report of milestones: with a day, without one, of all. */
const reports = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 4 }), day).map(([place, on]) => `第${place}个节点：${on}`),
  fc.constantFrom('第1个节点已完成', '前两个节点已完成', '全部节点已完成', '第2个节点未完成', '已报送'),
);

const anyProgress: fc.Arbitrary<Progress> = fc
  .tuple(
    optional('status', fc.constantFrom('未开始', '进行中', '已完成')),
    optional('percent', fc.integer({ min: 0, max: 100 })),
    optional('doneOn', day),
    optional('note', note),
    optional('milestonesDone', reports),
    optional('closing', fc.constantFrom('申请销号', '已销号', '退回')),
  )
  .map((parts) => Object.assign({}, ...parts) as Progress);

const anyRules = fc.record({
  nearDueDays: fc.integer({ min: 0, max: 40 }),
  lagPoints: fc.integer({ min: 0, max: 60 }),
  redLagPoints: fc.option(fc.integer({ min: 0, max: 100 })),
  unreported: fc.constantFrom('none' as const, 'yellow' as const),
  overdueFinding: fc.constantFrom('none' as const, 'yellow' as const, 'red' as const),
  lamps: fc.constantFrom(3 as const, 4 as const),
  doneStatuses: fc.constant(defaultLightRules.doneStatuses),
});

test('on every day of the horizon a timeline says what assessItem says', () => {
  fc.assert(
    fc.property(
      anyDeadline,
      fc.option(anyProgress),
      anyRules,
      fc.integer({ min: 2022, max: 2025 }),
      (of, progress, rules, year) => {
        const item = itemWith(of, progress ?? undefined);
        const steps = timelineReader(rules, year)(item);
        const { first, last } = horizonOf(year);
        let step = -1;
        const wrong: CivilDate[] = [];
        for (let asOf = first; asOf <= last; asOf = addDays(asOf, 1)) {
          if (steps[step + 1]?.from === asOf) step += 1;
          const { state, light } = assessItem(item, asOf, rules, year);
          const standing = STANDINGS.get(steps[step]?.standing ?? '');
          if (standing?.state !== state || standing.light !== light) wrong.push(asOf);
        }
        expect(wrong).toEqual([]);
        expect(step).toBe(steps.length - 1);
      },
    ),
  );
});
