/** How often a test with random input runs: in CI, or with `FUZZ=full npx jest tests/fuzz`. */
export function fuzzRuns(inCi: number, inFull: number): number {
  return process.env['FUZZ'] === 'full' ? inFull : inCi;
}

/** A full run takes minutes; the clock of a test of it is set for the slowest machine. */
export const FUZZ_TIMEOUT_MS = fuzzRuns(120_000, 3_600_000);
