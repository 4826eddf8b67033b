import { dateToSerial } from 'numfmt';
import type { Args } from '../richapi/args';
import { HostError } from '../richapi/host-error';
import type { HostClassPart } from '../richapi/host-class';
import { type Area, columnCount, isUnbounded, rowCount } from '../model/area';
import { checkWritable } from '../model/protection';
import { isValidAt } from '../model/validation-check';
import {
  changeValidation,
  clearValidation,
  LIMITED_TYPES,
  type LimitCriteria,
  NO_VALIDATION,
  type Validation,
  VALIDATION_OPERATORS,
  type ValidationContent,
  type ValidationCriteria,
  validationsIn,
} from '../model/validations';
import { DataValidation } from './annotation-proxies';
import { fixedReference } from './fixed-reference';
import { Range, RangeAreas } from './proxies';

const LONGEST_LIST = 255;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?Z?)?$/;

/** The serial number of a date as the client library writes it. */
function serial(text: string): string | undefined {
  const match = ISO_DATE.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part) || 0);
  return String(dateToSerial([year, month, day, hour, minute, second]));
}

/** A limit of a rule, as a formula without the leading `=`. */
function limit(value: unknown, args: Args, home: DataValidation): string {
  if (value instanceof Range) return fixedReference(value, home.sheet);
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value === '') return args.refuse();
  if (value.startsWith('=')) return value.slice(1);
  return serial(value) ?? (Number.isFinite(Number(value)) ? value : args.refuse());
}

function limits(type: LimitCriteria['type'], rule: unknown, args: Args, home: DataValidation): LimitCriteria {
  const { formula1, formula2, operator } = rule as Record<string, unknown>;
  const known = VALIDATION_OPERATORS.find((one) => one === operator) ?? args.refuse();
  const needsTwo = known === 'Between' || known === 'NotBetween';
  return {
    type,
    operator: known,
    formula1: limit(formula1, args, home),
    ...(needsTwo && { formula2: limit(formula2, args, home) }),
  };
}

/** The choices are a text with commas, or cells in one row or one column. */
function list(rule: unknown, args: Args, home: DataValidation): ValidationCriteria {
  const { source, inCellDropDown } = rule as Record<string, unknown>;
  const base = { type: 'List', inCellDropDown: inCellDropDown !== false } as const;
  if (source instanceof Range) {
    if (rowCount(source.area) > 1 && columnCount(source.area) > 1) args.refuse();
    return { ...base, formula: fixedReference(source, home.sheet) };
  }
  if (typeof source !== 'string' || source === '') return args.refuse();
  if (source.startsWith('=')) return { ...base, formula: source.slice(1) };
  // As in Excel, a longer list does not fit into the file.
  if (source.length > LONGEST_LIST) return args.refuse();
  return { ...base, items: source.split(',').map((item) => item.trim()) };
}

function custom(rule: unknown, args: Args): ValidationCriteria {
  const { formula } = rule as Record<string, unknown>;
  return typeof formula === 'string' && formula.startsWith('=')
    ? { type: 'Custom', formula: formula.slice(1) }
    : args.refuse();
}

const wireName = (type: string): string => type.charAt(0).toLowerCase() + type.slice(1);

function criteriaOf(args: Args, home: DataValidation): ValidationCriteria {
  const given = Object.entries(args.record()).filter(([, rule]) => rule !== null && rule !== undefined);
  const [[name, rule] = ['', null]] = given;
  if (given.length !== 1 || typeof rule !== 'object') return args.refuse();
  if (name === 'list') return list(rule, args, home);
  if (name === 'custom') return custom(rule, args);
  const type = LIMITED_TYPES.find((one) => wireName(one) === name) ?? args.refuse();
  return limits(type, rule, args, home);
}

/** The rule as the client library has it. */
function ruleOf(criteria: ValidationCriteria): object {
  switch (criteria.type) {
    case 'None':
      return {};
    case 'List': {
      const source = 'items' in criteria ? criteria.items.join(',') : `=${criteria.formula}`;
      return { list: { inCellDropDown: criteria.inCellDropDown, source } };
    }
    case 'Custom':
      return { custom: { formula: `=${criteria.formula}` } };
    default: {
      const { type, operator, formula1, formula2 } = criteria;
      const second = formula2 !== undefined && { formula2: `=${formula2}` };
      return { [wireName(type)]: { formula1: `=${formula1}`, ...second, operator } };
    }
  }
}

/** The rules of the cells in question, and whether some have none. */
function seen({ sheet, areas }: DataValidation): { pieces: readonly Validation[]; hasRest: boolean } {
  const parts = areas.map((area) => validationsIn(sheet, area));
  return {
    pieces: parts.flatMap(({ pieces }) => pieces),
    hasRest: parts.some(({ rest }) => rest.length > 0),
  };
}

/** Something that all rules have in common; null where they differ. */
function shared<T>(
  self: DataValidation,
  of: (content: Omit<ValidationContent, 'writtenFor'>) => T,
): T | null {
  const { pieces, hasRest } = seen(self);
  const contents = [...pieces.map(({ content }) => content), ...(hasRest ? [NO_VALIDATION] : [])];
  const [first, ...others] = contents.map((content) => of(content));
  const isSame = others.every((other) => JSON.stringify(other) === JSON.stringify(first));
  return isSame && first !== undefined ? first : null;
}

/** The rule as it reads for the first cell; of several rules, or cells without one among them, null. */
function sharedRule(self: DataValidation): object | null {
  const { pieces, hasRest } = seen(self);
  const [{ top, left } = { top: 0, left: 0 }] = self.areas;
  const cell = { row: top, column: left };
  const rules = [
    ...pieces.map((validation) => ruleOf(validation.criteriaAt(cell))),
    ...(hasRest ? [ruleOf(NO_VALIDATION.criteria)] : []),
  ];
  const [first, ...others] = rules;
  return first && others.every((other) => JSON.stringify(other) === JSON.stringify(first)) ? first : null;
}

function typeOf(self: DataValidation): string {
  const { pieces, hasRest } = seen(self);
  const ruled = pieces.filter(({ content }) => content.criteria.type !== 'None');
  const [first] = ruled;
  if (!first) return 'None';
  if (hasRest || ruled.length < pieces.length) return 'MixedCriteria';
  return sharedRule(self) ? first.content.criteria.type : 'Inconsistent';
}

/** The cells that hold what their rules do not allow; of whole rows and columns those that are used. */
function invalidCells({ book, sheet, areas }: DataValidation): readonly Area[] {
  const bounded = areas.flatMap((area) => (isUnbounded(area) ? (sheet.usedArea(false, area) ?? []) : [area]));
  return bounded.flatMap((area) => invalidIn(area, (row, column) => isValidAt(book, sheet, { row, column })));
}

/** Column by column, so that invalid cells one below the other come to one area. */
function invalidIn(area: Area, isValid: (row: number, column: number) => boolean): readonly Area[] {
  const found: Area[] = [];
  for (let column = area.left; column <= area.right; column++)
    for (let row = area.top; row <= area.bottom; row++) {
      if (isValid(row, column)) continue;
      const last = found.at(-1);
      const follows = last?.left === column && last.bottom === row - 1;
      if (follows) found[found.length - 1] = { ...last, bottom: row };
      else found.push({ top: row, left: column, bottom: row, right: column });
    }
  return found;
}

function validity(self: DataValidation): boolean | null {
  const count = (areas: readonly Area[]): number =>
    areas.reduce((sum, area) => sum + rowCount(area) * columnCount(area), 0);
  const invalid = count(invalidCells(self));
  if (invalid === 0) return true;
  return invalid === count(self.areas) ? false : null;
}

function change(
  self: DataValidation,
  args: Args,
  how: (content: ValidationContent, area: Area) => ValidationContent,
): void {
  for (const area of self.areas) checkWritable(self.sheet, area, args.location, 'restructure');
  for (const area of self.areas) changeValidation(self.sheet, area, (content) => how(content, area));
}

const ALERT_STYLES = ['Stop', 'Warning', 'Information'] as const;

function text(value: unknown, args: Args): string {
  return typeof value === 'string' ? value : value === undefined || value === null ? '' : args.refuse();
}

export const dataValidation: HostClassPart<DataValidation> = {
  get: {
    ErrorAlert: (self) => shared(self, ({ errorAlert }) => errorAlert),
    IgnoreBlanks: (self) => shared(self, ({ ignoreBlanks }) => ignoreBlanks),
    Prompt: (self) => shared(self, ({ prompt }) => prompt),
    Rule: sharedRule,
    Type: typeOf,
    Valid: validity,
  },
  set: {
    ErrorAlert: (self, value) => {
      const { message, showAlert, style = 'Stop', title } = value.record();
      const errorAlert = {
        message: text(message, value),
        showAlert: showAlert !== false,
        style: ALERT_STYLES.find((one) => one === style) ?? value.refuse(),
        title: text(title, value),
      };
      change(self, value, (content) => ({ ...content, errorAlert }));
    },
    IgnoreBlanks: (self, value) => {
      const ignoreBlanks = value.flag();
      change(self, value, (content) => ({ ...content, ignoreBlanks }));
    },
    Prompt: (self, value) => {
      const { message, showPrompt, title } = value.record();
      const prompt = {
        message: text(message, value),
        showPrompt: showPrompt !== false,
        title: text(title, value),
      };
      change(self, value, (content) => ({ ...content, prompt }));
    },
    Rule: (self, value) => {
      const criteria = criteriaOf(value, self);
      change(self, value, (content, { top, left }) => ({
        ...content,
        criteria,
        writtenFor: { row: top, column: left },
      }));
    },
  },
  call: {
    Clear: ({ sheet, areas }, { location }) => {
      for (const area of areas) checkWritable(sheet, area, location, 'restructure');
      for (const area of areas) clearValidation(sheet, area);
    },
    GetInvalidCells: (self, { location }) => {
      const areas = invalidCells(self);
      if (areas.length === 0) throw new HostError('ItemNotFound', location);
      return new RangeAreas(self.book, self.sheet, areas);
    },
    GetInvalidCellsOrNullObject: (self) => {
      const areas = invalidCells(self);
      return areas.length > 0 ? new RangeAreas(self.book, self.sheet, areas) : null;
    },
  },
};

export const validationOfRange: HostClassPart<Range> = {
  nav: { DataValidation: ({ book, sheet, area }) => new DataValidation(book, sheet, [area]) },
};

export const validationOfRangeAreas: HostClassPart<RangeAreas> = {
  nav: { DataValidation: ({ book, sheet, areas }) => new DataValidation(book, sheet, areas) },
};
