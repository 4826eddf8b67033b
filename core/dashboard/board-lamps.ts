import { isDoneState, type ItemState, type Light } from '#core/completion/light';
import { type Lamp, lampsOf } from '#core/rules/lamps';
import type { RuleSet } from '#core/rules/rule-set';

/** A lamp as the board shows it: a black-and-white print still has its mark and its name. */
export interface BoardLamp extends Lamp {
  readonly mark: string;
}

/** Shapes that every Chinese font has and no print confuses. */
const MARKS: Readonly<Record<Light, string>> = { red: '■', yellow: '▲', blue: '◆', green: '●' };
export const DONE_MARK = '√';

/** The lamps in force, from what needs attention most. */
export function boardLamps(rules: Pick<RuleSet, 'lights' | 'looks'>): readonly BoardLamp[] {
  return lampsOf(rules).map((lamp) => ({ ...lamp, mark: MARKS[lamp.light] }));
}

/** The mark at an item: green ones that are done have one of their own. */
export function markOf(item: { readonly light: Light; readonly state: ItemState }): string {
  return item.light === 'green' && isDoneState(item.state) ? DONE_MARK : MARKS[item.light];
}
