import { closingState, CLOSING_SYNONYMS } from '#core/closing/closing-state';
import { isDone } from '#core/completion/done';
import { tidy } from '#core/text/normalise';
import { choiceMeant } from '../choices';
import type { TextPlace, TextRule } from '../text-rule';

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

/** Whether a text that is no choice is understood all the same: `已办结` is done, `已销号（6月30日）` is closed. */
function isUnderstood({ column: { id }, lights }: TextPlace, text: string): boolean {
  if (id === 'closing') return closingState({ closing: text }) !== 'unread';
  return id === 'status' && isDone({ status: text }, lights);
}

/** Cells with a drop-down (状态, 销号, 验收结论) whose text is none of its choices. */
export const statusUnknown: TextRule = {
  code: 'status-unknown',
  appliesTo: ({ id, definition }) => definition.choices !== undefined && id !== 'adoptedBy',
  judge(written, place) {
    const { column } = place;
    const choices = column.definition.choices ?? [];
    const params = { choices: choices.join('、') };
    const text = tidy(written);
    if (choices.includes(text)) return undefined;
    const synonyms = column.id === 'closing' ? CLOSING_SYNONYMS : STATUS_SYNONYMS;
    const meant = choiceMeant(text, choices, synonyms);
    if (meant !== undefined && choices.includes(meant)) return { params, replacement: meant };
    return isUnderstood(place, text) ? undefined : { params };
  },
};
