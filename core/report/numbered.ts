/** An entry of a list and its place there, from 1. */
export type Numbered<T> = T & { readonly position: number };

export function numbered<T>(entries: readonly T[]): readonly Numbered<T>[] {
  return entries.map((entry, index) => ({ ...entry, position: index + 1 }));
}
