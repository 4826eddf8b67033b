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

/** How many characters stand at the same place of both. */
function samePlaces(a: string, b: string): number {
  return Array.from(a).filter((char, at) => b[at] === char).length;
}

/**
 * The name that a text has most in common with, undefined where that is less than half of both. Of several the one that
 * differs in the fewest places: `完成绿` is meant for `完成率` rather than `已完成`.
 */
export function nearestName(text: string, names: readonly string[]): string | undefined {
  const rated = names.map((name) => ({
    name,
    likeness: (2 * commonLength(text, name)) / (text.length + name.length),
    same: samePlaces(text, name),
  }));
  const [nearest] = rated.sort((a, b) => b.likeness - a.likeness || b.same - a.same);
  return nearest && nearest.likeness >= 0.5 ? nearest.name : undefined;
}
