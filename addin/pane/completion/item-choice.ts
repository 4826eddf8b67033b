import { type Light, LIGHTS } from '#core/completion/light';
import type { ItemView } from '../../worker/completion/completion-view';

/** Which items the clerk wants to see: those that fit all that is given. */
export interface ItemChoice {
  /** What they have in common, in Chinese, e.g. “办公室（牵头）”. */
  readonly title: string;
  readonly unit?: { readonly name: string; readonly role: 'lead' | 'support' };
  /** Null for the items without a due date. */
  readonly month?: string | null;
  readonly ledger?: number;
  readonly light?: Light;
}

/** The items that fit, whatever their light. */
export function itemsInScope(
  items: readonly ItemView[],
  { unit, month, ledger }: ItemChoice,
): readonly ItemView[] {
  return items.filter(
    (item) =>
      (unit === undefined || item[unit.role].includes(unit.name)) &&
      (month === undefined || item.month === month) &&
      (ledger === undefined || item.ledger === ledger),
  );
}

/** Those of the light asked for; of all lights red ones come first. Within a light the earliest due come first. */
export function litItems(items: readonly ItemView[], wanted?: Light): readonly ItemView[] {
  const byDue = (a: ItemView, b: ItemView): number => (a.due ?? '9999').localeCompare(b.due ?? '9999', 'en');
  return LIGHTS.filter((light) => wanted === undefined || light === wanted).flatMap((light) =>
    items.filter((item) => item.light === light).sort(byDue),
  );
}
