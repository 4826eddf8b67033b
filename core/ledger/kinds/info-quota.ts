import type { LedgerKind } from '../kind';

export const INFO_QUOTA: LedgerKind = {
  id: 'info-quota',
  family: 'quota',
  name: '信息任务分配表',
  columns: [
    { id: 'no', title: '序号', aliases: ['编号'], type: 'number' },
    {
      id: 'unit',
      title: '部门',
      aliases: ['单位', '责任单位', '科室', '股室', '部门(单位)'],
      type: 'text',
      required: true,
    },
    {
      id: 'targetScore',
      title: '目标任务分',
      aliases: ['任务分', '目标分', '目标任务分值'],
      type: 'number',
      required: true,
    },
    { id: 'quota', title: '信息类别', type: 'number', repeatsWithSuffix: '信息' },
    { id: 'remark', title: '备注', type: 'text' },
  ],
  recognisedBy: ['unit', 'targetScore'],
  minRepeats: 2,
  keyColumn: 'unit',
};
