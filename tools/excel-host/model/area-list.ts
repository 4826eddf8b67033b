import { type Area, intersection } from './area';

/** What is left of an area when another is cut out of it: up to four areas around it. */
function around(area: Area, hole: Area): readonly Area[] {
  const common = intersection(area, hole);
  if (!common) return [area];
  const { left, right } = area;
  const pieces: readonly Area[] = [
    { ...area, bottom: common.top - 1 },
    { top: common.top, left, bottom: common.bottom, right: common.left - 1 },
    { top: common.top, left: common.right + 1, bottom: common.bottom, right },
    { ...area, top: common.bottom + 1 },
  ];
  return pieces.filter((piece) => piece.top <= piece.bottom && piece.left <= piece.right);
}

/** What is left of areas without the cells of others. */
export function without(areas: readonly Area[], holes: readonly Area[]): readonly Area[] {
  return holes.reduce((left, hole) => left.flatMap((area) => around(area, hole)), areas);
}

/** The cells that areas have in common with an area. */
export function common(areas: readonly Area[], area: Area): readonly Area[] {
  return areas.flatMap((one) => intersection(one, area) ?? []);
}
