import type { RowVersionMessage } from '#core/protocol/row-history-response';

/** What happened to a row, as a person reads it. */
export const EVENT_NAMES: Readonly<Record<RowVersionMessage['what'], string>> = {
  created: '新增',
  edited: '修改',
  deleted: '删除',
  restored: '恢复',
};
