import { isDone } from '#core/completion/done';
import { tidy } from '#core/text/normalise';
import { choiceMeant } from '../choices';
import type { TextRule } from '../text-rule';

/** What clerks write instead of a choice of 状态 or 验收结论. */
export const STATUS_SYNONYMS: Readonly<Record<string, string>> = {
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

/** Cells with a drop-down (状态, 验收结论) whose text is none of its choices. */
export const statusUnknown: TextRule = {
  code: 'status-unknown',
  appliesTo: ({ id, definition }) => definition.choices !== undefined && id !== 'adoptedBy',
  judge(written, { column }) {
    const choices = column.definition.choices ?? [];
    const params = { choices: choices.join('、') };
    const text = tidy(written);
    if (choices.includes(text)) return undefined;
    const meant = choiceMeant(text, choices, STATUS_SYNONYMS);
    if (meant !== undefined && choices.includes(meant)) return { params, replacement: meant };
    // `已办结` and its like are read as done and need no correction.
    return column.id === 'status' && isDone({ status: text }) ? undefined : { params };
  },
};
