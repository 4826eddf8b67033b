import type { ColumnDefinition } from '../kind';

/*
 * The columns project ledgers share, with the headers bureaus give them. Aliases stand in order of preference: what
 * says exactly this comes first, what may also head another column comes last and counts only where nothing better
 * stands on the sheet.
 */

export const NUMBER: ColumnDefinition = {
  id: 'no',
  title: '序号',
  aliases: [
    ...['编号', '项目编号', '任务编号', '事项编号', '台账编号', '项目序号', '顺序号', '项次', '序'],
    ...['No', 'No.'],
  ],
  type: 'number',
};

export const GROUP: ColumnDefinition = {
  id: 'group',
  fillDown: true,
  title: '目标',
  aliases: [
    ...['工作目标', '任务目标', '总体目标', '年度目标', '主要目标', '目标任务'],
    ...[
      '类别',
      '类型',
      '目标类别',
      '目标类型',
      '目标分类',
      '工作类别',
      '任务类别',
      '项目类别',
      '工作板块',
      '板块',
      '工作领域',
      '重点领域',
      '领域',
    ],
    ...[
      '工作类型',
      '任务类型',
      '项目类型',
      '工作分类',
      '任务分类',
      '项目分类',
      '分类',
      '大类',
      '条线',
      '工作条线',
    ],
    ...['重点工作', '重点任务', '主要任务', '工作任务', '目标要求', '任务要求', '工作要求'],
  ],
  type: 'text',
};

export const TASK: ColumnDefinition = {
  id: 'item',
  title: '具体任务',
  aliases: [
    ...['具体工作任务', '具体工作', '具体内容', '具体事项', '具体工作内容', '任务内容', '工作内容'],
    ...[
      '工作事项',
      '任务事项',
      '工作任务',
      '任务名称',
      '项目名称',
      '项目内容',
      '事项名称',
      '事项',
      '工作项目',
    ],
    ...['重点工作任务', '重点工作', '重点任务', '重点事项', '主要工作任务', '主要任务', '主要工作', '任务'],
    ...[
      '重点工作事项',
      '重点工作项目',
      '重点工作内容',
      '重点任务内容',
      '主要工作内容',
      '主要任务内容',
      '主要内容',
    ],
    ...['工作任务名称', '任务清单', '工作清单', '任务分解', '任务要点', '具体项目', '项目'],
    ...['工作要点', '目标任务', '工作目标'],
  ],
  type: 'text',
  required: true,
};

export const MEASURES: ColumnDefinition = {
  id: 'measures',
  title: '具体措施',
  aliases: [
    ...['主要措施', '工作措施', '推进措施', '落实措施', '实施措施', '具体工作措施', '措施'],
    ...['具体举措', '主要举措', '工作举措', '重点举措', '推进举措', '落实举措', '举措'],
  ],
  type: 'text',
};

export const SCHEDULE: ColumnDefinition = {
  id: 'deadline',
  fillDown: true,
  title: '时序进度',
  aliases: [
    ...[
      '序时进度',
      '完成时限',
      '完成时间要求',
      '完成时间节点',
      '完成时限要求',
      '要求完成时间',
      '要求完成时限',
    ],
    ...['计划完成时间', '计划完成时限', '计划完成日期', '预计完成时间', '拟完成时间', '完成期限', '完成节点'],
    ...['时间节点', '时间要求', '时限要求', '时间安排', '时间进度', '工作时限', '办理时限', '办结时限'],
    ...['进度安排', '进度要求', '进度计划', '工作进度安排', '推进安排', '推进计划', '推进时间', '推进时限'],
    ...['推进时间节点', '实施时间', '整改时限', '截止时间', '截止日期', '截止时限', '期限', '时限'],
    ...[
      '时间进度安排',
      '时间节点安排',
      '时限安排',
      '时序安排',
      '时序要求',
      '工作时序',
      '推进时序',
      '进度时限',
    ],
    ...['目标时限', '任务时限', '落实时限', '实施时限', '办理期限', '办结期限', '实施进度', '节点时间'],
    // The date on which a thing was done may bear the same name: see `doneOn`.
    '完成时间',
  ],
  type: 'text',
  required: true,
};

const RESPONSIBLE_UNITS = [
  ...[
    '责任科室',
    '责任部门',
    '责任股室',
    '责任处室',
    '责任科(处)室',
    '责任科(股)室',
    '具体责任单位',
    '责任主体',
  ],
  ...['承办单位', '承办科室', '承办部门', '承办股室', '承办处室', '落实单位', '落实科室', '落实部门'],
  ...[
    '主办单位',
    '主办科室',
    '主办部门',
    '主办股室',
    '主办处室',
    '实施单位',
    '实施科室',
    '实施部门',
    '执行单位',
  ],
  ...[
    '责任落实单位',
    '承办责任单位',
    '主办责任单位',
    '主责单位',
    '主责部门',
    '主责科室',
    '负责单位',
    '负责部门',
  ],
  ...['负责科室', '责任机构', '责任科所', '责任股所', '责任所室', '责任分工'],
];
const LEAD_UNITS = [
  ...[
    '牵头部门',
    '牵头科室',
    '牵头股室',
    '牵头处室',
    '牵头机构',
    '牵头责任单位',
    '牵头责任部门',
    '牵头责任科室',
  ],
];
/** What may head another column as well: of a place where a thing happens, of the writer. */
const ANY_UNITS = ['部门', '科室', '股室', '处室'];

export const RESPONSIBLE: ColumnDefinition = {
  id: 'units',
  fillDown: true,
  title: '责任单位',
  aliases: [...RESPONSIBLE_UNITS, '市局责任部门', '市局责任科室', '牵头单位', ...LEAD_UNITS, ...ANY_UNITS],
  type: 'text',
  required: true,
};

export const LEAD_UNIT: ColumnDefinition = {
  id: 'leadUnit',
  fillDown: true,
  title: '牵头单位',
  aliases: LEAD_UNITS,
  type: 'text',
};

/** Units beside those responsible, where a ledger gives them a column of their own. */
export const SUPPORT_UNITS: ColumnDefinition = {
  id: 'supportUnits',
  title: '配合单位',
  aliases: [
    ...['配合科室', '配合部门', '配合股室', '配合处室', '配合责任单位', '配合责任科室', '配合责任部门'],
    ...['协办单位', '协办科室', '协办部门', '协同单位', '协助单位', '参与单位', '配合'],
  ],
  type: 'text',
};

/** 市局责任部门 of 重点工程推进年: the units beside the one that leads. */
export const RESPONSIBLE_BESIDE_LEAD: ColumnDefinition = {
  ...RESPONSIBLE,
  title: '市局责任部门',
  aliases: [
    ...['市局责任科室', '市局责任单位', '责任单位', ...RESPONSIBLE_UNITS],
    ...['配合单位', '配合科室', '配合部门', '配合股室', '协办单位', '协办科室', '协同单位', '参与单位'],
    ...ANY_UNITS,
  ],
};
