import type { LedgerKind } from '../kind';

export const UNIT_DIRECTORY: LedgerKind = {
  id: 'unit-directory',
  family: 'directory',
  name: '单位名录',
  columns: [
    { id: 'no', title: '序号', type: 'number' },
    { id: 'name', title: '单位名称', aliases: ['标准名称', '规范名称'], type: 'text', required: true },
    { id: 'unitKind', title: '类别', aliases: ['单位类别', '单位性质'], type: 'text' },
    { id: 'aliases', title: '别名', aliases: ['简称', '曾用名', '其他写法'], type: 'text' },
    { id: 'members', title: '成员', aliases: ['成员单位', '包含单位'], type: 'text' },
  ],
  recognisedBy: ['name', 'aliases'],
  keyColumn: 'name',
};
