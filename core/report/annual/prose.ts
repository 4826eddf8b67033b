import { chineseNumber } from '#core/report/name-list';
import type { Prose } from './figure';

/** The parts that there are, with a mark between them. */
export function joined(parts: readonly Prose[], mark: string): Prose {
  return parts
    .filter(({ length }) => length > 0)
    .flatMap((part, index) => (index === 0 ? part : [mark, ...part]));
}

/** `一是…；二是…` of several points; a single one as it is. */
export function numbered(points: readonly Prose[]): Prose {
  if (points.length < 2) return points.flat();
  return joined(
    points.map((point, index) => [`${chineseNumber(index + 1)}是`, ...point]),
    '；',
  );
}

/** `甲、乙`; between closing and opening marks no other is put: `“甲”“乙”`, `《甲》《乙》` (GB/T 15834—2011, 4.5.3.5). */
export function inSeries(names: readonly string[]): string {
  return names.join('、').replace(/(?<=[”》])、(?=[“《])/gu, '');
}
