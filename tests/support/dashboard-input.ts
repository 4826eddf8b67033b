import { DEFAULT_RULES } from '#core/rules/rule-set';
import type { DashboardInput } from '#core/dashboard/build-dashboard';
import type { CivilDate } from '#core/date/civil-date';
import type { ProjectItem } from '#core/ledger/project-item';

/** An item of a ledger, done on a day or open. */
export function dashboardItem(item: string, unit: string, due: CivilDate, doneOn?: CivilDate): ProjectItem {
  return {
    no: 1,
    group: '',
    item,
    deadline: { text: due, type: 'dated', milestones: [{ due, span: [0, 0] }], notes: [] },
    units: [{ name: unit, role: 'lead', collective: false }],
    ...(doneOn !== undefined && { progress: { status: '已完成', doneOn } }),
  };
}

/**
 * As of 30 June 2023:
 *  item    unit          due         done
 *  甲      办公室         05-31       05-20   on time, green
 *  乙      办公室         05-31       06-05   late, green
 *  =丙     政治部         06-15               15 days overdue, red
 *  6月30日 政治部         07-10               due in 10 days, yellow
 *  戊      政治部         03-31               91 days overdue, red
 *  己      涪城区司法局   2024-12-31           green
 *  庚      信息科         2024-12-31           green
 */
export const DASHBOARD_INPUT: DashboardInput = {
  bureau: '绵阳市司法局',
  updatedAt: '2023-07-01 09:30',
  asOf: '2023-06-30',
  inspections: [],
  rules: DEFAULT_RULES,
  ledgers: [
    {
      kind: 'foundation',
      name: '基础工作提升年',
      year: 2023,
      items: [
        dashboardItem('甲', '办公室', '2023-05-31', '2023-05-20'),
        dashboardItem('乙', '办公室', '2023-05-31', '2023-06-05'),
        dashboardItem('=丙', '政治部', '2023-06-15'),
        dashboardItem('6月30日', '政治部', '2023-07-10'),
      ],
    },
    {
      kind: 'key-projects',
      name: '重点工程推进年',
      year: 2023,
      items: [
        dashboardItem('戊', '政治部', '2023-03-31'),
        dashboardItem('己', '涪城区司法局', '2024-12-31'),
        dashboardItem('庚', '信息科', '2024-12-31'),
      ],
    },
  ],
  quotas: [
    { no: 1, unit: '办公室', targetScore: 40, quota: { 外宣信息: 4 }, total: 4 },
    { no: 2, unit: '政治部', targetScore: 30, quota: { 外宣信息: 2 }, total: 2 },
  ],
  quotaYear: 2023,
  articles: [
    { date: '2023-02-01', unit: '办公室', category: '外宣信息', title: '一' },
    { date: '2023-02-01', unit: '政治部', category: '外宣信息', title: '二' },
    { date: '2023-02-02', unit: '政治部', category: '外宣信息', title: '三' },
  ],
};

/** The same with as many items long overdue, each of a unit of its own. */
export function withManyOverdue(count: number): DashboardInput {
  const items = Array.from({ length: count }, (_, index) =>
    dashboardItem(`事项${index + 1}`, `${index + 1}科`, '2023-01-31'),
  );
  return { ...DASHBOARD_INPUT, ledgers: [{ kind: 'foundation', name: '基础工作提升年', year: 2023, items }] };
}
