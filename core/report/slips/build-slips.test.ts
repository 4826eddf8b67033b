import * as fc from 'fast-check';
import { rolesOf } from '#core/completion/by-unit';
import { isDoneState } from '#core/completion/light';
import { assessLedger } from '#core/completion/status';
import { addDays } from '#core/date/civil-date';
import type { InspectionEntry } from '#core/inspection/inspection-entry';
import type { Progress, ProjectItem } from '#core/ledger/project-item';
import type { MonthlyReporting } from '#core/reporting/monthly-reporting';
import { DEFAULT_RULES } from '#core/rules/rule-set';
import type { UnitDirectory } from '#core/unit/unit';
import { circularInput, type ItemSaid, itemSaid } from '#tests/support/circular-input';
import { largeBureau } from '#tests/support/large-bureau';
import type { ReportInput } from '../report-input';
import { buildSlips, slipOf } from './build-slips';
import type { Slip } from './slip';
import { NOBODY } from './slip-share';

interface Said extends ItemSaid {
  readonly progress?: Progress;
}

function input(said: readonly Said[], more: Partial<ReportInput> = {}): ReportInput {
  const items = said.map(({ progress, ...item }, index): ProjectItem => ({
    ...itemSaid(item, index + 1),
    ...(progress && { progress }),
  }));
  return circularInput([], {
    ledgers: [{ kind: 'foundation', name: '基础工作提升年', year: 2023, items }],
    ...more,
  });
}

const OVERDUE: Said = { title: '逾期的', due: '2023-06-15' };
const NEAR: Said = { title: '临期的', due: '2023-07-10', progress: { note: '6月：推进中' } };
const BEHIND: Said = { title: '滞后的', due: '2023-12-31', progress: { note: '6月：推进中', percent: 10 } };
const CALM: Said = { title: '正常的', due: '2023-12-31', progress: { note: '6月：推进中', percent: 50 } };
const DONE: Said = {
  title: '完成的',
  due: '2023-06-15',
  progress: { status: '已完成', doneOn: '2023-06-01' },
};

function finding(rectifyBy: string, units: readonly string[] = ['办公室']): InspectionEntry {
  return { no: 1, date: '2023-06-01', unit: units.join('、'), units, problem: '台账记录不全', rectifyBy };
}

const only = (slips: readonly Slip[]): Slip | undefined => (slips.length === 1 ? slips[0] : undefined);
const itemsOf = (slip: Slip | undefined): string[] =>
  (slip?.groups ?? []).flatMap(({ colour, items }) => items.map(({ item }) => `${colour} ${item}`));

describe('the colour of an item', () => {
  it.each<readonly [string, Said, string | undefined]>([
    ['overdue', OVERDUE, 'red'],
    ['a missed milestone', { step: '2023-06-01', due: '2023-12-31' }, 'red'],
    ['due soon', NEAR, 'blue'],
    ['due today', { ...NEAR, due: '2023-06-30' }, 'blue'],
    ['due in 16 days', { ...NEAR, due: '2023-07-16' }, undefined],
    ['behind', BEHIND, 'yellow'],
    ['due soon and not reported', { ...NEAR, progress: {} }, 'yellow'],
    ['due soon and behind', { ...NEAR, progress: { note: '6月：推进中', percent: 10 } }, 'yellow'],
    ['returned', { ...CALM, progress: { note: '6月：推进中', closing: '退回' } }, 'yellow'],
    ['without a deadline, not reported', { progress: {} }, 'yellow'],
    ['without a deadline, reported', { progress: { note: '6月：推进中' } }, undefined],
    ['on schedule', CALM, undefined],
    ['done', DONE, undefined],
    ['accepted, whatever else it says', { ...OVERDUE, progress: { verdict: '通过' } }, undefined],
    ['not accepted', { ...OVERDUE, progress: { verdict: '不通过' } }, 'red'],
  ])('%s', (_, said, colour) => {
    expect(only(buildSlips(input([said])))?.colour).toBe(colour);
  });

  it('is red where a rule makes the lamp red for a great lag', () => {
    const rules = { ...DEFAULT_RULES, lights: { ...DEFAULT_RULES.lights, redLagPoints: 30 } };
    expect(only(buildSlips(input([BEHIND], { rules })))?.colour).toBe('red');
  });

  it('is red for an overdue finding at an item on schedule, also where another unit has to put it right', () => {
    const inspections = [{ ...finding('6月20日前', ['政治部']), relatesTo: '正常的' }];
    const slips = buildSlips(input([CALM], { inspections }));
    expect(slips.map(({ unit, colour }) => [unit, colour])).toEqual([
      ['办公室', 'red'],
      ['政治部', 'red'],
    ]);
    expect(itemsOf(slips[0])).toEqual(['red 正常的']);
    expect(itemsOf(slips[1])).toEqual([]);
  });
});

describe('findings', () => {
  it.each([
    ['6月20日前', 'red', '督导检查在你单位发现的问题中有1个逾期未整改'],
    ['7月2日前', 'blue', '督导检查在你单位发现的问题中有1个尚未整改到位'],
    ['7月20日前', undefined, undefined],
  ])('of which the last day is %s', (rectifyBy, colour, told) => {
    const slip = only(buildSlips(input([], { inspections: [finding(rectifyBy)] })));
    expect(slip?.colour).toBe(colour);
    expect(slip?.opening).toBe(told && `截至2023年6月30日，${told}。`);
  });

  it('are all told on a slip that there is for another reason, those due first before', () => {
    const inspections = [finding('7月20日前'), finding('6月20日前')];
    const slip = only(buildSlips(input([CALM, BEHIND], { inspections })));
    expect(slip?.findings.map(({ due, reason }) => [due, reason])).toEqual([
      ['6月20日', '6月20日到期，逾期10天'],
      ['7月20日', '7月20日到期，还剩20天'],
    ]);
    expect(slip?.opening).toContain('督导检查在你单位发现的问题中有2个尚未整改到位，其中1个已逾期。');
  });

  it('do not outweigh the rule for overdue ones', () => {
    const rules = {
      ...DEFAULT_RULES,
      lights: { ...DEFAULT_RULES.lights, overdueFinding: 'yellow' as const },
    };
    expect(only(buildSlips(input([], { rules, inspections: [finding('6月20日前')] })))?.colour).toBe(
      'yellow',
    );
  });

  it('that are put right are not told', () => {
    const inspections = [{ ...finding('6月20日前'), rectifiedOn: '2023-06-25' as const }];
    expect(buildSlips(input([], { inspections }))).toEqual([]);
  });
});

describe('months not reported', () => {
  const item = (
    no: number,
    state: 'missing' | 'onTime',
  ): MonthlyReporting['units'][number]['items'][number] => ({
    ...{
      ledgerId: 'x',
      ledger: '基础工作提升年',
      rowId: String(no),
      no,
      title: '事项',
      lead: ['办公室'],
      state,
    },
  });
  function reporting(states: readonly ('missing' | 'onTime')[]): MonthlyReporting {
    const missing = states.filter((state) => state === 'missing').length;
    const counts = { owed: states.length, missing, onTime: states.length - missing, late: 0, awaited: 0 };
    const items = states.map((state, index) => item(index + 1, state));
    const unit = { unit: '办公室', collective: false, state: 'partly' as const, ...counts, items };
    return {
      ...{ month: '2023-05', dueOn: '2023-05-31', total: counts, units: [unit], unreported: ['办公室'] },
      ...{ withoutUnit: 0, problems: [], withoutHistory: [] },
    };
  }

  it.each([
    [['missing'], '5月应报送的1项进展未报送', '5月未报送进展的是基础工作提升年第1项。'],
    [['onTime', 'missing'], '5月应报送的2项进展有1项未报送', '5月未报送进展的是基础工作提升年第2项。'],
    [
      ['missing', 'missing'],
      '5月应报送的2项进展均未报送',
      '5月未报送进展的有2项：基础工作提升年第1项、基础工作提升年第2项。',
    ],
  ] as const)('%j', (states, told, sentence) => {
    const slip = only(buildSlips(input([], { reporting: reporting(states) })));
    expect(slip?.colour).toBe('yellow');
    expect(slip?.opening).toBe(`截至2023年6月30日，${told}。`);
    expect(slip?.unreported).toBe(sentence);
    expect(slip?.unreportedHeading).toBe('一、未报送进展的事项');
  });

  it('of the year are told beside', () => {
    const unreportedMonths = new Map([['办公室', 3]]);
    const told = (more: Partial<ReportInput>): string | undefined =>
      only(buildSlips(input([OVERDUE], { unreportedMonths, ...more })))?.opening;
    expect(told({})).toMatch(/；本年度有3个月未报齐进展。$/);
    expect(told({ reporting: reporting(['missing']) })).toMatch(
      /；5月应报送的1项进展未报送，本年度有3个月未报齐进展。$/,
    );
  });

  it('make no slip where everything was reported', () => {
    expect(buildSlips(input([CALM], { reporting: reporting(['onTime']) }))).toEqual([]);
  });
});

describe('the opening', () => {
  it.each([
    [[OVERDUE], '有1项列入红色督办，为“逾期的”'],
    [[NEAR, { ...NEAR, title: '也临期' }], '有2项列入蓝色督办'],
    [[OVERDUE, NEAR, BEHIND, CALM, DONE], '有3项列入督办，其中红色1项、黄色1项、蓝色1项'],
  ])('of %#', (said, told) => {
    const slip = only(buildSlips(input(said)));
    expect(slip?.opening).toBe(`截至2023年6月30日，你单位牵头的台账事项中${told}。`);
  });
});

describe('a slip', () => {
  it('has its items in groups with numbered headings, the longest overdue first', () => {
    const said = [
      BEHIND,
      { ...OVERDUE, title: '六月的' },
      { ...OVERDUE, title: '三月的', due: '2023-03-31' as const },
    ];
    const slip = only(buildSlips(input(said, { inspections: [finding('7月20日前')] })));
    expect(slip?.groups.map(({ heading }) => heading)).toEqual([
      '一、红色督办事项（2项）',
      '二、黄色督办事项（1项）',
    ]);
    expect(itemsOf(slip)).toEqual(['red 三月的', 'red 六月的', 'yellow 滞后的']);
    expect(slip?.findingsHeading).toBe('三、督导检查发现的问题（1个）');
    expect(slip?.demandsHeading).toBe('四、办理要求');
  });

  it('says of an item what is known, and leaves to a person by when what is overdue has to be done', () => {
    const progress = { percent: 40, note: '5月：调研。\n6月：征求意见。\n完成初稿。' };
    const said = { ...OVERDUE, units: ['办公室', '信息科'], progress };
    const [item] = only(buildSlips(input([said])))?.groups[0]?.items ?? [];
    expect(item).toMatchObject({
      ...{ ledger: '基础工作提升年', no: 1, deadline: '2023-06-15', support: ['信息科'] },
      progress: '完成40%；6月：征求意见。 完成初稿。',
      reason: '6月15日到期，逾期15天',
      finishBy: [{ gap: '要求完成时间' }],
    });
    expect(only(buildSlips(input([NEAR])))?.groups[0]?.items[0]?.finishBy).toBe('7月10日');
  });

  it.each<readonly [Progress | undefined, string]>([
    [undefined, '未填报进展'],
    [{ status: '进行中' }, '进行中'],
    [{ note: '长'.repeat(2000) }, `${'长'.repeat(120)}……（全文见台账）`],
  ])('tells of %#', (progress, told) => {
    const said = { ...OVERDUE, ...(progress && { progress }) };
    expect(only(buildSlips(input([said])))?.groups[0]?.items[0]?.progress).toBe(told);
  });

  it('proposes to be answered within five working days, and asks a person to confirm', () => {
    expect(only(buildSlips(input([OVERDUE])))?.answerBy).toEqual([
      '2023年7月7日',
      { gap: '建议时限，请核定' },
    ]);
    // A rest day that the bureau has set; and a year whose holidays nobody has published yet.
    const calendar = { ...DEFAULT_RULES.calendar, holidays: ['2023-07-03' as const] };
    const rules = { ...DEFAULT_RULES, calendar };
    expect(only(buildSlips(input([OVERDUE], { rules })))?.answerBy[0]).toBe('2023年7月10日');
    expect(only(buildSlips(input([OVERDUE], { asOf: '2090-06-30' })))?.answerBy).toEqual([
      '2090年7月7日',
      { gap: '建议时限，未计节假日，请核定' },
    ]);
  });

  it.each([
    [['各县市区司法局'], ['各县市区司法局', { gap: '请逐一写明单位名称' }], '各有关单位牵头'],
    [['政治部'], '政治部', '你单位牵头'],
    [[], [{ gap: '台账未写明牵头单位，请填写收文单位' }], '各有关单位牵头'],
  ])('for %j is addressed by a person where it has to be', (units, addressees, who) => {
    const slip = only(buildSlips(input([{ ...OVERDUE, units }])));
    expect(slip?.head.addressees).toEqual(addressees);
    expect(slip?.opening).toContain(who);
  });
});

describe('slipOf', () => {
  const directory: UnitDirectory = {
    source: 'listed',
    entries: [{ name: '机关党办', kind: '科室', aliases: ['党办'], members: [] }],
  };
  const given = input(
    [
      { ...OVERDUE, units: ['机关党办'] },
      { ...DONE, units: ['政治部'] },
    ],
    { directory },
  );

  it.each([
    ['机关党办', '机关党办'],
    ['党 办', '机关党办'],
    ['政治部', undefined],
    ['没有这个单位', undefined],
    ['', undefined],
  ])('of %j', (unit, found) => {
    expect(slipOf(given, unit)?.unit).toBe(found);
  });

  it('does without a directory', () => {
    expect(slipOf(input([OVERDUE]), '办公室')?.unit).toBe('办公室');
  });
});

describe('buildSlips', () => {
  it('makes none of nothing', () => {
    expect(buildSlips(input([]))).toEqual([]);
    expect(buildSlips(circularInput([], { ledgers: [] }))).toEqual([]);
  });

  it('puts the worst first', () => {
    const of = (unit: string, ...said: readonly Said[]): Said[] =>
      said.map((one) => ({ ...one, units: [unit] }));
    const said = [
      ...of('蓝', NEAR),
      ...of('黄', BEHIND),
      ...of('红一', OVERDUE),
      ...of('红一黄', OVERDUE, BEHIND),
      ...of('红二', OVERDUE, OVERDUE),
      ...of('蓝二', NEAR, NEAR),
    ];
    expect(buildSlips(input(said)).map(({ unit }) => unit)).toEqual([
      '红二',
      '红一黄',
      '红一',
      '黄',
      '蓝二',
      '蓝',
    ]);
  });

  it('urges 200 units', () => {
    const slips = buildSlips(largeBureau({ items: 1200, units: 200 }));
    expect(slips.length).toBe(200);
    expect(new Set(slips.map(({ unit }) => unit)).size).toBe(200);
  });
});

describe('laws', () => {
  const progress: fc.Arbitrary<Progress> = fc.record(
    {
      percent: fc.integer({ min: 0, max: 100 }),
      note: fc.constantFrom('6月：推进中', '3月：调研', '推进中'),
      status: fc.constantFrom('进行中', '已完成'),
      closing: fc.constantFrom('申请销号', '退回', '已销号'),
      verdict: fc.constantFrom('通过', '不通过'),
    },
    { requiredKeys: [] },
  );
  const day = fc.integer({ min: -60, max: 60 }).map((days) => addDays('2023-06-30', days));
  const said: fc.Arbitrary<Said> = fc
    .tuple(
      fc.option(day),
      fc.option(progress),
      fc.uniqueArray(fc.constantFrom('甲科', '乙科', '丙科'), { maxLength: 3 }),
    )
    .map(([due, reported, units]) => ({
      units,
      ...(due && { due }),
      ...(reported && { progress: reported }),
    }));

  it('each red or yellow item is on the slips of exactly its leads, in its colour; nothing else is on one', () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 8 }), (all) => {
        const given = input(all);
        const slips = buildSlips(given);
        const [ledger] = given.ledgers;
        const judged = ledger ? assessLedger(ledger, given) : [];
        const expected = judged.flatMap(({ item, assessment: { state, light, reason } }) => {
          const isOver = isDoneState(state) || item.progress?.verdict === '通过';
          if (isOver || (light !== 'red' && light !== 'yellow')) return [];
          // The words of a near due date alone.
          const isNear = light === 'yellow' && /^[^；]*到期，(还剩\d+天|今日截止)$/.test(reason);
          const leads = rolesOf(item).flatMap(({ unit, role }) => (role === 'lead' ? unit : []));
          return (leads.length === 0 ? [NOBODY] : leads).map(
            (unit) => `${unit} ${item.no} ${isNear ? 'blue' : light}`,
          );
        });
        const found = slips.flatMap(({ unit, groups }) =>
          groups.flatMap(({ colour, items }) => items.map(({ no }) => `${unit} ${no} ${colour}`)),
        );
        expect([...found].sort()).toEqual([...expected].sort());
        for (const { colour, groups } of slips) {
          expect(groups[0]?.colour).toBe(colour);
          expect(groups.every(({ items }) => items.length > 0)).toBe(true);
        }
      }),
    );
  });
});
