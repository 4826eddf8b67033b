import fc from 'fast-check';
import type { StatusInput } from '#core/completion/status';
import { addDays, type CivilDate } from '#core/date/civil-date';
import type { Deadline } from '#core/deadline/deadline';
import type { InspectionEntry } from '#core/inspection/inspection-entry';
import type { InfoArticle } from '#core/ledger/info-article';
import type { Progress, ProjectItem } from '#core/ledger/project-item';
import { DEFAULT_RULES } from '#core/rules/rule-set';
import type { UnitMention } from '#core/unit/unit';
import { yearEndDay, yearEndLists, type YearEndLists } from './year-end-lists';

const AS_OF: CivilDate = '2023-12-31';

function deadlineOf(due: CivilDate | undefined): Deadline {
  if (due === undefined) return { text: '长期', type: 'long-term', milestones: [], notes: [] };
  return { text: due, type: 'dated', milestones: [{ due, span: [0, 0] }], notes: [] };
}

function mentions(names: readonly string[]): UnitMention[] {
  return names.map((name, at) => ({
    name,
    role: at === 0 ? 'lead' : 'support',
    collective: name.startsWith('各'),
  }));
}

/** `units`: the lead first. */
function item(
  title: string,
  due: CivilDate | undefined,
  units: string,
  progress: Progress = {},
): ProjectItem {
  const named = mentions(units.split('、'));
  return { no: 1, group: '', item: title, deadline: deadlineOf(due), units: named, progress };
}

const done = (doneOn: CivilDate, verdict?: string, verdictOn?: CivilDate): Progress => ({
  ...{ status: '已完成', doneOn },
  ...(verdict !== undefined && { verdict }),
  ...(verdictOn !== undefined && { verdictOn }),
});

function inputOf(items: readonly ProjectItem[], more: Partial<StatusInput> = {}): StatusInput {
  return {
    ...{ asOf: AS_OF, quotas: [], articles: [], inspections: [], rules: DEFAULT_RULES },
    ledgers: [{ kind: 'foundation', name: '基础工作提升年', year: 2023, items }],
    ...more,
  };
}

/*
 * As of 31 December 2023:
 *     due    done                 办公室   普法科   法制科   法援科  公证科  各县市区司法局
 *  甲 05-31  05-20, accepted      lead     support
 *  乙 06-30  07-12, accepted               lead     support                             12 days late
 *  丙 10-31  no                            support           lead                       31 - 31 + 30 + 31 = 61 days late
 *  丁 12-31  no                                                              lead       due today: 0 days
 *  戊 12-31  12-30, not accepted                    lead                                nothing to say
 *  己 —      no                   lead                                                  long-term, left out of account
 *  庚 09-30  09-30, accepted      support                            lead
 *  辛 2024   no                   lead                                                  not due yet
 */
const ITEMS = [
  item('甲', '2023-05-31', '办公室、普法科', done('2023-05-20', '通过', '2024-01-10')),
  item('乙', '2023-06-30', '普法科、法制科', done('2023-07-12', '合格')),
  item('丙', '2023-10-31', '法援科、普法科', { status: '进行中', percent: 60 }),
  item('丁', '2023-12-31', '各县市区司法局'),
  item('戊', '2023-12-31', '法制科', done('2023-12-30')),
  item('己', undefined, '办公室', { status: '进行中', note: '11月：例会' }),
  item('庚', '2023-09-30', '公证科、办公室', done('2023-09-30', '通过')),
  item('辛', '2024-06-30', '办公室'),
];

/** Each unit with the items that put it on a list. */
function named(units: YearEndLists['toExplain']): unknown {
  return units.map(({ unit, facts }) => [unit, facts.map((fact) => `${fact.item} ${fact.role}`).join('，')]);
}

describe('the lists at the year’s end', () => {
  const lists = yearEndLists(inputOf(ITEMS));

  it('propose items and units for praise', () => {
    expect(lists.commended.items.map((fact) => [fact.item, fact.lead, fact.reason])).toEqual([
      ['甲', ['办公室'], '5月31日到期，5月20日完成；验收结论：通过（2024年1月10日）'],
      ['庚', ['公证科'], '9月30日到期，9月30日完成；验收结论：通过'],
    ]);
    expect(named(lists.commended.units)).toEqual([
      ['办公室', '甲 lead'],
      ['公证科', '庚 lead'],
    ]);
  });

  it('propose who is to explain, and who is not to be honoured', () => {
    expect(named(lists.toExplain)).toEqual([
      ['普法科', '乙 lead，丙 support'],
      ['法制科', '乙 support'],
      ['法援科', '丙 lead'],
    ]);
    expect(named(lists.disqualified)).toEqual([
      ['普法科', '乙 lead'],
      ['法援科', '丙 lead'],
    ]);
  });

  it('name a collective, and hold no unit to account for it', () => {
    expect(named(lists.collectives)).toEqual([['各县市区司法局', '丁 lead']]);
  });

  it('say of each item what it is judged by', () => {
    const [late, open] = lists.toExplain[0]?.facts ?? [];
    const place = { ledger: '基础工作提升年', row: null, no: 1 };
    expect(late).toEqual({
      ...{ ...place, item: '乙', lead: ['普法科'], support: ['法制科'], role: 'lead' },
      ...{ due: '2023-06-30', doneOn: '2023-07-12', daysLate: 12, verdict: '通过', verdictOn: null },
      reason: '6月30日到期，7月12日完成，逾期12天；验收结论：通过',
    });
    expect(open).toEqual({
      ...{ ...place, item: '丙', lead: ['法援科'], support: ['普法科'], role: 'support' },
      ...{ due: '2023-10-31', doneOn: null, daysLate: 61, verdict: null, verdictOn: null },
      reason: '10月31日到期，至12月31日未完成，逾期61天',
    });
    expect(lists.collectives[0]?.facts[0]).toMatchObject({ daysLate: 0, reason: '12月31日到期，当日未完成' });
  });

  it('tell what else is known of a unit', () => {
    const entry: InspectionEntry = {
      no: 1,
      date: '2023-05-04',
      unit: '普法科',
      units: ['普法科'],
      problem: '登记不全',
    };
    const article: InfoArticle = { unit: '普法科', category: '政务信息', title: '讲座', date: '2023-05-04' };
    const { toExplain, commended } = yearEndLists(
      inputOf(ITEMS, {
        inspections: [{ ...entry, rectifyBy: '2023-05-31' }],
        quotas: [
          { no: 1, unit: '普法科', targetScore: 10, quota: { 政务信息: 2 }, total: 2 },
          { no: 2, unit: '政治部', targetScore: 10, quota: { 政务信息: 1 }, total: 1 },
        ],
        articles: [article],
      }),
      new Map([
        ['普法科', 3],
        ['办公室', 0],
        ['政治部', 5],
      ]),
    );
    expect(toExplain[0]?.remarks).toEqual([
      '全年有3个月未报送进展',
      '督导检查发现的问题有1个逾期未整改',
      '信息报送得5分，在2个部门中排名第1',
    ]);
    expect(commended.units[0]?.remarks).toEqual([]);
  });

  it.each<[string, ProjectItem, string | null, number | null]>([
    [
      'finished nobody knows when',
      item('甲', '2023-05-31', '办公室', { status: '已完成' }),
      '5月31日到期，已完成，未填完成日期，按逾期完成计',
      null,
    ],
    ['finished and failed', item('甲', '2023-05-31', '办公室', done('2023-06-01', '未通过')), null, 1],
    ['finished after that day', item('甲', '2023-11-30', '办公室', done('2024-01-05')), null, 31],
  ])('hold to account what is %s', (_, one, reason, daysLate) => {
    const [unit] = yearEndLists(inputOf([one])).disqualified;
    expect(unit?.facts).toMatchObject([{ daysLate, ...(reason !== null && { reason }) }]);
  });

  it('hold to account what a ledger without progress columns tells nothing of', () => {
    const { progress: _none, ...bare } = item('甲', '2023-05-31', '办公室');
    const [unit] = yearEndLists(inputOf([bare])).disqualified;
    expect(unit?.facts).toMatchObject([{ doneOn: null, verdict: null, daysLate: 214 }]);
  });

  it.each([
    ['finished and failed', done('2023-05-20', '不通过')],
    ['finished and not accepted yet', done('2023-05-20')],
    ['accepted and not finished', { status: '进行中', verdict: '通过' }],
  ])('praise nothing that is %s', (_, progress) => {
    const spoilt = item('壬', '2024-03-31', '办公室', progress);
    const { commended } = yearEndLists(inputOf([...ITEMS.slice(0, 1), spoilt]));
    expect(commended.items.map((fact) => fact.item)).toEqual(['甲']);
    // Neither is a unit praised for the rest where it leads something finished that nobody accepted.
    expect(commended.units).toHaveLength(progress.status === '已完成' ? 0 : 1);
  });
});

it.each([
  [[2023, 2024], '2024-12-31'],
  [[undefined, 2023], '2023-12-31'],
  [[undefined], undefined],
])('the year of ledgers for %j ends on %s', (years, day) => {
  expect(yearEndDay(years.map((year) => ({ kind: '', name: '', year, items: [] })))).toBe(day);
});

describe('for any ledger', () => {
  const UNITS = ['甲科', '乙科', '丙科', '各县市区司法局'];
  const day = fc.integer({ min: 0, max: 500 }).map((days) => addDays('2023-01-01', days));
  const progress = fc.oneof(
    fc.constant<Progress>({}),
    fc.tuple(day, fc.constantFrom(undefined, '通过', '不通过')).map(([on, verdict]) => done(on, verdict)),
  );
  const items = fc.array(
    fc
      .tuple(
        fc.option(day, { nil: undefined }),
        fc.uniqueArray(fc.constantFrom(...UNITS), { minLength: 1, maxLength: 3 }),
        progress,
      )
      .map(([due, units, told]) => item('事', due, units.join('、'), told)),
    { maxLength: 8 },
  );
  const dueOf = ({ deadline }: ProjectItem): CivilDate | undefined => deadline.milestones[0]?.due;
  /** As the domain has it: due by then, and not finished by its due date. */
  const isLate = (one: ProjectItem): boolean => {
    const [due, doneOn] = [dueOf(one), one.progress?.doneOn];
    return due !== undefined && due <= AS_OF && (doneOn === undefined || doneOn > due);
  };
  const bad = ({ toExplain, disqualified, collectives }: YearEndLists): YearEndLists['toExplain'] => [
    ...toExplain,
    ...disqualified,
    ...collectives,
  ];

  it('only units of late items are held to account, each once a list, with all of them', () => {
    fc.assert(
      fc.property(items, (all) => {
        const lists = yearEndLists(inputOf(all));
        const late = all.filter(isLate);
        for (const { unit, facts } of [...lists.toExplain, ...lists.collectives])
          expect(facts).toHaveLength(
            late.filter(({ units }) => units.some(({ name }) => name === unit)).length,
          );
        for (const { unit, facts } of lists.disqualified)
          expect(facts).toHaveLength(late.filter(({ units }) => units[0]?.name === unit).length);
        for (const list of [lists.toExplain, lists.disqualified, lists.commended.units, lists.collectives]) {
          expect(new Set(list.map(({ unit }) => unit)).size).toBe(list.length);
          expect(list.every(({ facts }) => facts.length > 0)).toBe(true);
        }
        const listed = new Set([...lists.toExplain, ...lists.collectives].map(({ unit }) => unit));
        expect(listed).toEqual(new Set(late.flatMap(({ units }) => units.map(({ name }) => name))));
      }),
    );
  });

  it('nobody is praised and held to account, and no collective is', () => {
    fc.assert(
      fc.property(items, (all) => {
        const lists = yearEndLists(inputOf(all));
        const praised = lists.commended.units.map(({ unit }) => unit);
        expect(praised.filter((unit) => bad(lists).some((one) => one.unit === unit))).toEqual([]);
        const single = [...lists.toExplain, ...lists.disqualified, ...lists.commended.units];
        expect(single.filter(({ unit }) => unit.startsWith('各'))).toEqual([]);
      }),
    );
  });

  it('what is finished in time holds nobody to account', () => {
    fc.assert(
      fc.property(items, fc.nat(), (all, at) => {
        const inTime = all.map((one, index) => {
          const due = dueOf(one);
          return index === at % Math.max(all.length, 1) && due
            ? { ...one, progress: done(due, '通过') }
            : one;
        });
        const count = (some: readonly ProjectItem[]): number => some.filter(isLate).length;
        const facts = (some: readonly ProjectItem[]): number =>
          bad(yearEndLists(inputOf(some))).reduce((sum, one) => sum + one.facts.length, 0);
        if (count(inTime) < count(all)) expect(facts(inTime)).toBeLessThan(facts(all));
        else expect(facts(inTime)).toBe(facts(all));
      }),
    );
  });
});
