import type { LedgerKind } from '../kind';
import { PROGRESS_COLUMNS } from './progress-columns';
import {
  GROUP,
  LEAD_UNIT,
  MEASURES,
  NUMBER,
  RESPONSIBLE,
  RESPONSIBLE_BESIDE_LEAD,
  SCHEDULE,
  SUPPORT_UNITS,
  TASK,
} from './project-columns';

export const INSTITUTION_BUILDING: LedgerKind = {
  id: 'institution-building',
  family: 'project',
  name: '制度建设规范年',
  columns: [
    NUMBER,
    {
      ...GROUP,
      title: '类型',
      aliases: ['类别', '制度类型', '制度类别', '制度分类', ...(GROUP.aliases ?? [])],
    },
    {
      ...TASK,
      title: '新建(修订)制度名称',
      aliases: [
        ...['新建、修订制度名称', '新建或修订制度名称', '新建/修订制度名称', '新建修订制度名称'],
        ...['新建(修订)制度', '制度名称', '制度文件名称', '规章制度名称', '拟建制度名称', '制度'],
        ...[TASK.title, ...(TASK.aliases ?? [])],
      ],
    },
    { ...SCHEDULE, title: '完成时限', aliases: ['时序进度', ...(SCHEDULE.aliases ?? [])] },
    { ...RESPONSIBLE, title: '责任科室', aliases: ['责任单位', ...(RESPONSIBLE.aliases ?? [])] },
    SUPPORT_UNITS,
    ...PROGRESS_COLUMNS,
  ],
  recognisedBy: ['item', 'deadline', 'units'],
  titleWords: ['制度建设规范年', '制度建设'],
  numberedIn: 'item',
  keyColumn: 'item',
};

export const FOUNDATION: LedgerKind = {
  id: 'foundation',
  family: 'project',
  name: '基础工作提升年',
  columns: [
    NUMBER,
    GROUP,
    TASK,
    MEASURES,
    SCHEDULE,
    LEAD_UNIT,
    RESPONSIBLE,
    SUPPORT_UNITS,
    ...PROGRESS_COLUMNS,
  ],
  recognisedBy: ['item', 'deadline', 'units'],
  titleWords: ['基础工作提升年', '基础工作'],
  numberedIn: 'item',
  keyColumn: 'item',
};

export const INNOVATION: LedgerKind = {
  ...FOUNDATION,
  id: 'innovation',
  name: '特色创新发展年',
  titleWords: ['特色创新发展年', '特色创新'],
};

export const KEY_PROJECTS: LedgerKind = {
  id: 'key-projects',
  family: 'project',
  name: '重点工程推进年',
  columns: [
    NUMBER,
    GROUP,
    {
      ...TASK,
      title: '任务',
      aliases: [
        ...['重点任务', '工程名称', '项目名称', '重点工程', '重点工程名称', '重点项目', '重点项目名称'],
        ...[TASK.title, ...(TASK.aliases ?? [])],
      ],
    },
    MEASURES,
    SCHEDULE,
    { ...LEAD_UNIT, required: true },
    RESPONSIBLE_BESIDE_LEAD,
    SUPPORT_UNITS,
    ...PROGRESS_COLUMNS,
  ],
  recognisedBy: ['item', 'measures', 'leadUnit'],
  titleWords: ['重点工程推进年', '重点工程'],
  numberedIn: 'item',
  keyColumn: 'item',
};
