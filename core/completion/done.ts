import type { Progress } from '#core/ledger/project-item';
import { looseKey } from '#core/text/normalise';
import type { LightRules } from './light-rules';
import { defaultLightRules } from './light-rules';

/** Whether 状态 alone says that an item is finished. */
export function isDone(
  { status }: Progress,
  { doneStatuses }: Pick<LightRules, 'doneStatuses'> = defaultLightRules,
): boolean {
  return status !== undefined && doneStatuses.some((word) => looseKey(word) === looseKey(status));
}
