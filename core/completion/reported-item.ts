import { closingState } from '#core/closing/closing-state';
import type { CivilDate } from '#core/date/civil-date';
import { finalDue } from '#core/deadline/deadline';
import type { Progress, ProjectItem } from '#core/ledger/project-item';
import type { Basis } from './basis';
import type { Checkpoint } from './checkpoints';
import { checkpoints } from './checkpoints';
import { isDone } from './done';
import type { LightRules } from './light-rules';
import { targetPercent } from './schedule';

/** What a row says of an item that can be true at the end of a day. */
export interface ReportedItem {
  /** The progress cells; undefined where there are none, or where they tell of a later completion. */
  readonly progress: Progress | undefined;
  readonly checkpoints: readonly Checkpoint[];
  /** Whether its closing was turned down: it is open, whatever else the row says. */
  readonly isReturned: boolean;
  /** Set where it is finished, with the day where the row tells. */
  readonly finished: { readonly on: CivilDate | undefined } | undefined;
}

/** Reads a row at the end of the day `asOf`. */
export function reportedItem(
  item: ProjectItem,
  { asOf, rules }: Pick<Basis, 'asOf' | 'rules'>,
): ReportedItem {
  const { deadline, progress } = item;
  const isReturned = progress?.closing !== undefined && closingState(progress) === 'returned';
  const points = checkpoints(deadline, progress, { asOf, isReturned });
  const doneOn = progress?.doneOn;
  const isFinished = saysDone(item, rules) || areReached(item, points);
  if (isFinished && doneOn !== undefined && doneOn > asOf) {
    const open = checkpoints(deadline, undefined, { asOf });
    return { progress: undefined, checkpoints: open, isReturned: false, finished: undefined };
  }
  const finished = isFinished && !isReturned ? { on: doneOn ?? lastReached(points) } : undefined;
  return { progress, checkpoints: points, isReturned, finished };
}

/** Whether 状态, 完成比例 or 销号 says that the item is finished. */
function saysDone({ progress, deadline }: ProjectItem, rules: LightRules): boolean {
  if (!progress) return false;
  const { percent, closing } = progress;
  const isWhole = percent !== undefined && percent >= targetPercent(deadline);
  return isWhole || isDone(progress, rules) || (closing !== undefined && closingState(progress) === 'closed');
}

/** Whether each milestone of an item that is over with its last one is shown to be reached. */
function areReached({ deadline }: ProjectItem, points: readonly Checkpoint[]): boolean {
  return finalDue(deadline) !== undefined && points.every(({ isReached }) => isReached);
}

/** The day the last of its milestones was reached, where the row tells it of the final one. */
function lastReached(points: readonly Checkpoint[]): CivilDate | undefined {
  if (points.at(-1)?.on === undefined) return undefined;
  return points
    .flatMap(({ on }) => on ?? [])
    .sort()
    .at(-1);
}
