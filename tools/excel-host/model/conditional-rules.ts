import type { FormulaChange } from './shift';

export const CELL_VALUE_OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
] as const;

export const TEXT_OPERATORS = ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'] as const;
export const TOP_BOTTOM_TYPES = ['TopItems', 'TopPercent', 'BottomItems', 'BottomPercent'] as const;

export interface CellValueRule {
  readonly type: 'CellValue';
  /** Absent before the add-in has said what to compare. */
  readonly operator?: (typeof CELL_VALUE_OPERATORS)[number];
  /** Without the leading `=`. */
  readonly formula1: string;
  readonly formula2?: string;
}

export interface TextRule {
  readonly type: 'ContainsText';
  readonly operator: (typeof TEXT_OPERATORS)[number];
  readonly text: string;
}

interface Settings<T> {
  readonly type: T;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Rules that draw in cells are kept as the client library writes them, by their properties on the wire. */
export type DrawnRule = Settings<'ColorScale'> | Settings<'DataBar'> | Settings<'IconSet'>;

/** When a conditional format applies. */
export type ConditionalRule =
  | {
      readonly type: 'Custom';
      /** Without the leading `=`; empty before there is one. */ readonly formula: string;
    }
  | CellValueRule
  | TextRule
  | { readonly type: 'PresetCriteria'; readonly criterion: string }
  | {
      readonly type: 'TopBottom';
      readonly rank: number;
      readonly select: (typeof TOP_BOTTOM_TYPES)[number];
    }
  | DrawnRule;

export type ConditionalType = ConditionalRule['type'];

const COLOR_SCALE = {
  Criteria: {
    minimum: { type: 'LowestValue', formula: null, color: '#F8696B' },
    midpoint: { type: 'Percentile', formula: '50', color: '#FFEB84' },
    maximum: { type: 'HighestValue', formula: null, color: '#63BE7B' },
  },
};

const DATA_BAR = {
  ShowDataBarOnly: false,
  BarDirection: 'Context',
  AxisFormat: 'Automatic',
  AxisColor: '#000000',
  LowerBoundRule: { type: 'Automatic' },
  UpperBoundRule: { type: 'Automatic' },
  'PositiveFormat.FillColor': '#638EC6',
  'PositiveFormat.GradientFill': true,
  'PositiveFormat.BorderColor': '',
  'NegativeFormat.FillColor': '#FF0000',
  'NegativeFormat.MatchPositiveFillColor': false,
  'NegativeFormat.BorderColor': '',
  'NegativeFormat.MatchPositiveBorderColor': true,
};

const ICON_SET = {
  ReverseIconOrder: false,
  ShowIconOnly: false,
  Style: 'ThreeTrafficLights1',
  Criteria: [
    { type: 'Percent', formula: '=0', operator: 'GreaterThanOrEqual' },
    { type: 'Percent', formula: '=33', operator: 'GreaterThanOrEqual' },
    { type: 'Percent', formula: '=67', operator: 'GreaterThanOrEqual' },
  ],
};

const NEW_RULES: Readonly<Record<ConditionalType, ConditionalRule>> = {
  Custom: { type: 'Custom', formula: '' },
  CellValue: { type: 'CellValue', formula1: '' },
  ContainsText: { type: 'ContainsText', operator: 'Contains', text: '' },
  PresetCriteria: { type: 'PresetCriteria', criterion: 'Invalid' },
  TopBottom: { type: 'TopBottom', rank: 10, select: 'TopItems' },
  ColorScale: { type: 'ColorScale', settings: COLOR_SCALE },
  DataBar: { type: 'DataBar', settings: DATA_BAR },
  IconSet: { type: 'IconSet', settings: ICON_SET },
};

export const CONDITIONAL_TYPES = Object.keys(NEW_RULES) as readonly ConditionalType[];

/** A rule as it is before the add-in has said more than its type. */
export function newRule(type: ConditionalType): ConditionalRule {
  return NEW_RULES[type];
}

/** The rule with its formulas changed. */
export function withRuleFormulas(rule: ConditionalRule, change: FormulaChange): ConditionalRule {
  switch (rule.type) {
    case 'Custom':
      return { ...rule, formula: change(rule.formula) };
    case 'CellValue': {
      const { formula1, formula2 } = rule;
      const second = formula2 !== undefined && { formula2: change(formula2) };
      return { ...rule, formula1: change(formula1), ...second };
    }
    default:
      return rule;
  }
}
