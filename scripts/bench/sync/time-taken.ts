/** Milliseconds. */
export interface TimeTaken {
  readonly wall: number;
  /** Of all threads of this process. */
  readonly processor: number;
}

/** Starts a clock; calling it tells the time since. */
export function startClock(): () => TimeTaken {
  const [wall, processor] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(processor);
    return { wall: performance.now() - wall, processor: (user + system) / 1000 };
  };
}

export function add(a: TimeTaken, b: TimeTaken): TimeTaken {
  return { wall: a.wall + b.wall, processor: a.processor + b.processor };
}

export function subtract(a: TimeTaken, b: TimeTaken): TimeTaken {
  return { wall: a.wall - b.wall, processor: a.processor - b.processor };
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
