/** `4`, `7`, `12—15`: numbers in order, each once. */
export function numberRanges(numbers: readonly number[]): readonly string[] {
  const runs: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}—${last}`));
}
