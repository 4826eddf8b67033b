import type { CivilDate } from '#core/date/civil-date';

export const inspectionMethods = ['巡回检查', '暗访', '抽查', '阶段验收'] as const;

/** A problem that an inspection found. */
export interface InspectionLine {
  readonly date: CivilDate;
  readonly method: (typeof inspectionMethods)[number];
  readonly unit: string;
  /** 关联事项 as clerks write it; the last finding names none. */
  readonly relatesTo?: string;
  readonly problem: string;
  /** A day goes into the sheet as a date; words as they are. */
  readonly rectifyBy?: CivilDate | { readonly words: string };
  readonly rectifiedOn?: CivilDate;
}

/**
 * What eight invented inspections of January to June 2023 found: put right in time and late, still within the time set
 * at mid-year, and overdue then. Two periods of working days run over a holiday and its make-up days.
 */
export const inspectionLog: readonly InspectionLine[] = [
  {
    date: '2023-01-12',
    method: '抽查',
    unit: '办公室',
    relatesTo: '《工作调度分析研判办法》',
    problem: '两次调度会没有会议记录',
    rectifyBy: { words: '10个工作日内' },
    rectifiedOn: '2023-01-30',
  },
  {
    date: '2023-02-22',
    method: '抽查',
    unit: '律师工作科',
    relatesTo: '特色创新发展年第3项',
    problem: '服务站选址没有集体研究记录',
    rectifyBy: '2023-03-10',
    rectifiedOn: '2023-03-20',
  },
  {
    date: '2023-03-15',
    method: '暗访',
    unit: '市法律援助中心',
    relatesTo: '规范法援志愿服务，每月至少开展两次活动',
    problem: '志愿服务没有签到表',
    rectifyBy: { words: '2023年4月15日前' },
    rectifiedOn: '2023-04-13',
  },
  {
    date: '2023-03-20',
    method: '巡回检查',
    unit: '安州区司法局',
    relatesTo: '基础工作提升年第25项',
    problem: '申报材料缺场地权属证明',
    rectifyBy: '2023-03-28',
    rectifiedOn: '2023-04-06',
  },
  {
    date: '2023-04-18',
    method: '暗访',
    unit: '涪城区司法局',
    relatesTo: '临港园区“法治驿站”',
    problem: '值班律师无故缺岗',
    rectifyBy: { words: '15个工作日内' },
    rectifiedOn: '2023-05-09',
  },
  {
    date: '2023-05-30',
    method: '抽查',
    unit: '梓潼县司法局',
    relatesTo: '重点工程推进年 17',
    problem: '合同审查没有留下意见书',
    rectifyBy: '2023-06-20',
  },
  {
    date: '2023-06-14',
    method: '巡回检查',
    unit: '平武县司法局',
    problem: '公共法律服务中心公示栏多年未更新',
  },
  {
    date: '2023-06-19',
    method: '阶段验收',
    unit: '人民参与和促进法治科',
    relatesTo: '基础工作提升年第7项',
    problem: '已清理的两个县区没有调解员名册',
    rectifyBy: { words: '10个工作日内' },
  },
];
