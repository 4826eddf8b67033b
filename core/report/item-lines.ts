import { rolesOf } from '#core/completion/by-unit';
import type { AssessedItem } from '#core/completion/completion';
import type { ItemState, Light } from '#core/completion/light';
import type { CivilDate } from '#core/date/civil-date';
import { daysBetween } from '#core/date/civil-date';
import type { LampLooks } from '#core/rules/lamp-looks';

/** Which ledger row a line of the report speaks of. */
export interface ItemSource {
  readonly ledger: string;
  /** One-based worksheet row; null for an item read from the store. */
  readonly row: number | null;
  readonly no: number | null;
  readonly item: string;
  readonly lead: readonly string[];
  readonly support: readonly string[];
}

/** An item as the lists of the report show it. */
export interface ItemLine extends ItemSource {
  readonly state: ItemState;
  readonly light: Light;
  /** What the bureau calls the lamp. */
  readonly lamp: string;
  readonly reason: string;
  /** The deadline in the ledger's words. */
  readonly deadline: string;
  /** The milestone an open item is held to at present, else its final due date; null when it has none. */
  readonly due: CivilDate | null;
  /** What counts as due by now, and by month, go by; null when it has none. */
  readonly finalDue: CivilDate | null;
  /** Days since `due`, for red items; null for the others. */
  readonly daysOverdue: number | null;
}

export function itemSource(ledger: string, { item }: AssessedItem): ItemSource {
  const roles = rolesOf(item);
  const named = (wanted: 'lead' | 'support'): readonly string[] =>
    roles.filter(({ role }) => role === wanted).map(({ unit }) => unit);
  return {
    ledger,
    row: item.row ?? null,
    no: item.no,
    item: item.item,
    lead: named('lead'),
    support: named('support'),
  };
}

export function itemLine(ledger: string, assessed: AssessedItem, looks: LampLooks): ItemLine {
  const { state, light, reason, due, currentDue = due } = assessed.assessment;
  const overdue = state === 'overdue' && currentDue !== undefined;
  return {
    ...itemSource(ledger, assessed),
    state,
    light,
    lamp: looks[light].name,
    reason,
    deadline: assessed.item.deadline.text,
    due: currentDue ?? null,
    finalDue: due ?? null,
    daysOverdue: overdue ? daysBetween(currentDue, assessed.asOf) : null,
  };
}

/** Red lines, the longest overdue first; then yellow ones, the next due first and those without a date last. */
export function attentionList(lines: readonly ItemLine[]): readonly ItemLine[] {
  const lit = (light: Light): readonly ItemLine[] => lines.filter((line) => line.light === light);
  const byDue = (a: ItemLine, b: ItemLine): number => (a.due ?? '9999').localeCompare(b.due ?? '9999', 'en');
  return [...[...lit('red')].sort(byDue), ...[...lit('yellow')].sort(byDue)];
}
