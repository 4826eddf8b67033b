import { isDone } from '#core/completion/done';
import type { DoneRules } from '#core/completion/light-rules';
import type { Progress } from '#core/ledger/project-item';

/** Whether 状态 or 完成比例 says that an item is finished, so that it can be closed. */
export function isFinished(progress: Pick<Progress, 'status' | 'percent'>, rules: DoneRules): boolean {
  return progress.percent === 100 || isDone(progress, rules);
}
