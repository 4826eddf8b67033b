import fc from 'fast-check';
import { sheetKeys } from '#core/comparison/compare-status';
import { addDays, type CivilDate } from '#core/date/civil-date';
import { type DocumentText, piecesOf } from '#core/document/document-text';
import type { InspectionEntry } from '#core/inspection/inspection-entry';
import { circularInput, type ItemSaid } from '#tests/support/circular-input';
import { buildMonthlyReport, type MonthlyReport } from '../monthly-report';
import type { ReportInput } from '../report-input';

const day: fc.Arbitrary<CivilDate> = fc
  .integer({ min: 0, max: 500 })
  .map((days) => addDays('2022-12-01', days));
const optional = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined });

const unit = fc.constantFrom('办公室', '政治部', '立法科', '装财科', '涪城区司法局', '各县市区司法局');

const item: fc.Arbitrary<ItemSaid> = fc
  .record({
    title: fc.constantFrom('完善制度', '建设“阵地”；', '=cmd|calc', '{#台账}', '【填】', '长'.repeat(300)),
    units: fc.uniqueArray(unit, { maxLength: 3 }),
    due: optional(day),
    step: optional(day),
    doneOn: optional(day),
  })
  .map(({ title, units, due, step, doneOn }) => ({
    ...{ title, units },
    ...(due !== undefined && { due }),
    ...(due !== undefined && step !== undefined && step < due && { step }),
    ...(doneOn !== undefined && { doneOn }),
  }));

const finding: fc.Arbitrary<InspectionEntry> = fc
  .record({ date: day, unit, rectifiedOn: optional(day) })
  .map(({ date, unit: whose, rectifiedOn }) => ({
    ...{ no: null, date, unit: whose, units: [whose], problem: '没有台账' },
    ...(rectifiedOn !== undefined && rectifiedOn >= date && { rectifiedOn }),
  }));

const quotas = fc
  .uniqueArray(fc.tuple(unit, fc.nat(5), fc.nat(5)), { selector: ([name]) => name })
  .map((rows) =>
    rows.map(([name, news, affairs], index) => ({
      ...{ no: index + 1, unit: name, targetScore: 40, total: news + affairs },
      quota: { 外宣信息: news, 政务信息: affairs },
    })),
  );

const articles = fc.array(
  fc
    .tuple(day, unit, fc.constantFrom('外宣信息', '政务信息'), fc.nat(50))
    .map(([date, name, category, title]) => ({ date, unit: name, category, title: `${title}` })),
  { maxLength: 20 },
);

const input: fc.Arbitrary<ReportInput> = fc
  .record({
    items: fc.array(item, { maxLength: 12 }),
    old: optional(fc.array(item, { maxLength: 12 })),
    asOf: fc.constantFrom<CivilDate>('2023-01-31', '2023-06-30', '2023-06-15', '2023-12-31', '2024-02-29'),
    inspections: fc.array(finding, { maxLength: 5 }),
    quotas,
    articles,
  })
  .map(({ items, old, asOf, ...said }) =>
    circularInput(items, {
      ...{ asOf, ...said },
      ...(old && { before: { input: circularInput(old, { asOf: '2022-12-31' }), keysOf: sheetKeys } }),
    }),
  );

const plain = (text: DocumentText): string =>
  piecesOf(text)
    .map((piece) => (typeof piece === 'string' ? piece : 'gap' in piece ? piece.gap : piece.text))
    .join('');

function paragraphsOf({ prose, sentences }: MonthlyReport): readonly string[] {
  const { ledgers, overall, units, reporting, information, findings, requirements } = prose;
  return [
    ...[prose.opening, prose.red, prose.yellow, prose.upcoming, prose.closing],
    ...[...ledgers, ...overall, ...units, ...reporting, ...information, ...findings],
    ...sentences,
    ...requirements.map(plain),
  ];
}

/** What people wrote is quoted; the rest are our words. */
const withoutQuotes = (text: string): string => text.replaceAll(/“[^”]*”/gu, '“”');

/** The first number after some words; 0 where the words are not there. */
function numberAfter(words: string, text: string): number {
  return Number(new RegExp(`${words}(\\d+)`, 'u').exec(text)?.[1] ?? 0);
}

function each(law: (report: MonthlyReport) => void): void {
  const property = fc.property(input, (said) => {
    law(buildMonthlyReport(said));
  });
  fc.assert(property, { numRuns: 30 });
}

it('says nothing of what is nought', () => {
  each((report) => {
    for (const text of paragraphsOf(report)) {
      expect(withoutQuotes(text)).not.toMatch(/(?<![\d.])0(?:项|个|篇|天|位)/u);
    }
  });
});

it('is punctuated as sentences are', () => {
  each((report) => {
    for (const text of paragraphsOf(report)) {
      const said = withoutQuotes(text);
      expect(said).not.toMatch(/[，。；、：]{2}|（）|undefined|null|NaN|^[，。；、：]/u);
      expect(said).toMatch(/[。：]$/u);
    }
  });
});

it('tells the figures of the model', () => {
  each(({ prose, total, items, attention, upcoming, quota, findings, lamps }) => {
    const [completion = '', due = '', lit = ''] = prose.overall;
    expect(numberAfter('共', completion)).toBe(items.length);
    if (items.length > 0) {
      expect(numberAfter('逾期未完成', due)).toBe(total.overdue);
      expect(numberAfter('到期应完成', due)).toBe(total.dueByNow);
      expect(numberAfter('无明确时限', due)).toBe(total.noDue);
      const alone = lit.includes('均为');
      for (const { light, name } of lamps) {
        expect(alone ? (lit.includes(name) ? items.length : 0) : numberAfter(`(?<!没有)${name}`, lit)).toBe(
          total.lights[light],
        );
      }
    }
    const red = attention.filter(({ light }) => light === 'red');
    expect(numberAfter('红灯事项', prose.red)).toBe(red.length);
    expect(numberAfter('黄灯事项', prose.yellow)).toBe(attention.length - red.length);
    expect(numberAfter('到期的节点共?', prose.upcoming)).toBe(upcoming.lines.length);
    const [information = '', gaps = ''] = prose.information;
    expect(numberAfter('信息任务', information)).toBe(quota.total.quota);
    expect(numberAfter('还缺', gaps)).toBe(quota.total.gap);
    expect(numberAfter('共发现问题', prose.findings.join(''))).toBe(findings.total);
    const { overdue, total: found } = findings;
    if (found > 1 && overdue < found)
      expect(numberAfter('，逾期未整改', prose.findings[0] ?? '')).toBe(overdue);
  });
});

it('adds up the changes to the figures of both days', () => {
  each(({ change, total, prose }) => {
    if (!change) return;
    const told = prose.overall[3] ?? '';
    const red = numberAfter('新增红灯事项', told) - numberAfter('消除红灯事项', told);
    const gone = change.moved.filter(
      ({ what, before }) => what.includes('removed') && before?.light === 'red',
    );
    expect((change.total.before?.lights.red ?? 0) + red - gone.length).toBe(total.lights.red);
  });
});

it('names the first and the last only where there is a difference', () => {
  each(({ units, prose }) => {
    const ranks = units.flatMap(({ rank }) => rank ?? []);
    const said = prose.units.join('');
    if (new Set(ranks).size < 2) expect(said).not.toMatch(/第1位|末位/u);
    for (const { unit: name, rank } of units) {
      if (said.includes(`${name}排名第1位`)) expect(rank).toBe(1);
      if (said.includes(`${name}排名末位`)) expect(ranks.filter((one) => one >= (rank ?? 0))).toHaveLength(1);
    }
  });
});

it('says the same of the same state', () => {
  fc.assert(
    fc.property(input, (said) => {
      expect(buildMonthlyReport(said)).toEqual(buildMonthlyReport({ ...said }));
    }),
    { numRuns: 10 },
  );
});
