import type { Line, Lines } from './lines';

/** What lines from the first to the last have in common; null where they differ. */
export function commonOfLines<T>(
  lines: Lines,
  [first, last]: readonly [number, number],
  of: (line: Line) => T,
): T | null {
  const values = new Set<T>();
  let differing = 0;
  for (const [index, line] of lines.entries()) {
    if (index < first || index > last) continue;
    differing++;
    values.add(of(line));
  }
  if (differing <= last - first) values.add(of({}));
  const [only] = values;
  return values.size === 1 && only !== undefined ? only : null;
}

const isHidden = ({ hidden, filtered }: Line): boolean => hidden === true || filtered === true;

/** Height or width of a line in points: none where it is hidden. */
export function sizeOf(line: Line, standard: number): number {
  return isHidden(line) ? 0 : (line.size ?? standard);
}

/** What lines from the first up to, but not including, the end take together, in points. */
export function extent(lines: Lines, [first, end]: readonly [number, number], standard: number): number {
  let points = Math.max(0, end - first) * standard;
  for (const [index, line] of lines.entries())
    if (index >= first && index < end) points += sizeOf(line, standard) - standard;
  return points;
}
