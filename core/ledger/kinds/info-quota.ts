import type { LedgerKind } from '../kind';

export const INFO_QUOTA: LedgerKind = {
  id: 'info-quota',
  family: 'quota',
  name: '信息任务分配表',
  columns: [
    { id: 'no', title: '序号', aliases: ['编号', 'No', 'No.'], type: 'number' },
    {
      id: 'unit',
      title: '部门',
      aliases: [
        ...['单位', '部门(单位)', '单位(部门)', '科室(单位)', '责任单位', '责任科室', '责任部门', '责任股室'],
        ...['报送单位', '报送部门', '报送科室', '单位名称', '部门名称', '科室', '股室', '处室'],
      ],
      type: 'text',
      required: true,
    },
    {
      id: 'targetScore',
      title: '目标任务分',
      aliases: ['任务分', '目标分', '目标任务分值', '目标分值', '任务分值', '年度目标分', '年度任务分'],
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
