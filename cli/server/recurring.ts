/** A job that is done again and again. */
export interface Recurring {
  /** Does it no more, and waits for the round under way. */
  readonly stop: () => Promise<void>;
}

/** Starts a job at once and then again so many milliseconds after each end; what goes wrong is told, and it goes on. */
export function recurring(
  job: () => Promise<void>,
  pauseMs: number,
  fail: (error: unknown) => void,
): Recurring {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const round = async (): Promise<void> => {
    await job().catch(fail);
    if (isStopped) return;
    timer = setTimeout(() => {
      running = round();
    }, pauseMs);
    // It keeps no process alive that has nothing else to do.
    timer.unref();
  };
  let running = round();
  return {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      return running;
    },
  };
}
