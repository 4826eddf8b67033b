import { groupBy } from '#core/collection/group-by';
import { cellText } from './cell-text';

/** The names, as cells hold them, that no second line bears: only by those can a formula tell a line's rows. */
export function namesOnce(names: readonly string[]): ReadonlySet<string> {
  const groups = groupBy(names.map(cellText), (name) => name);
  return new Set([...groups].flatMap(([name, alike]) => (alike.length === 1 ? [name] : [])));
}
