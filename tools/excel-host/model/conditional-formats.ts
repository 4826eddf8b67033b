import { type Area, contains } from './area';
import { common, without } from './area-list';
import type { ConditionalRule } from './conditional-rules';
import { withRuleFormulas } from './conditional-rules';
import type { CellPlace } from './relative-formula';
import type { Sheet } from './sheet';
import type { Anchored, FormulaChange, Shift } from './shift';
import { shiftedCell, shiftedPieces } from './shift-geometry';
import type { Font, Side } from './style';

export interface ConditionalBorder {
  readonly style: 'None' | 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot';
  readonly color: string;
}

/** What a rule changes of how cells look; what is absent it leaves. */
export interface ConditionalLook {
  readonly numberFormat?: string;
  readonly fill?: string;
  readonly font: Partial<Pick<Font, 'color' | 'bold' | 'italic' | 'underline' | 'strikethrough'>>;
  readonly borders: Readonly<Partial<Record<Side, ConditionalBorder>>>;
}

/** A rule by which cells look different, and how they look. */
export class FormatCondition implements Anchored {
  /** Whether rules behind it do nothing where it applies. */
  stopIfTrue = false;
  look: ConditionalLook = { font: {}, borders: {} };

  constructor(
    readonly id: string,
    public areas: readonly Area[],
    public rule: ConditionalRule,
    /** The cell for which relative references in the formulas are written. */
    public writtenFor: CellPlace,
  ) {}

  /** Whether the rule looks at a cell. */
  concerns({ row, column }: CellPlace): boolean {
    return this.areas.some((area) => contains(area, row, column));
  }

  shift(shift: Shift): this | undefined {
    this.areas = this.areas.flatMap((area) => shiftedPieces(area, shift));
    const [first] = this.areas;
    const { row, column } = this.writtenFor;
    if (first) this.writtenFor = shiftedCell(row, column, shift) ?? { row: first.top, column: first.left };
    return first ? this : undefined;
  }

  copiedTo(_sheet: Sheet, newId: () => string): FormatCondition {
    const { stopIfTrue, look } = this;
    const twin = new FormatCondition(newId(), this.areas, this.rule, this.writtenFor);
    return Object.assign(twin, { stopIfTrue, look });
  }

  withFormulas(change: FormulaChange): this {
    this.rule = withRuleFormulas(this.rule, change);
    return this;
  }
}

/** Puts a rule before all others: it comes first. */
export function addCondition(sheet: Sheet, condition: FormatCondition): void {
  const { conditions } = sheet;
  conditions.items = [condition, ...conditions.items];
}

/** The rules of a sheet that concern a cell of some areas, the first in force first. */
export function conditionsOf(sheet: Sheet, areas: readonly Area[]): readonly FormatCondition[] {
  return sheet.conditions.items.filter((condition) =>
    areas.some((area) => common(condition.areas, area).length > 0),
  );
}

/** Takes all rules away from the cells of some areas. */
export function clearConditions(sheet: Sheet, areas: readonly Area[]): void {
  for (const condition of conditionsOf(sheet, areas)) {
    condition.areas = without(condition.areas, areas);
    if (condition.areas.length === 0) sheet.conditions.remove(condition);
  }
}

/** Puts a rule at another place in the order; places beyond either end are that end, negative ones count from behind. */
export function setPriority(sheet: Sheet, condition: FormatCondition, priority: number): void {
  const others = sheet.conditions.items.filter((other) => other !== condition);
  const place = priority < 0 ? others.length + 1 + priority : priority;
  const index = Math.min(Math.max(place, 0), others.length);
  sheet.conditions.items = [...others.slice(0, index), condition, ...others.slice(index)];
}
