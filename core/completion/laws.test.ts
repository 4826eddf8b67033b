import fc from 'fast-check';
import type { CivilDate } from '#core/date/civil-date';
import { addDays } from '#core/date/civil-date';
import type { Deadline, DeadlineType, Milestone } from '#core/deadline/deadline';
import type { Progress, ProjectItem } from '#core/ledger/project-item';
import type { InspectionEntry } from '#core/inspection/inspection-entry';
import { DEFAULT_RULES } from '#core/rules/rule-set';
import { assessItem } from './assess-item';
import type { Counts } from './counts';
import { LIGHTS } from './light';
import type { LightRules } from './light-rules';
import { defaultLightRules } from './light-rules';
import { readMilestoneReports } from './milestone-reports';
import { milestoneStandings } from './milestone-standings';
import type { Status, StatusInput } from './status';
import { assessLedger, computeStatus } from './status';

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

/** What clerks report of milestones. */
const reports = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 4 }), day).map(([place, on]) => `第${place}个节点：${on}`),
  fc.constantFrom('第1个节点已完成', '全部节点已完成', '第2个节点未完成', '已报送'),
);

const progress: fc.Arbitrary<Progress> = fc
  .tuple(
    optional('status', fc.constantFrom('未开始', '进行中', '已完成')),
    optional('percent', fc.integer({ min: 0, max: 100 })),
    optional('doneOn', day),
    optional('note', fc.constantFrom('', '推进中', '3月：调研', '11月底完成')),
    optional('milestonesDone', reports),
    optional('closing', fc.constantFrom('申请销号', '已销号', '退回')),
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

const lights: fc.Arbitrary<LightRules> = fc.record({
  nearDueDays: fc.integer({ min: 0, max: 40 }),
  lagPoints: fc.integer({ min: 0, max: 60 }),
  redLagPoints: fc.option(fc.integer({ min: 0, max: 100 })),
  unreported: fc.constantFrom('none', 'yellow'),
  overdueFinding: fc.constantFrom('none', 'yellow', 'red'),
  lamps: fc.constantFrom(3, 4),
  doneStatuses: fc.constant(defaultLightRules.doneStatuses),
});

/** Items that are mostly there. */
const relatesTo = fc.constantFrom(
  '1',
  '附件2第2项',
  '重点第1项',
  '重点1-3',
  '基础1、2',
  '基础第3项',
  '没有的事项',
);

/** What inspections found. */
const inspection: fc.Arbitrary<InspectionEntry> = fc
  .tuple(
    day,
    fc.uniqueArray(fc.constantFrom('甲', '乙', '戊'), { minLength: 1, maxLength: 3 }),
    relatesTo.map((text) => ({ relatesTo: text })),
    optional('rectifyBy', fc.constantFrom('10个工作日内', '立行立改', '6月底前', '尽快')),
    optional('rectifiedOn', day),
  )
  .map(([date, units, ...parts]) => {
    const named = { no: null, date, unit: units.join('、'), units, problem: '没有台账' };
    return Object.assign(named, ...parts);
  });
const inspections = fc.array(inspection, { maxLength: 6, size: 'max' });

const ledgers = fc.array(
  fc.record({
    ...{ kind: fc.constantFrom('foundation', 'key-projects'), name: fc.constantFrom('基础年', '重点年') },
    year: fc.option(fc.constantFrom(2023, 2024), { nil: undefined }),
    items: fc
      .array(item, { maxLength: 8, size: 'max' })
      .map((all) => all.map((one, at) => ({ ...one, no: at + 1 }))),
  }),
  { maxLength: 3, size: 'max' },
);

/** Any workbook under any rules, on any day. */
const input: fc.Arbitrary<StatusInput> = fc
  .tuple(ledgers, inspections, lights, day)
  .map(([of, found, rules, asOf]) => ({
    ...{ ledgers: of, quotas: [], articles: [], inspections: found, asOf },
    rules: { ...DEFAULT_RULES, lights: rules },
  }));

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

const COUNTED = [
  ...([
    'total',
    'done',
    'doneLate',
    'overdue',
    'atRisk',
    'onTrack',
    'noDue',
    'dueByNow',
    'dueOnTime',
  ] as const),
];

/** Whether the row says by itself that something changes after one day, up to another. */
function tellsOfChange(
  { progress: cells, deadline: of }: ProjectItem,
  after: CivilDate,
  until: CivilDate,
): boolean {
  const reached = readMilestoneReports(cells?.milestonesDone ?? '', of).reached.values();
  return [cells?.doneOn, ...reached].some((on) => isBetween(on, after, until));
}

/** After one day, up to another. */
function isBetween(on: CivilDate | undefined, after: CivilDate, until: CivilDate): boolean {
  return on !== undefined && on > after && on <= until;
}

function withoutEnd({ rectifiedOn: _, ...finding }: InspectionEntry): InspectionEntry {
  return finding;
}

describe('laws of completion', () => {
  it('rates lie within 0 and 1, states and lights partition the total', () => {
    fc.assert(
      fc.property(input, (of) => {
        for (const counts of allCounts(computeStatus(of)).values()) {
          const { total, done, doneLate, overdue, atRisk, onTrack, noDue, lights: lit } = counts;
          expect(done + doneLate + overdue + atRisk + onTrack + noDue).toBe(total);
          expect(lit.red + lit.yellow + lit.blue + lit.green).toBe(total);
          expect(lit.red).toBeGreaterThanOrEqual(overdue);
          if (of.rules.lights.lamps === 3) expect(lit.blue).toBe(0);
          else expect(lit.green).toBeLessThanOrEqual(done + doneLate);
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
      fc.property(input, (of) => {
        const status = computeStatus(of);
        const sum = (parts: readonly Counts[], count: (part: Counts) => number): number =>
          parts.reduce((all, part) => all + count(part), 0);
        const months = status.ledgers.flatMap((ledger) => ledger.months);
        for (const parts of [status.ledgers, status.months, months]) {
          for (const key of COUNTED) expect(sum(parts, (part) => part[key])).toBe(status.total[key]);
          for (const light of LIGHTS) {
            expect(sum(parts, (part) => part.lights[light])).toBe(status.total.lights[light]);
          }
        }
      }),
    );
  });

  it('a unit’s item counts once, in one role', () => {
    fc.assert(
      fc.property(input, (of) => {
        const items = of.ledgers.flatMap((ledger) => ledger.items);
        for (const { unit, lead, support } of computeStatus(of).units) {
          const naming = items.filter(
            ({ units, leadUnit }) => leadUnit === unit || units.some(({ name }) => name === unit),
          );
          expect(lead.total + support.total).toBe(naming.length);
        }
      }),
    );
  });

  it('findings are counted once in all, and once for each unit they name', () => {
    fc.assert(
      fc.property(input, (of) => {
        const { byUnit, entries, ...counts } = computeStatus(of).rectification;
        const found = of.inspections.filter(({ date }) => date <= of.asOf);
        expect(counts.total).toBe(found.length);
        expect(entries.map(({ entry }) => entry)).toEqual(found);
        for (const { total, open, overdue, closed, closedLate } of [counts, ...byUnit]) {
          expect(open + overdue + closed + closedLate).toBe(total);
        }
        const shares = found.flatMap(({ units }) => units);
        expect(byUnit.reduce((sum, { total }) => sum + total, 0)).toBe(shares.length);
      }),
    );
  });

  it('finishing an open item lowers no rate', () => {
    fc.assert(
      fc.property(input, fc.nat(), (of, pick) => {
        const { asOf, rules } = of;
        const targets = of.ledgers.flatMap(({ items, year }) =>
          items.filter((one) => !assessItem(one, asOf, rules.lights, year).state.startsWith('done')),
        );
        fc.pre(targets.length > 0);
        const target = targets[pick % targets.length];
        const finish = (one: ProjectItem): ProjectItem =>
          one === target ? { ...one, progress: { status: '已完成', doneOn: asOf } } : one;
        const finished = of.ledgers.map((ledger) => ({ ...ledger, items: ledger.items.map(finish) }));
        const before = allCounts(computeStatus(of));
        for (const [name, after] of allCounts(computeStatus({ ...of, ledgers: finished }))) {
          for (const rate of ['completionRate', 'onTimeRate'] as const) {
            expect(after[rate] ?? 1).toBeGreaterThanOrEqual(before.get(name)?.[rate] ?? 0);
          }
        }
      }),
    );
  });

  it('the passing of time alone never turns red to anything else', () => {
    fc.assert(
      fc.property(input, fc.integer({ min: 1, max: 400 }), (anyDay, days) => {
        const later = addDays(anyDay.asOf, days);
        const found = anyDay.inspections.map((one) =>
          isBetween(one.rectifiedOn, anyDay.asOf, later) ? withoutEnd(one) : one,
        );
        const of = { ...anyDay, inspections: found };
        const ofLater = { ...of, asOf: later };
        for (const ledger of of.ledgers) {
          const after = assessLedger(ledger, ofLater);
          for (const [at, { item: one, assessment }] of assessLedger(ledger, of).entries()) {
            if (assessment.light !== 'red' || tellsOfChange(one, of.asOf, later)) continue;
            expect(after[at]?.assessment.light).toBe('red');
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('findings change no state, and leave no lamp better than it was', () => {
    fc.assert(
      fc.property(input, (of) => {
        for (const ledger of of.ledgers) {
          const alone = assessLedger(ledger, { ...of, inspections: [] });
          for (const [at, { assessment }] of assessLedger(ledger, of).entries()) {
            const { state, light = 'red' } = alone[at]?.assessment ?? {};
            expect(assessment.state).toBe(state);
            expect(LIGHTS.indexOf(assessment.light)).toBeLessThanOrEqual(LIGHTS.indexOf(light));
          }
        }
      }),
    );
  });

  it('every light has a reason', () => {
    fc.assert(
      fc.property(item, day, lights, (one, asOf, rules) => {
        const { state, light, reason } = assessItem(one, asOf, rules);
        expect(reason).not.toBe('');
        const open = rules.lamps === 4 ? 'blue' : 'green';
        if (state === 'overdue') expect(light).toBe('red');
        if (state === 'atRisk') expect(['red', 'yellow']).toContain(light);
        if (state === 'noDue') expect(['yellow', open]).toContain(light);
        if (state === 'onTrack') expect(light).toBe(open);
        if (state === 'done' || state === 'doneLate') expect(light).toBe('green');
      }),
    );
  });

  it('an item is overdue where a milestone is missed, and only there', () => {
    fc.assert(
      fc.property(item, day, lights, (one, asOf, rules) => {
        const standings = milestoneStandings(one, { asOf, rules, ledgerYear: 2023 });
        const isMissed = standings.some(({ state }) => state === 'missed');
        expect(assessItem(one, asOf, rules, 2023).state === 'overdue').toBe(isMissed);
      }),
    );
  });
});
