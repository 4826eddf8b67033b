import { createHash } from 'node:crypto';
import type { RowFields } from '#core/ledger/row-fields';
import { defaultLightRules, type LightRules } from './light-rules';
import { rowTally, TALLY_VERSION } from './row-tally';

const units = '办公室、政治部';
const DEADLINES = [
  ...['2023年6月30日', '6月底前完成', '5月31日前', '2023-09-15', '十月底前', '2022年底前', '2024年3月中旬'],
  ...['3月-6月', '2023年1月至2023年12月', '全年', '一季度', '三季度末前', '上半年', '每月25日前', '每季度末'],
  ...[
    '长期',
    '持续推进',
    '根据省厅安排',
    '待定',
    '',
    '2023年初步建成 2024年全面完成',
    '分阶段实施,2025年前完成',
  ],
  ...['2023年完成50%(涪城、仙海);2024年完成100%', '3月底前完成筹备，6月底前组织实施，11月底前总结'],
];
const REPORTS: readonly RowFields[] = [
  { status: '已完成' },
  { status: '已 完 成', doneOn: '2023-06-20' },
  { status: '办结', doneOn: '2023-09-30' },
  { status: '结项', doneOn: '2023-10-15' },
  { status: '销号', doneOn: '2024-02-29' },
  { status: '进行中', percent: 100 },
  { status: '进行中', percent: 10, note: '推进中' },
  { status: '进行中', percent: 45, note: '推进中' },
  { status: '未开始', percent: 0, note: '推进中' },
  { percent: 120, note: '3月：调研' },
  { percent: 79.5, note: '11月、12月已开展' },
  { note: '2023年4月已开展' },
  { note: '十二月底前总结' },
  { note: '六月已开展' },
  { note: '开展3个月' },
  { doneOn: '2023-06-01' },
  { doneOn: '六月一日', note: '' },
  { milestonesDone: '3月底前完成筹备；6月底前组织实施（7月5日）', percent: 30 },
  { milestonesDone: '前两个节点', note: '推进中' },
  ...['申请销号', '复核中', '已销号', '退回'].map((closing) => ({
    status: '已完成',
    closing,
    doneOn: '2023-08-01',
  })),
  { closing: '退回', returnReason: '佐证材料不全', percent: 90, note: '9月：整改' },
  { leadUnit: '涪城区司法局', verdict: '通过', verdictOn: '2023-12-20' },
];
const ROWS: readonly RowFields[] = [
  ...DEADLINES.map((deadline) => ({ item: '1.推进改革', deadline, units })),
  ...REPORTS.map((report) => ({ item: '2.推进改革', deadline: '2023年1月至2023年9月', units, ...report })),
  ...REPORTS.map((report) => ({
    item: '4.推进改革',
    deadline: '3月底前完成筹备，6月底前组织实施，11月底前总结',
    units,
    ...report,
  })),
  ...REPORTS.map((report) => ({ item: '3.推进改革', deadline: '长期', units: '各县市区司法局', ...report })),
];

test('no row is tallied differently without a new TALLY_VERSION', () => {
  const own: LightRules = {
    ...defaultLightRules,
    nearDueDays: 3,
    redLagPoints: 40,
    unreported: 'none',
    lamps: 4,
  };
  const tallies = [defaultLightRules, own].flatMap((rules) =>
    [true, false].map((hasProgress) =>
      ROWS.map(rowTally({ version: TALLY_VERSION, year: 2023, hasProgress, rules })),
    ),
  );
  const hash = createHash('sha256').update(JSON.stringify(tallies)).digest('hex').slice(0, 12);
  // When this fails: raise TALLY_VERSION, and only then take the new hash. Tallies in stores are rebuilt by that.
  expect({ version: TALLY_VERSION, hash }).toEqual({ version: 2, hash: 'ea981cd9c651' });
});
