import { exactSum } from './rounding';
import type { UnitClass } from './scheme';

/** What a unit’s class asks of it in the year, and how far it is. */
export interface ClassTasks {
  /** Of the class. */
  readonly name: string;
  /** Articles; null where the class owes none. */
  readonly yearly: Task | null;
  /** Points by adoption and comments; null where the class owes none. */
  readonly quality: Task | null;
}

export interface Task {
  readonly owed: number;
  readonly done: number;
  /** What is still owed. */
  readonly gap: number;
}

function task(owed: number | null, done: number): Task | null {
  if (owed === null) return null;
  return { owed, done, gap: exactSum([Math.max(owed - done, 0)]) };
}

export function classTasks(
  { name, yearlyMinimum, qualityTarget }: UnitClass,
  { done, quality }: { readonly done: number; readonly quality: number },
): ClassTasks {
  return { name, yearly: task(yearlyMinimum, done), quality: task(qualityTarget, quality) };
}
