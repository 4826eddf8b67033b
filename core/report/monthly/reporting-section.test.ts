import fc from 'fast-check';
import type { MonthlyReporting, ReportCounts, UnitReporting } from '#core/reporting/monthly-reporting';
import { circularInput } from '#tests/support/circular-input';
import { reportingProse, reportingSection } from './reporting-section';

const counts = (said: Partial<ReportCounts>): ReportCounts => ({
  ...{ owed: 0, onTime: 0, late: 0, missing: 0, awaited: 0 },
  ...said,
});

const unit = (name: string, state: UnitReporting['state'], said: Partial<ReportCounts>): UnitReporting => ({
  ...{ unit: name, collective: false, state, items: [] },
  ...counts(said),
});

function reported(total: Partial<ReportCounts>, said: Partial<MonthlyReporting> = {}): MonthlyReporting {
  return {
    ...{ month: '2023-06', dueOn: '2023-06-30', total: counts(total), units: [], unreported: [] },
    ...{ withoutUnit: 0, problems: [], withoutHistory: [] },
    ...said,
  };
}

const AS_OF = '2023-07-05';

function told(reporting: MonthlyReporting | undefined, asOf: typeof AS_OF | '2024-01-05' = AS_OF) {
  const section = reportingSection(circularInput([], { asOf, ...(reporting && { reporting }) }));
  return reportingProse(section, asOf);
}

const MISSING = unit('甲', 'missing', { owed: 2, missing: 2 });
const PARTLY = unit('乙', 'partly', { owed: 3, onTime: 1, late: 1, missing: 1 });
const LATE = unit('丙', 'late', { owed: 1, late: 1 });
const FINE = unit('丁', 'onTime', { owed: 1, onTime: 1 });

it.each<[string, MonthlyReporting | undefined, readonly string[]]>([
  ['no history', undefined, ['没有进展填报记录，不作报送统计。']],
  [
    'no ledger with a history',
    reported({}, { withoutHistory: ['基础工作提升年'] }),
    ['基础工作提升年没有填报记录，不作报送统计。'],
  ],
  ['nothing owed', reported({}), ['6月没有应报送进展的事项。']],
  [
    'one, in time',
    reported({ owed: 1, onTime: 1 }),
    ['6月应报送进展的事项1项，报送截止日期为6月30日，已按时报送。'],
  ],
  [
    'all in time',
    reported({ owed: 9, onTime: 9 }),
    ['6月应报送进展的事项9项，报送截止日期为6月30日，均按时报送。'],
  ],
  [
    'still in time',
    reported({ owed: 9, onTime: 4, awaited: 5 }),
    ['6月应报送进展的事项9项，报送截止日期为6月30日，按时报送4项，尚在期限内、待报送5项。'],
  ],
  [
    'one unit',
    reported({ owed: 2, missing: 2 }, { units: [MISSING] }),
    ['6月应报送进展的事项2项，报送截止日期为6月30日，未报送2项。', '未按要求报送的单位为甲，2项未报送。'],
  ],
  [
    'all kinds',
    reported(
      { owed: 7, onTime: 2, late: 2, missing: 3 },
      { units: [MISSING, PARTLY, LATE, FINE], withoutUnit: 1, withoutHistory: ['重点工程推进年'] },
    ),
    [
      '6月应报送进展的事项7项，报送截止日期为6月30日，按时报送2项，逾期补报2项，未报送3项。',
      '未按要求报送的单位2个：甲、乙。',
      '逾期补报的单位1个：丙。',
      '另有1项没有写明责任单位，未列入单位名单。',
      '重点工程推进年没有填报记录，未列入统计。',
    ],
  ],
])('%s', (_, reporting, paragraphs) => {
  expect(told(reporting)).toEqual(paragraphs);
});

it('names the first of many units, for all are in the list', () => {
  const units = Array.from('甲乙丙丁戊己').map((name) => unit(name, 'missing', { owed: 1, missing: 1 }));
  const late = Array.from('一二三四五六').map((name) => unit(name, 'late', { owed: 1, late: 1 }));
  expect(told(reported({ owed: 12, late: 6, missing: 6 }, { units: [...units, ...late] })).slice(1)).toEqual([
    '未按要求报送的有甲、乙、丙、丁、戊等6个单位。',
    '逾期补报的有一、二、三、四、五等6个单位。',
  ]);
});

it('names the year of a day in another year', () => {
  const december = reported({ owed: 1, missing: 1 }, { month: '2023-12', dueOn: '2023-12-31' });
  expect(told(december, '2024-01-05')[0]).toContain('报送截止日期为2023年12月31日');
});

it('lists who did not report, and who reported late, each once', () => {
  const reporting = reported({ owed: 7 }, { units: [MISSING, PARTLY, LATE, FINE] });
  const known = reportingSection(circularInput([], { reporting, unreportedMonths: new Map([['甲', 3]]) }));
  const seen = (
    lines: readonly { readonly unit: string; readonly state: string; readonly months: number | null }[] = [],
  ) => lines.map((line) => [line.unit, line.state, line.months]);
  expect([seen(known?.unreported), seen(known?.late)]).toEqual([
    [
      ['甲', '未报送', 3],
      ['乙', '部分未报送', 0],
    ],
    [['丙', '逾期补报', 0]],
  ]);
  const unknown = reportingSection(circularInput([], { reporting }));
  expect(unknown?.unreported.map(({ months }) => months)).toEqual([null, null]);
});

it('names every unit once, under the worst that is true of it', () => {
  const counted = fc.record({ onTime: fc.nat(3), late: fc.nat(3), missing: fc.nat(3) });
  fc.assert(
    fc.property(fc.array(counted, { maxLength: 30 }), (all) => {
      const units = all.map(({ onTime, late, missing }, index) =>
        unit(
          `第${index}科`,
          missing > 0 ? (onTime + late > 0 ? 'partly' : 'missing') : late > 0 ? 'late' : 'onTime',
          {
            ...{ owed: onTime + late + missing, onTime, late, missing },
          },
        ),
      );
      const section = reportingSection(circularInput([], { reporting: reported({}, { units }) }));
      const named = [...(section?.unreported ?? []), ...(section?.late ?? [])].map((line) => line.unit);
      expect(new Set(named).size).toBe(named.length);
      expect([...named].sort()).toEqual(
        units.flatMap(({ unit: name, missing, late }) => (missing + late > 0 ? [name] : [])).sort(),
      );
      expect(section?.unreported.every(({ missing }) => missing > 0)).toBe(true);
    }),
    { numRuns: 30 },
  );
});
