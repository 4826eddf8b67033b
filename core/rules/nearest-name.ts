/** The length of the longest text that both contain, in order but not without gaps. */
function commonLength(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, () => 0);
  for (const char of a) {
    const above = row;
    row = [0];
    for (let at = 1; at <= b.length; at++) {
      const best = Math.max(above[at] ?? 0, row[at - 1] ?? 0);
      row.push(b[at - 1] === char ? (above[at - 1] ?? 0) + 1 : best);
    }
  }
  return row.at(-1) ?? 0;
}

/** The name that a text has most in common with, undefined where that is less than half of both. */
export function nearestName(text: string, names: readonly string[]): string | undefined {
  const rated = names.map((name) => ({
    name,
    likeness: (2 * commonLength(text, name)) / (text.length + name.length),
  }));
  const [nearest] = rated.sort((a, b) => b.likeness - a.likeness);
  return nearest && nearest.likeness >= 0.5 ? nearest.name : undefined;
}
