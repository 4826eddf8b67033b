import fc from 'fast-check';
import { addDays } from '#core/date/civil-date';
import type { InfoArticle } from '#core/ledger/info-article';
import { ADOPTION_LEVELS, IRREGULARITIES } from '#core/ledger/kinds/info-log';
import type { QuotaRow } from '#core/ledger/quota-row';
import { DEFAULT_RULES } from '#core/rules/rule-set';
import { quotaInput } from '#core/scoring/quota-input';
import { GENERAL_SAMPLE } from '#core/scoring/schemes/general-sample';
import { scoreQuota } from '#core/scoring/score-quota';
import { readDirectory } from '#core/unit/directory';
import type { ReportInput } from '../report-input';
import { buildInformationReport, type InformationReport } from './information-report';
import { linesOfQuarter } from './information-unit';
import { quarterOf } from './quarter';

function quotaRow(
  unit: string,
  targetScore: number | null,
  quota: Readonly<Record<string, number>>,
): QuotaRow {
  return { no: null, unit, targetScore, quota, total: 0 };
}

type Line = readonly [date: InfoArticle['date'], unit: string, category: string, title: string];

function articles(lines: readonly (readonly [...Line, Partial<InfoArticle>?])[]): readonly InfoArticle[] {
  return lines.map(([date, unit, category, title, more], index) => ({
    ...{ row: index + 4, date, unit, category, title },
    ...more,
  }));
}

const QUOTAS = [
  quotaRow('甲所', 40, { 外宣: 3, 政务: 2 }),
  quotaRow('乙所', 40, { 外宣: 2 }),
  quotaRow('丙所', 20, { 政务: 1 }),
];

/*
 * 甲所: 外宣 一, 二 in the first quarter; 三 and, over its 3, 四 in the second; 政务 五. 一 once more, taken up by 部.
 * 乙所: 六, late; 七, false, so that it counts for nothing. 丙所: nothing. 丁办 is not in the table.
 */
const LOG = articles([
  ['2023-02-10', '甲所', '外宣', '一'],
  ['2023-03-01', '甲所', '外宣', '二', { adoptedBy: '市' }],
  ['2023-04-05', '甲所', '外宣', '三', { adoptedBy: '省厅', publication: '《要情》' }],
  ['2023-05-06', '甲所', '外宣', '四', { adoptedBy: '某报' }],
  ['2023-05-07', '甲所', '政务', '五', { commentedBy: '市' }],
  ['2023-05-08', '甲所', '外宣', '一', { adoptedBy: '部' }],
  ['2023-06-01', '乙所', '外宣', '六', { irregularity: '迟报' }],
  ['2023-06-02', '乙所', '外宣', '七', { irregularity: '失实', adoptedBy: '市' }],
  ['2023-06-03', '丁办', '调研', '八'],
  ['2023-07-01', '甲所', '政务', '九'],
]);

const INPUT: ReportInput = {
  ...{ bureau: '某局', asOf: '2023-06-30', ledgers: [], inspections: [], basis: [] },
  ...{ quotas: QUOTAS, quotaYear: 2023, articles: LOG, rules: DEFAULT_RULES },
};

const build = (more: Partial<ReportInput> = {}): InformationReport =>
  buildInformationReport({ ...INPUT, ...more });

describe('the circular on information', () => {
  const report = build();

  it('is of the quarter its day lies in', () => {
    expect(report.title).toBe('关于2023年第二季度信息报送情况的通报');
    expect([report.quarter.first, report.quarter.last, report.isOver]).toEqual([
      ...['2023-04-01', '2023-06-30', true],
    ]);
    expect(build({ asOf: '2023-06-29' }).isOver).toBe(false);
  });

  it('says of every line of the year what it counts for', () => {
    expect(
      report.lines.map(({ title, done, counted, standing }) => [title, done, counted, standing]),
    ).toEqual([
      ['一', 1, 1, '计入任务'],
      ['二', 1, 1, '计入任务'],
      ['三', 1, 1, '计入任务'],
      ['四', 1, 0, '超出本类任务数，不计入任务'],
      ['五', 1, 1, '计入任务'],
      ['一', 0, 0, '重复登记，只计一次'],
      ['六', 1, 1, '计入任务'],
      ['七', 0, 0, '失实，不计'],
      ['八', 1, 0, '单位未列入任务分配表，不计入任务'],
    ]);
    expect(report.lines.map(({ isUnread }) => isUnread).indexOf(true)).toBe(3);
  });

  it('counts the quarter and the year by unit, those of the table by rank', () => {
    expect(
      report.units.map(({ score, quarter, isListed }) => [
        ...[score.unit, score.rank, score.quota, score.done, score.counted, score.gap],
        ...[quarter.done, quarter.counted, quarter.adopted, quarter.commented, isListed],
      ]),
    ).toEqual([
      ['甲所', 1, 5, 5, 4, 1, 3, 2, 2, 1, true],
      ['乙所', 2, 2, 1, 1, 1, 1, 1, 0, 0, true],
      ['丙所', 3, 1, 0, 0, 1, 0, 0, 0, 0, true],
      ['丁办', null, 0, 1, 0, 0, 1, 0, 0, 0, false],
    ]);
    expect(report.total).toEqual({ done: 5, counted: 3, adopted: 2, commented: 1 });
    expect(report.quota.total).toMatchObject({ quota: 8, done: 7, counted: 5, gap: 3, share: 5 / 8 });
    expect(report.before).toBe(2);
    expect(report.quota.categories).toEqual(['外宣', '政务', '调研']);
  });

  it('lists what was taken up from the highest level, what was found wrong, and who handed in nothing', () => {
    expect(report.adopted.map(({ title, level, commentLevel }) => [title, level, commentLevel])).toEqual([
      ['一', '部', null],
      ['三', '省', null],
      ['五', null, '市'],
    ]);
    expect(report.irregular.map(({ title, irregularities }) => [title, ...irregularities])).toEqual([
      ['六', '迟报'],
      ['七', '失实'],
    ]);
    expect(report.silent.map(({ score }) => score.unit)).toEqual(['丙所']);
  });

  it('does not call a unit silent whose only article was void, or whose task is fulfilled', () => {
    const lines = articles([
      ['2023-01-10', '丙所', '政务', '一'],
      ['2023-06-02', '乙所', '外宣', '二', { irregularity: '失实' }],
    ]);
    expect(build({ articles: lines }).silent.map(({ score }) => score.unit)).toEqual(['甲所']);
  });

  it('calls nobody silent where there is no log', () => {
    const empty = build({ articles: [] });
    expect([empty.silent, empty.lines, empty.adopted]).toEqual([[], [], []]);
    expect(empty.units.map(({ score }) => [score.quota, score.rank, score.points])).toEqual([
      [5, null, null],
      [2, null, null],
      [1, null, null],
    ]);
  });

  it('compares with the last quarter of the year before where the log has it', () => {
    const lines = articles([
      ['2022-11-10', '甲所', '外宣', '旧一'],
      ['2022-12-10', '甲所', '外宣', '旧二'],
      ['2023-01-10', '甲所', '外宣', '新'],
    ]);
    expect(build({ asOf: '2023-03-31', articles: lines }).before).toBe(2);
    expect(build({ asOf: '2023-03-31' }).before).toBeNull();
    // The articles of the year before fill no quota of this one.
    expect(build({ asOf: '2023-03-31', articles: lines }).quota.total.counted).toBe(1);
  });

  it('tells of the last quarter of a year that has ended, and of no quota for a year to come', () => {
    const past = build({ asOf: '2024-01-10' });
    expect([past.quarter.year, past.quarter.number, past.isOver]).toEqual([2023, 4, true]);
    expect(past.quota.total.counted).toBe(6);
    const early = build({ asOf: '2022-12-31' });
    expect([early.quarter.year, early.quarter.number, early.units]).toEqual([2022, 4, []]);
  });

  it('has units without rank or points where there is no quota table', () => {
    const bare = build({
      quotas: [],
      quotaYear: undefined,
      rules: { ...DEFAULT_RULES, scoring: GENERAL_SAMPLE },
    });
    expect(bare.units.map(({ score }) => [score.unit, score.rank, score.points, score.done])).toEqual([
      ['甲所', null, null, 5],
      ['乙所', null, null, 1],
      ['丁办', null, null, 1],
    ]);
    expect(bare.total.done).toBe(5);
  });

  it('knows a unit by its aliases, and calls it what the quota table does', () => {
    const directory = readDirectory([{ name: '甲司法所', aliases: '甲所、甲' }]);
    const lines = articles([['2023-05-01', '甲', '外宣', '一']]);
    const { units, lines: read } = build({ articles: lines, directory });
    expect(units[0]).toMatchObject({ score: { unit: '甲所', done: 1 }, quarter: { done: 1 } });
    expect(read[0]).toMatchObject({ unit: '甲所', isListed: true });
  });

  it('keeps what gave each unit its points', () => {
    const points = (unit: string): number =>
      report.credits
        .filter((one) => one.unit === unit)
        .reduce((sum, { credit }) => sum + (credit.points ?? 0), 0);
    expect(report.units.map(({ score }) => score.points)).toEqual([32, 20, 0, null]);
    expect(['甲所', '乙所', '丙所'].map(points)).toEqual([32, 20, 0]);
  });
});

it.each([
  ['2023-01-01', 1, '2023-01-01', '2023-03-31'],
  ['2024-03-31', 1, '2024-01-01', '2024-03-31'],
  ['2023-04-01', 2, '2023-04-01', '2023-06-30'],
  ['2023-09-30', 3, '2023-07-01', '2023-09-30'],
  ['2023-12-31', 4, '2023-10-01', '2023-12-31'],
] as const)('%s lies in quarter %d', (day, number, first, last) => {
  expect(quarterOf(day)).toEqual({ year: Number(day.slice(0, 4)), number, first, last });
});

describe('for any log', () => {
  const level = fc.option(fc.constantFrom(...ADOPTION_LEVELS, '某报'), { nil: undefined });
  const line = fc
    .record({
      days: fc.integer({ min: -60, max: 420 }),
      unit: fc.constantFrom('甲所', '乙所', '丙所', '丁办', '戊办'),
      category: fc.constantFrom('外宣', '政务', '调研'),
      title: fc.constantFrom('一', '二', '三', '四', '五', '六', '七', '八'),
      adoptedBy: level,
      commentedBy: level,
      irregularity: fc.option(fc.constantFrom(...IRREGULARITIES), { nil: undefined, freq: 3 }),
    })
    .map(({ days, adoptedBy, commentedBy, irregularity, ...rest }): InfoArticle => ({
      date: addDays('2023-01-01', days),
      ...rest,
      ...(adoptedBy !== undefined && { adoptedBy }),
      ...(commentedBy !== undefined && { commentedBy }),
      ...(irregularity !== undefined && { irregularity }),
    }));
  const log = fc.array(line, { maxLength: 40 });
  const day = fc.integer({ min: 0, max: 364 }).map((days) => addDays('2023-01-01', days));
  const sum = <T>(all: readonly T[], figure: (one: T) => number): number =>
    all.reduce((total, one) => total + figure(one), 0);

  it('the units add up to the totals, and the quarters to the year', () => {
    fc.assert(
      fc.property(log, day, (lines, asOf) => {
        const report = build({ articles: lines, asOf });
        for (const figure of ['done', 'counted', 'adopted', 'commented'] as const)
          expect(sum(report.units, ({ quarter }) => quarter[figure])).toBe(report.total[figure]);
        for (const figure of ['done', 'counted'] as const) {
          expect(sum(report.units, ({ score }) => score[figure])).toBe(report.quota.total[figure]);
          const quarters = [1, 2, 3, 4].map((quarter) => linesOfQuarter(report.lines, quarter));
          expect(sum(quarters.flat(), (one) => one[figure])).toBe(report.quota.total[figure]);
          for (const { score } of report.units) {
            const own = report.lines.filter(({ unit }) => unit === score.unit);
            expect(sum(own, (one) => one[figure])).toBe(score[figure]);
          }
        }
      }),
    );
  });

  it('ranks and points are those of the engine', () => {
    fc.assert(
      fc.property(log, day, (lines, asOf) => {
        const rules = { ...DEFAULT_RULES, scoring: GENERAL_SAMPLE };
        const input = { ...INPUT, articles: lines, asOf, rules };
        const report = buildInformationReport(input);
        const told = report.units.filter(({ isListed }) => isListed);
        if (report.lines.length === 0) return;
        expect(told.map(({ score: { unit, rank, points } }) => [unit, rank, points])).toEqual(
          scoreQuota(quotaInput(input)).map(({ unit, rank, points }) => [unit, rank, points]),
        );
      }),
    );
  });
});
