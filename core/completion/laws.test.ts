import fc from 'fast-check';
import type { CivilDate } from '#core/date/civil-date';
import { addDays } from '#core/date/civil-date';
import type { Deadline, DeadlineType, Milestone } from '#core/deadline/deadline';
import type { Progress, ProjectItem } from '#core/ledger/project-item';
import { assessItem } from './assess-item';
import type { Counts } from './counts';
import { DEFAULT_RULES } from '#core/rules/rule-set';
import { defaultLightRules } from './light-rules';
import type { Status } from './status';
import { computeStatus } from './status';

const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2022-12-01', days));

function optional<T>(name: string, value: fc.Arbitrary<T>): fc.Arbitrary<Partial<Record<string, T>>> {
  return fc.option(value).map((given) => (given === null ? {} : { [name]: given }));
}

const milestone: fc.Arbitrary<Milestone> = fc
  .tuple(
    day,
    fc.integer({ min: 0, max: 300 }),
    optional('percent', fc.integer({ min: 1, max: 100 })),
    fc.boolean(),
  )
  .map(([due, length, percent, started]) => ({
    due,
    span: [0, 0] as const,
    ...percent,
    ...(started && { start: addDays(due, -length) }),
  }));

const deadline: fc.Arbitrary<Deadline> = fc
  .tuple(
    fc.constantFrom<DeadlineType>('dated', 'year-long', 'long-term', 'external', 'recurring', 'unrecognised'),
    fc.array(milestone, { maxLength: 4 }),
  )
  .map(([type, milestones]) => ({
    text: '',
    type,
    milestones: milestones.sort((a, b) => a.due.localeCompare(b.due)),
    notes: [],
  }));

const progress: fc.Arbitrary<Progress> = fc
  .tuple(
    optional('status', fc.constantFrom('未开始', '进行中', '已完成')),
    optional('percent', fc.integer({ min: 0, max: 100 })),
    optional('doneOn', day),
    optional('note', fc.constantFrom('', '推进中', '3月：调研', '11月底完成')),
  )
  .map((parts) => Object.assign({}, ...parts) as Progress);

const item: fc.Arbitrary<ProjectItem> = fc
  .tuple(
    deadline,
    fc.option(progress),
    fc.uniqueArray(fc.constantFrom('甲', '乙', '丙', '丁'), { maxLength: 4 }),
    fc.option(fc.constantFrom('甲', '戊')),
  )
  .map(([of, reported, names, leadUnit]) => ({
    no: null,
    group: '',
    item: '事项',
    deadline: of,
    units: names.map((name, index) => ({ name, role: index === 0 ? 'lead' : 'support', collective: false })),
    ...(reported && { progress: reported }),
    ...(leadUnit && { leadUnit }),
  }));

const ledgers = fc.array(
  fc.record({
    kind: fc.constantFrom('foundation', 'key-projects'),
    name: fc.constant('台账'),
    year: fc.option(fc.constantFrom(2023, 2024), { nil: undefined }),
    items: fc.array(item, { maxLength: 8 }),
  }),
  { maxLength: 3 },
);

type Ledgers = ReturnType<(typeof ledgers)['generate']>['value'];

function statusOf(of: Ledgers, asOf: CivilDate): Status {
  return computeStatus({
    ledgers: of,
    quotas: [],
    articles: [],
    asOf,
    inspections: [],
    rules: DEFAULT_RULES,
  });
}

/** Every set of counts in a status, by a name for the set. */
function allCounts(status: Status): ReadonlyMap<string, Counts> {
  return new Map<string, Counts>([
    ['total', status.total],
    ...status.ledgers.map((counts, index) => [`ledger ${index}`, counts] as const),
    ...status.months.map((counts) => [`month ${counts.month}`, counts] as const),
    ...status.units.flatMap(({ unit, lead, support }) => [
      [`${unit} leads`, lead] as const,
      [`${unit} supports`, support] as const,
    ]),
  ]);
}

describe('laws of completion', () => {
  it('rates lie within 0 and 1, states and lights partition the total', () => {
    fc.assert(
      fc.property(ledgers, day, (of, asOf) => {
        for (const counts of allCounts(statusOf(of, asOf)).values()) {
          const { total, done, doneLate, overdue, atRisk, onTrack, noDue, lights } = counts;
          expect(done + doneLate + overdue + atRisk + onTrack + noDue).toBe(total);
          expect(lights.red + lights.yellow + lights.green).toBe(total);
          expect(lights.red).toBe(overdue);
          for (const rate of [counts.completionRate, counts.onTimeRate]) {
            expect(rate === null || (rate >= 0 && rate <= 1)).toBe(true);
          }
          expect(counts.completionRate === null).toBe(total === 0);
        }
      }),
    );
  });

  it('totals are the sum of ledgers and of months', () => {
    fc.assert(
      fc.property(ledgers, day, (of, asOf) => {
        const status = statusOf(of, asOf);
        const keys = [
          'total',
          'done',
          'doneLate',
          'overdue',
          'atRisk',
          'onTrack',
          'noDue',
          'dueByNow',
          'dueOnTime',
        ] as const;
        for (const key of keys) {
          const sum = (parts: readonly Counts[]): number => parts.reduce((all, part) => all + part[key], 0);
          expect(sum(status.ledgers)).toBe(status.total[key]);
          expect(sum(status.months)).toBe(status.total[key]);
          expect(sum(status.ledgers.flatMap(({ months }) => months))).toBe(status.total[key]);
        }
      }),
    );
  });

  it('a unit’s item counts once, in one role', () => {
    fc.assert(
      fc.property(ledgers, day, (of, asOf) => {
        const items = of.flatMap((ledger) => ledger.items);
        for (const { unit, lead, support } of statusOf(of, asOf).units) {
          const naming = items.filter(
            ({ units, leadUnit }) => leadUnit === unit || units.some(({ name }) => name === unit),
          );
          expect(lead.total + support.total).toBe(naming.length);
        }
      }),
    );
  });

  it('finishing an open item lowers no rate', () => {
    const open = ({ progress: cells }: ProjectItem): boolean => cells?.status !== '已完成';
    fc.assert(
      fc.property(ledgers, day, fc.nat(), (of, asOf, pick) => {
        const targets = of.flatMap((ledger) => ledger.items).filter(open);
        fc.pre(targets.length > 0);
        const target = targets[pick % targets.length];
        // An item that already counts as done by its percentage keeps its date.
        fc.pre(target !== undefined && !assessItem(target, asOf, defaultLightRules).state.startsWith('done'));
        const finish = (one: ProjectItem): ProjectItem =>
          one === target ? { ...one, progress: { status: '已完成', doneOn: asOf } } : one;
        const finished = of.map((ledger) => ({ ...ledger, items: ledger.items.map(finish) }));
        const before = allCounts(statusOf(of, asOf));
        for (const [name, after] of allCounts(statusOf(finished, asOf))) {
          for (const rate of ['completionRate', 'onTimeRate'] as const) {
            expect(after[rate] ?? 1).toBeGreaterThanOrEqual(before.get(name)?.[rate] ?? 0);
          }
        }
      }),
    );
  });

  it('the passing of time alone never turns red to green', () => {
    fc.assert(
      fc.property(item, day, fc.integer({ min: 1, max: 400 }), (one, asOf, days) => {
        const later = addDays(asOf, days);
        const doneOn = one.progress?.doneOn;
        fc.pre(doneOn === undefined || doneOn <= asOf || doneOn > later);
        fc.pre(assessItem(one, asOf, defaultLightRules, 2023).light === 'red');
        expect(assessItem(one, later, defaultLightRules, 2023).light).toBe('red');
      }),
    );
  });

  it('every light has a reason', () => {
    fc.assert(
      fc.property(item, day, (one, asOf) => {
        const { state, light, reason } = assessItem(one, asOf, defaultLightRules);
        expect(reason).not.toBe('');
        expect(light === 'red').toBe(state === 'overdue');
        if (state === 'atRisk') expect(light).toBe('yellow');
        if (state === 'done' || state === 'doneLate' || state === 'onTrack') expect(light).toBe('green');
      }),
    );
  });
});
