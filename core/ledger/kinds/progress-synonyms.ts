/** What clerks write instead of a choice of 状态 or 验收结论. */
export const PROGRESS_SYNONYMS: Readonly<Record<string, string>> = {
  推进中: '进行中',
  正在推进: '进行中',
  正在进行: '进行中',
  办理中: '进行中',
  实施中: '进行中',
  已启动: '进行中',
  未启动: '未开始',
  未开展: '未开始',
  尚未开始: '未开始',
  尚未启动: '未开始',
  合格: '通过',
  验收通过: '通过',
  通过验收: '通过',
  不合格: '不通过',
  未通过: '不通过',
};
