import type { FillLine } from '../../worker/fill/fill-list';
import type { FillPlace } from '../../worker/fill/fill-rows';

/** Which of the unit's items are gone through. */
export type FillFilter = 'missing' | 'open' | 'all';

export const FILTERS: readonly { readonly id: FillFilter; readonly label: string }[] = [
  { id: 'missing', label: '本月未填报' },
  { id: 'open', label: '未完成' },
  { id: 'all', label: '全部' },
];

const MATCHES: Readonly<Record<FillFilter, (line: FillLine) => boolean>> = {
  missing: ({ lacksNote }) => lacksNote,
  open: ({ isOpen }) => isOpen,
  all: () => true,
};

export function filtered(lines: readonly FillLine[], filter: FillFilter): FillLine[] {
  return lines.filter(MATCHES[filter]);
}

export function isSamePlace(a: FillPlace | undefined, b: FillPlace | undefined): boolean {
  return a?.sheet === b?.sheet && a?.row === b?.row && a?.text === b?.text;
}

export interface Neighbours {
  readonly previous?: FillPlace;
  readonly next?: FillPlace;
  /** `3/12`; empty where the item is not among those gone through. */
  readonly position: string;
}

/**
 * The items before and after one among those gone through. One that is no more among them, as it has just been filled in,
 * keeps its place between the others; behind one that is not the unit's the first one comes.
 */
export function neighbours(lines: readonly FillLine[], filter: FillFilter, place: FillPlace): Neighbours {
  const at = lines.findIndex((line) => isSamePlace(line.place, place));
  const previous = filtered(lines.slice(0, Math.max(at, 0)), filter);
  const next = filtered(lines.slice(at + 1), filter)[0]?.place;
  const last = previous.at(-1)?.place;
  const isAmong = filtered(lines.slice(at, at + 1), filter).length > 0 && at >= 0;
  return {
    ...(last && { previous: last }),
    ...(next && { next }),
    position: isAmong ? `${previous.length + 1}/${filtered(lines, filter).length}` : '',
  };
}
