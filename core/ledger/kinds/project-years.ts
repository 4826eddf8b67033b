import type { ColumnDefinition, LedgerKind } from '../kind';
import { PROGRESS_COLUMNS } from './progress-columns';

const NUMBER: ColumnDefinition = { id: 'no', title: '序号', aliases: ['编号', '项目编号'], type: 'number' };
const GROUP: ColumnDefinition = {
  id: 'group',
  title: '目标',
  aliases: ['工作目标', '目标任务'],
  type: 'text',
};
const SCHEDULE: ColumnDefinition = {
  id: 'deadline',
  title: '时序进度',
  aliases: ['完成时限', '完成时间要求', '时间节点', '时限要求', '时限'],
  type: 'text',
  required: true,
};
const RESPONSIBLE: ColumnDefinition = {
  id: 'units',
  title: '责任单位',
  aliases: ['责任科室', '责任部门', '责任单位(科室)', '责任科室(单位)', '责任科(处)室'],
  type: 'text',
  required: true,
};
const TASK: ColumnDefinition = {
  id: 'item',
  title: '具体任务',
  aliases: ['具体工作任务', '任务内容'],
  type: 'text',
  required: true,
};

export const INSTITUTION_BUILDING: LedgerKind = {
  id: 'institution-building',
  family: 'project',
  name: '制度建设规范年',
  columns: [
    NUMBER,
    { ...GROUP, title: '类型', aliases: ['类别', '制度类型'] },
    {
      ...TASK,
      title: '新建(修订)制度名称',
      aliases: ['新建、修订制度名称', '新建或修订制度名称', '新建/修订制度名称', '制度名称'],
    },
    { ...SCHEDULE, title: '完成时限', aliases: ['时序进度', '完成时间要求', '时限要求', '时限'] },
    { ...RESPONSIBLE, title: '责任科室', aliases: ['责任单位', '责任部门', '责任科室(单位)'] },
    ...PROGRESS_COLUMNS,
  ],
  recognisedBy: ['item', 'deadline', 'units'],
  numberedIn: 'item',
  keyColumn: 'item',
};

export const FOUNDATION: LedgerKind = {
  id: 'foundation',
  family: 'project',
  name: '基础工作提升年',
  columns: [NUMBER, GROUP, TASK, SCHEDULE, RESPONSIBLE, ...PROGRESS_COLUMNS],
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
    { ...TASK, title: '任务', aliases: ['重点任务', '工程名称', '项目名称', '具体任务'] },
    { id: 'measures', title: '具体措施', aliases: ['主要措施', '工作措施'], type: 'text' },
    SCHEDULE,
    { id: 'leadUnit', title: '牵头单位', aliases: ['牵头部门'], type: 'text', required: true },
    {
      ...RESPONSIBLE,
      title: '市局责任部门',
      aliases: ['市局责任科室', '责任部门', '责任科室', '责任单位', '配合单位'],
    },
    ...PROGRESS_COLUMNS,
  ],
  recognisedBy: ['item', 'measures', 'leadUnit'],
  numberedIn: 'item',
  keyColumn: 'item',
};
