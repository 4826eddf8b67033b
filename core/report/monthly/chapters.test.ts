import type { MonthlyReporting } from '#core/reporting/monthly-reporting';
import { circularInput } from '#tests/support/circular-input';
import { buildMonthlyReport } from '../monthly-report';
import type { ReportInput } from '../report-input';
import { CHAPTERS, chapterNumber, hasChapter } from './chapters';

const QUOTAS = [{ no: 1, unit: '甲', targetScore: 40, quota: { 政务信息: 4 }, total: 4 }];
const INSPECTIONS = [{ no: 1, date: '2023-05-01', unit: '甲', units: ['甲'], problem: '没有台账' }] as const;
const NONE = { owed: 0, onTime: 0, late: 0, missing: 0, awaited: 0 };
const REPORTING: MonthlyReporting = {
  ...{ month: '2023-06', total: NONE, units: [], unreported: [] },
  ...{ withoutUnit: 0, problems: [], withoutHistory: [] },
  dueOn: '2023-06-30',
};

function chaptersOf(count: number, said: Partial<ReportInput>): string {
  const items = Array.from({ length: count }, () => ({ units: ['甲'] }));
  const report = buildMonthlyReport(circularInput(items, said));
  return CHAPTERS.filter((chapter) => hasChapter(chapter, report))
    .map((chapter) => `${chapterNumber(chapter, report)}${chapter}`)
    .join(' ');
}

it.each<[string, number, Partial<ReportInput>, string]>([
  [
    'everything',
    1,
    { quotas: QUOTAS, inspections: INSPECTIONS, reporting: REPORTING },
    '一总体 二单位 三亮灯 四报送 五信息 六督导 七下月 八要求',
  ],
  ['items alone', 1, {}, '一总体 二单位 三亮灯 四下月 五要求'],
  ['quotas alone', 0, { quotas: QUOTAS }, '一信息 二要求'],
  ['nothing', 0, {}, '一总体 二要求'],
])('numbers the chapters there are: %s', (_, count, said, text) => {
  expect(chaptersOf(count, said)).toBe(text);
});

it('has no number for a chapter with nothing to say', () => {
  expect(chapterNumber('督导', buildMonthlyReport(circularInput([])))).toBe('');
});
