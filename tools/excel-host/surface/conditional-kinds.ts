import type { Args } from '../richapi/args';
import type { HostClassPart } from '../richapi/host-class';
import {
  CELL_VALUE_OPERATORS,
  type ConditionalRule,
  type ConditionalType,
  TEXT_OPERATORS,
  TOP_BOTTOM_TYPES,
} from '../model/conditional-rules';
import * as proxies from './annotation-proxies';
import { checkCondition } from './conditional-formats';

type OfCondition = proxies.OfCondition;
type Rule<T extends ConditionalType> = Extract<ConditionalRule, { readonly type: T }>;

/** The rule, of the type that the class of the object is for. */
function rule<T extends ConditionalType>({ condition }: OfCondition, type: T): Rule<T> {
  const found = condition.rule;
  if (found.type !== type) throw new Error(`a ${found.type} is no ${type}`);
  return found as Rule<T>;
}

function setRule(self: OfCondition, value: Args, changed: ConditionalRule): void {
  checkCondition(self, value);
  self.condition.rule = changed;
}

const withoutSign = (formula: string): string => formula.replace(/^=/, '');
const withSign = (formula: string): string => (formula === '' ? '' : `=${formula}`);

const look: HostClassPart<OfCondition> = {
  nav: {
    Format: ({ book, sheet, condition }) => new proxies.ConditionalRangeFormat(book, sheet, condition),
  },
};

export const customKind: HostClassPart<OfCondition> = {
  nav: {
    ...look.nav,
    Rule: ({ book, sheet, condition }) => new proxies.ConditionalFormatRule(book, sheet, condition),
  },
};

function formulaOf(self: OfCondition): string {
  return withSign(rule(self, 'Custom').formula);
}

function setFormula(self: OfCondition, value: Args): void {
  setRule(self, value, { type: 'Custom', formula: withoutSign(value.text()) });
}

export const customRule: HostClassPart<OfCondition> = {
  get: { Formula: formulaOf, FormulaLocal: formulaOf },
  set: { Formula: setFormula, FormulaLocal: setFormula },
};

/** One of a list of names in an object that the client library writes. */
function named<T extends string>(names: readonly T[], name: unknown, value: Args): T {
  return names.find((one) => one === name) ?? value.refuse();
}

function formulaText(formula: unknown, value: Args): string {
  if (typeof formula === 'number') return String(formula);
  return typeof formula === 'string' && formula !== '' ? withoutSign(formula) : value.refuse();
}

export const cellValueKind: HostClassPart<OfCondition> = {
  ...look,
  get: {
    Rule: (self) => {
      const { operator = 'Invalid', formula1, formula2 } = rule(self, 'CellValue');
      return {
        operator,
        formula1: withSign(formula1),
        ...(formula2 !== undefined && { formula2: withSign(formula2) }),
      };
    },
  },
  set: {
    Rule: (self, value) => {
      const { operator, formula1, formula2 } = value.record();
      const known = named(CELL_VALUE_OPERATORS, operator, value);
      const needsTwo = known === 'Between' || known === 'NotBetween';
      setRule(self, value, {
        type: 'CellValue',
        operator: known,
        formula1: formulaText(formula1, value),
        ...(needsTwo && { formula2: formulaText(formula2, value) }),
      });
    },
  },
};

export const textKind: HostClassPart<OfCondition> = {
  ...look,
  get: {
    Rule: (self) => {
      const { operator, text } = rule(self, 'ContainsText');
      return { operator, text };
    },
  },
  set: {
    Rule: (self, value) => {
      const { operator, text } = value.record();
      if (typeof text !== 'string') value.refuse();
      setRule(self, value, {
        type: 'ContainsText',
        operator: named(TEXT_OPERATORS, operator, value),
        text: String(text),
      });
    },
  },
};

export const presetKind: HostClassPart<OfCondition> = {
  ...look,
  get: { Rule: (self) => ({ criterion: rule(self, 'PresetCriteria').criterion }) },
  set: {
    Rule: (self, value) => {
      const { criterion } = value.record();
      setRule(self, value, {
        type: 'PresetCriteria',
        criterion: typeof criterion === 'string' ? criterion : value.refuse(),
      });
    },
  },
};

export const topBottomKind: HostClassPart<OfCondition> = {
  ...look,
  get: {
    Rule: (self) => {
      const { rank, select } = rule(self, 'TopBottom');
      return { rank, type: select };
    },
  },
  set: {
    Rule: (self, value) => {
      const { rank, type } = value.record();
      setRule(self, value, {
        type: 'TopBottom',
        rank: typeof rank === 'number' ? rank : value.refuse(),
        select: named(TOP_BOTTOM_TYPES, type, value),
      });
    },
  },
};

type Drawn = 'ColorScale' | 'DataBar' | 'IconSet';

/** Settings that are kept as they are written, by their names on the wire, behind a prefix of the parts of a data bar. */
function settings(type: Drawn, names: readonly string[], prefix = ''): HostClassPart<OfCondition> {
  const entries = names.map((name) => [name, `${prefix}${name}`] as const);
  const get = entries.map(
    ([name, key]) => [name, (self: OfCondition) => rule(self, type).settings[key] ?? null] as const,
  );
  const set = entries.map(([name, key]) => {
    const put = (self: OfCondition, value: Args): void => {
      const before = rule(self, type);
      setRule(self, value, { ...before, settings: { ...before.settings, [key]: value.raw() } });
    };
    return [name, put] as const;
  });
  return { get: Object.fromEntries(get), set: Object.fromEntries(set) };
}

export const colorScaleKind: readonly HostClassPart<OfCondition>[] = [
  settings('ColorScale', ['Criteria']),
  {
    get: {
      ThreeColorScale: (self) => {
        const criteria = rule(self, 'ColorScale').settings.Criteria as { midpoint?: unknown };
        return (criteria.midpoint ?? null) !== null;
      },
    },
  },
];

export const dataBarKind: readonly HostClassPart<OfCondition>[] = [
  settings('DataBar', [
    ...['ShowDataBarOnly', 'BarDirection', 'AxisFormat', 'AxisColor'],
    ...['LowerBoundRule', 'UpperBoundRule'],
  ]),
  {
    nav: {
      NegativeFormat: ({ book, sheet, condition }) =>
        new proxies.ConditionalDataBarNegativeFormat(book, sheet, condition),
      PositiveFormat: ({ book, sheet, condition }) =>
        new proxies.ConditionalDataBarPositiveFormat(book, sheet, condition),
    },
  },
];

export const dataBarPositive: HostClassPart<OfCondition> = settings(
  'DataBar',
  ['FillColor', 'GradientFill', 'BorderColor'],
  'PositiveFormat.',
);

export const dataBarNegative: HostClassPart<OfCondition> = settings(
  'DataBar',
  ['FillColor', 'MatchPositiveFillColor', 'BorderColor', 'MatchPositiveBorderColor'],
  'NegativeFormat.',
);

export const iconSetKind: HostClassPart<OfCondition> = settings('IconSet', [
  ...['ReverseIconOrder', 'ShowIconOnly', 'Style', 'Criteria'],
]);
