import type { SettledRow } from './settled-row';

/** What became of rows, as the person who synchronised is told; in the order in which it is told. */
export const OUTCOME_TEXTS: Readonly<Record<SettledRow['outcome'], string>> = {
  applied: '已提交',
  merged: '已与他人修改合并',
  alreadyApplied: '库中已有',
  updated: '已写入他人修改',
  unchanged: '无变化',
  held: '有错误，未提交',
  conflict: '冲突，未提交',
  rejected: '被拒绝',
  notWritten: '他人修改未能写入',
  missing: '库中有而本表没有',
  inserted: '已补入他人新增',
  removed: '他人已删除，本表同步删除',
  deleted: '本表已删除，库中同步删除',
  notDeleted: '本表已无此行，库中保留',
  unsure: '疑似库中已有，未提交',
};
