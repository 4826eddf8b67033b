import type { MonthlyReporting } from '#core/reporting/monthly-reporting';
import { circularInput } from '#tests/support/circular-input';
import { buildMonthlyReport } from '../monthly-report';
import type { ReportInput } from '../report-input';
import { ATTACHMENTS, attachmentLabel, attachmentNotes } from './attachments';

const QUOTAS = [{ no: 1, unit: '甲', targetScore: 40, quota: { 政务信息: 4 }, total: 4 }];
const INSPECTIONS = [{ no: 1, date: '2023-05-01', unit: '甲', units: ['甲'], problem: '没有台账' }] as const;
const COUNTS = { owed: 1, onTime: 0, late: 0, missing: 1, awaited: 0 };
const UNREPORTED = { ...COUNTS, unit: '甲', collective: false, state: 'missing', items: [] } as const;
const REPORTING: MonthlyReporting = {
  ...{ month: '2023-06', total: COUNTS, unreported: ['甲'] },
  ...{ units: [UNREPORTED], withoutUnit: 0, problems: [], withoutHistory: [] },
  dueOn: '2023-06-30',
};
const RED = { units: ['甲'], due: '2023-05-31' } as const;
const NEXT_MONTH = { units: ['甲'], due: '2023-07-10' } as const;

it.each<[string, Parameters<typeof circularInput>[0], Partial<ReportInput>, readonly string[]]>([
  [
    'everything',
    [RED, NEXT_MONTH],
    { quotas: QUOTAS, inspections: INSPECTIONS, reporting: REPORTING },
    [
      ...['附件：1.各责任单位牵头事项完成情况表', '\u3000\u3000\u30002.红灯事项清单'],
      ...['\u3000\u3000\u30003.黄灯事项清单', '\u3000\u3000\u30004.6月进展未报送单位名单'],
      ...['\u3000\u3000\u30005.信息任务完成情况表', '\u3000\u3000\u30006.督导检查未整改到位问题清单'],
      ...['\u3000\u3000\u30007.7月到期事项清单', '\u3000\u3000\u30008.统计口径和数据来源说明'],
    ],
  ],
  [
    'red items alone',
    [RED],
    {},
    [
      ...['附件：1.各责任单位牵头事项完成情况表', '\u3000\u3000\u30002.红灯事项清单'],
      '\u3000\u3000\u30003.统计口径和数据来源说明',
    ],
  ],
  [
    'quotas alone',
    [],
    { quotas: QUOTAS },
    ['附件：1.信息任务完成情况表', '\u3000\u3000\u30002.统计口径和数据来源说明'],
  ],
  ['nothing', [], {}, []],
])('lists what is attached: %s', (_, items, said, notes) => {
  expect(attachmentNotes(buildMonthlyReport(circularInput(items, said)))).toEqual(notes);
});

it('calls attachments by their numbers among those there are', () => {
  const labels = (items: Parameters<typeof circularInput>[0]): readonly string[] => {
    const report = buildMonthlyReport(circularInput(items));
    return ATTACHMENTS.map((attachment) => attachmentLabel(attachment, report));
  };
  expect(labels([RED])).toEqual(['附件1', '附件2', '', '', '', '', '', '附件3']);
});
