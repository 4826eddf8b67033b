import type { LedgerKind } from '../kind';

/** 方式 as the drop-down offers it. */
const INSPECTION_METHODS = ['巡回检查', '暗访', '抽查', '阶段验收'] as const;

/** One line a finding of an inspection. */
export const INSPECTION_LOG: LedgerKind = {
  id: 'inspection-log',
  family: 'inspection-log',
  name: '督导检查记录',
  columns: [
    { id: 'no', title: '序号', aliases: ['编号', 'No', 'No.'], type: 'number' },
    {
      id: 'date',
      title: '日期',
      aliases: ['检查日期', '督导日期', '督查日期', '检查时间', '督导时间', '督查时间', '督导检查日期'],
      type: 'date',
      required: true,
    },
    {
      id: 'method',
      title: '方式',
      aliases: ['检查方式', '督导方式', '督查方式', '督导检查方式'],
      type: 'text',
      choices: INSPECTION_METHODS,
    },
    {
      id: 'unit',
      title: '单位',
      aliases: ['被检查单位', '受检单位', '受检查单位', '被督导单位', '被督查单位', '检查单位', '督导单位'],
      type: 'text',
      required: true,
    },
    { id: 'relatesTo', title: '关联事项', aliases: ['相关事项', '涉及事项'], type: 'text' },
    {
      id: 'finding',
      title: '发现问题',
      aliases: ['发现的问题', '检查发现问题', '问题清单', '存在问题', '存在的问题'],
      type: 'text',
      required: true,
    },
    { id: 'rectifyBy', title: '整改期限', aliases: ['整改时限', '整改限期'], type: 'text' },
    {
      id: 'rectifiedOn',
      title: '整改完成日期',
      aliases: ['整改完成时间', '完成整改日期', '完成整改时间'],
      type: 'date',
    },
  ],
  recognisedBy: ['date', 'unit', 'finding', 'rectifyBy'],
  keyColumn: 'finding',
};
