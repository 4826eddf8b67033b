import { closingObstacle } from '#core/closing/closing-obstacle';
import type { ClosingActor } from '#core/closing/closing-steps';
import { DEFAULT_RULES } from '#core/rules/rule-set';
import { ALLOWED, type Decision, denial, type RowWrite } from './row-write';

/**
 * Whether a change of an item that the store knows follows the procedure of closing it. What the office brings with a
 * column 销号 that is new to the ledger was decided before, and comes as it is.
 */
export function judgeClosing(actor: ClosingActor, write: RowWrite): Decision {
  const { kind, before, after, newColumns, rules = DEFAULT_RULES } = write;
  if (kind?.family !== 'project' || !before || !after) return ALLOWED;
  if (actor === 'office' && newColumns?.has('closing')) return ALLOWED;
  const obstacle = closingObstacle({ actor, before, after, rules: rules.lights });
  if (!obstacle) return ALLOWED;
  return denial('closing-step', kind, [obstacle.column], { closingStep: obstacle.detail });
}
