import type { ColumnDefinition } from '#core/ledger/kind';

/** What may be typed into a cell. */
export type CellRule =
  /** One of these, and nothing else. */
  | { readonly type: 'choices'; readonly choices: readonly string[] }
  /** What these cells hold is offered, a formula such as `='单位名录'!$A$2:$A$9`; something else may be typed as well. */
  | { readonly type: 'offer'; readonly source: string }
  /** 0 to 100 %. */
  | { readonly type: 'percent' }
  | { readonly type: 'date' };

/** How a column of the product's own looks and what it takes. */
export interface ColumnLook {
  /** In characters, as a sheet states it. */
  readonly width: number;
  readonly numberFormat: string;
  readonly isCentred: boolean;
  readonly rule?: CellRule;
}

/** Widths by column id; the others by their type. */
const WIDTHS: Readonly<Record<string, number>> = {
  ...{ note: 36, problem: 24, evidence: 22, milestonesDone: 24, closing: 11, returnReason: 24 },
  ...{ unit: 22, category: 26, articleType: 12, title: 40, channel: 16, adoptedBy: 10, publication: 20 },
  ...{ reference: 30, method: 12, relatesTo: 30, finding: 40 },
};

function ruleOf({ type, choices }: ColumnDefinition): CellRule | undefined {
  if (choices) return { type: 'choices', choices };
  return type === 'percent' || type === 'date' ? { type } : undefined;
}

/** Free text is kept as typed: of `6月30日` or `2023-5` Excel would make a date. */
const NUMBER_FORMATS: Readonly<Record<ColumnDefinition['type'], string>> = {
  text: '@',
  number: 'General',
  percent: '0%',
  date: 'yyyy-mm-dd',
};

/** The look of a column by its definition, and with another rule where one is given. */
export function lookOf(definition: ColumnDefinition, rule = ruleOf(definition)): ColumnLook {
  const { id, type } = definition;
  const isShort = type !== 'text' || definition.choices !== undefined;
  return {
    width: WIDTHS[id] ?? (type === 'date' ? 13 : isShort ? 10 : 20),
    numberFormat: NUMBER_FORMATS[type],
    isCentred: isShort,
    ...(rule && { rule }),
  };
}
