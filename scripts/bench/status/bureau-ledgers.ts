import { PROGRESS_COLUMNS } from '#core/ledger/kinds/progress-columns';
import type { RowFields } from '#core/ledger/row-fields';
import type { CommitRow } from '#core/sync/commit';
import type { LedgerInfo } from '#core/sync/ledger-info';

/** A project-year ledger as the store has it. */
export interface BenchLedger {
  readonly ledgerId: string;
  readonly info: LedgerInfo;
  readonly rows: readonly CommitRow[];
}

const LEDGERS: readonly (readonly [kind: string, year: number, title: string])[] = [
  ['institution-building', 2023, '制度建设规范年'],
  ['foundation', 2023, '基础工作提升年'],
  ['innovation', 2023, '特色创新发展年'],
  ['key-projects', 2023, '重点工程推进年'],
  ['foundation', 2024, '基础工作提升年'],
];
/** How many ledgers a bureau has. */
export const BENCH_LEDGERS = LEDGERS.length;

const UNITS = ['办公室', '政治部', '立法科', '装财科', '律师工作科', '社区矫正管理科', '公共法律服务管理科'];
const DEADLINES = ['3月底前', '6月30日前', '9月底前完成', '年底前', '全年', '长期坚持', '每季度末'];
const STATUSES = ['未开始', '进行中', '进行中', '已完成'];

const COLUMNS = [
  ...['no', 'item', 'measures', 'deadline', 'units'].map((id) => ({ id, header: id })),
  ...PROGRESS_COLUMNS.map(({ id, title }) => ({ id, header: title })),
];

/** A simple generator of whole numbers below `most`: the same numbers for the same seed. */
function numbers(seed: number): (most: number) => number {
  let state = seed + 1;
  return (most) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % most;
  };
}

function pick(from: readonly string[], at: number): string {
  return from[at % from.length] ?? '';
}

function rowFields(no: number, year: number, below: (most: number) => number): RowFields {
  const status = pick(STATUSES, below(STATUSES.length));
  const month = 1 + below(12);
  const doneOn = `${year}-${String(month).padStart(2, '0')}-15`;
  return {
    no,
    item: `推进第${no}项重点工作，完善相关制度并组织实施`,
    measures: '制定方案、明确责任、按月调度、年底验收，形成可推广的经验做法',
    deadline: pick(DEADLINES, below(DEADLINES.length)),
    units: `${pick(UNITS, below(7))}、${pick(UNITS, below(7))}`,
    status,
    percent: status === '已完成' ? 100 : below(100),
    note: `${month}月：已按计划推进，完成阶段性工作，下一步继续抓好落实`,
    ...(status === '已完成' && { doneOn }),
  };
}

/** The ledgers of a bureau, all bureaus with different rows. */
export function bureauLedgers(bureau: number, rowCount: number): BenchLedger[] {
  return LEDGERS.map(([kind, year, title], at) => {
    const below = numbers(bureau * LEDGERS.length + at);
    const rows = Array.from({ length: rowCount }, (_, index) => ({
      rowId: `r${String(index).padStart(5, '0')}`,
      prev: 0,
      fields: rowFields(index + 1, year, below),
    }));
    return { ledgerId: `${kind}-${year}`, info: { kind, year, title, sheet: title, columns: COLUMNS }, rows };
  });
}
