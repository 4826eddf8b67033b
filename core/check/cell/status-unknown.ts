import { closingState, CLOSING_SYNONYMS } from '#core/closing/closing-state';
import { isDone } from '#core/completion/done';
import { choiceMeant } from '#core/ledger/choice-meant';
import { PROGRESS_SYNONYMS } from '#core/ledger/kinds/progress-synonyms';
import { tidy } from '#core/text/normalise';

import type { TextPlace, TextRule } from '../text-rule';

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
    const synonyms = column.id === 'closing' ? CLOSING_SYNONYMS : PROGRESS_SYNONYMS;
    const meant = choiceMeant(text, choices, synonyms);
    if (meant !== undefined && choices.includes(meant)) return { params, replacement: meant };
    return isUnderstood(place, text) ? undefined : { params };
  },
};
