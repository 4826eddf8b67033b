import { isTooLarge } from '../error-code';

/**
 * Queues and carries out tasks in one round trip or, where that is more than Excel takes or answers at once, in several,
 * one after the other. A task that is refused for its size is queued again: tasks get at their ranges anew each time.
 */
export async function inParts(context: Excel.RequestContext, tasks: readonly (() => void)[]): Promise<void> {
  for (const task of tasks) task();
  try {
    await context.sync();
  } catch (error) {
    if (tasks.length < 2 || !isTooLarge(error)) throw error;
    const half = Math.ceil(tasks.length / 2);
    await inParts(context, tasks.slice(0, half));
    await inParts(context, tasks.slice(half));
  }
}
