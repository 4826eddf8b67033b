import type { DoneRules } from '#core/completion/light-rules';
import type { RowFields } from '#core/ledger/row-fields';
import { closingState, CLOSING_WORDS, type KnownClosingState } from './closing-state';
import { type ClosingActor, mayTransition, nextSteps, stepsText } from './closing-steps';
import { isFinished } from './is-finished';

/** A change of a row that the store holds. */
export interface ClosingChange {
  readonly actor: ClosingActor;
  readonly before: RowFields;
  readonly after: RowFields;
  readonly rules: DoneRules;
}

/** Why a change does not follow the procedure, in Chinese, with the next possible step; and the cell it is about. */
export interface ClosingObstacle {
  readonly column: 'closing' | 'returnReason';
  readonly detail: string;
}

const text = (fields: RowFields, id: string): string => String(fields[id] ?? '');
const stateOf = (fields: RowFields): ReturnType<typeof closingState> =>
  closingState({ closing: text(fields, 'closing') });

function finished(fields: RowFields, rules: ClosingChange['rules']): boolean {
  const { percent } = fields;
  const read = { status: text(fields, 'status'), ...(typeof percent === 'number' && { percent }) };
  return isFinished(read, rules);
}

const wordOf = (state: KnownClosingState): string =>
  state === 'open' ? '空的，还没有申请销号' : `“${CLOSING_WORDS[state]}”`;

function stepDetail(actor: ClosingActor, before: RowFields): string {
  const from = stateOf(before);
  const steps = nextSteps(actor, from);
  const now = from === 'unread' ? `“${text(before, 'closing')}”，认不出来` : wordOf(from);
  const next =
    steps.length === 0 ? '请还原这一格，等办公室处理。' : `下一步可以${stepsText(steps)}，请改正后再同步。`;
  return `“销号”栏现在是${now}。${next}`;
}

/**
 * What keeps a change from being made: a step out of order, a word that nobody can read, closing what is not finished,
 * returning without a reason. A change that leaves 销号 and 退回原因 as they are meets none.
 */
export function closingObstacle({ actor, before, after, rules }: ClosingChange): ClosingObstacle | undefined {
  const isTouched = ['closing', 'returnReason'].some((id) => before[id] !== after[id]);
  if (!isTouched) return undefined;
  const [from, to] = [stateOf(before), stateOf(after)];
  const isBabble = to === 'unread' && before['closing'] !== after['closing'];
  if (isBabble || !mayTransition(actor, from, to))
    return { column: 'closing', detail: stepDetail(actor, before) };
  if (to === 'closed' && from !== 'closed' && !finished(after, rules)) {
    const detail =
      '这一项还没有完成，不能销号。请先核实状态和完成比例；没有完成的，请填“退回”并写明退回原因。';
    return { column: 'closing', detail };
  }
  if (to === 'returned' && text(after, 'returnReason') === '')
    return { column: 'returnReason', detail: '退回的事项要写明原因，请填写“退回原因”后再同步。' };
  return undefined;
}
