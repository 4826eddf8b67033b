import type ExcelJS from 'exceljs';
import { cellAddress } from '#core/grid/address';
import { type Area, formatArea } from '../model/area';
import type { Sheet } from '../model/sheet';
import {
  type ErrorAlert,
  type LimitCriteria,
  VALIDATION_OPERATORS,
  Validation,
  type ValidationContent,
  type ValidationCriteria,
} from '../model/validations';

/** A rule as exceljs has it. */
type FileRule = Partial<Omit<ExcelJS.DataValidation, 'type'>> & { readonly type: string };
type FileRules = Record<string, FileRule | undefined>;

const LIMITED = {
  whole: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
} as const satisfies Record<string, LimitCriteria['type']>;

const OPERATORS: Readonly<Record<string, LimitCriteria['operator']>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};

const ALERTS: Readonly<Record<string, ErrorAlert['style']>> = {
  warning: 'Warning',
  information: 'Information',
};

const MS_PER_DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** exceljs reads limits as numbers and dates; a limit that is a formula it loses, which gives undefined. */
function limit(value: unknown): string | undefined {
  if (value instanceof Date) return limit((value.getTime() - EPOCH) / MS_PER_DAY);
  if (typeof value === 'number') return Number.isNaN(value) ? undefined : String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function criteriaOf({ type, operator = 'between', formulae = [] }: FileRule): ValidationCriteria | undefined {
  const [first, second] = formulae.map(limit);
  if (type === 'any') return { type: 'None' };
  if (first === undefined) return undefined;
  if (type === 'custom') return { type: 'Custom', formula: first };
  if (type === 'list') {
    const [, items] = /^"([^]*)"$/.exec(first) ?? [];
    return items === undefined
      ? { type: 'List', formula: first, inCellDropDown: true }
      : { type: 'List', items: items.split(','), inCellDropDown: true };
  }
  const limited = LIMITED[type as keyof typeof LIMITED] as LimitCriteria['type'] | undefined;
  const known = OPERATORS[operator];
  if (!limited || !known) return undefined;
  return {
    type: limited,
    operator: known,
    formula1: first,
    ...(second !== undefined && { formula2: second }),
  };
}

function readRule(rule: FileRule, areas: readonly Area[]): Validation | undefined {
  const criteria = criteriaOf(rule);
  const [first] = areas;
  if (!criteria || !first) return undefined;
  const content: ValidationContent = {
    criteria,
    writtenFor: { row: first.top, column: first.left },
    ignoreBlanks: rule.allowBlank ?? false,
    errorAlert: {
      message: rule.error ?? '',
      title: rule.errorTitle ?? '',
      showAlert: rule.showErrorMessage ?? false,
      style: ALERTS[rule.errorStyle ?? ''] ?? 'Stop',
    },
    prompt: {
      message: rule.prompt ?? '',
      title: rule.promptTitle ?? '',
      showPrompt: rule.showInputMessage ?? false,
    },
  };
  return new Validation(areas, content);
}

const rulesOf = (sheet: ExcelJS.Worksheet): FileRules =>
  (sheet as unknown as { dataValidations: { model: FileRules } }).dataValidations.model;

/** The rules of a file's sheet; `areas` has their cells by the address that stands for them. */
export function readValidations(
  from: ExcelJS.Worksheet,
  sheet: Sheet,
  areas: ReadonlyMap<string, readonly Area[]>,
): void {
  for (const [address, rule] of Object.entries(rulesOf(from))) {
    const validation = rule && readRule(rule, areas.get(address) ?? []);
    if (validation) sheet.validations.add(validation);
  }
}

function limits(criteria: LimitCriteria): unknown[] {
  const { type, formula1, formula2 } = criteria;
  return [formula1, ...(formula2 === undefined ? [] : [formula2])].map((formula) => {
    const value = Number(formula);
    if (Number.isNaN(value)) return formula;
    return type === 'Date' ? new Date(EPOCH + value * MS_PER_DAY) : value;
  });
}

function fileCriteria(criteria: ValidationCriteria): Pick<FileRule, 'type' | 'formulae' | 'operator'> {
  switch (criteria.type) {
    case 'None':
      return { type: 'any' };
    case 'Custom':
      return { type: 'custom', formulae: [criteria.formula] };
    case 'List':
      return {
        type: 'list',
        formulae: ['items' in criteria ? `"${criteria.items.join()}"` : criteria.formula],
      };
    default: {
      const [type = ''] = Object.entries(LIMITED).find(([, own]) => own === criteria.type) ?? [];
      const [operator] = Object.entries(OPERATORS).find(([, own]) => own === criteria.operator) ?? [];
      return {
        type,
        operator: (operator ?? VALIDATION_OPERATORS[0]) as ExcelJS.DataValidationOperator,
        formulae: limits(criteria),
      };
    }
  }
}

function fileRule({ content }: Validation, criteria: ValidationCriteria): FileRule {
  const { ignoreBlanks, errorAlert, prompt } = content;
  return {
    ...fileCriteria(criteria),
    allowBlank: ignoreBlanks,
    showErrorMessage: errorAlert.showAlert,
    ...(errorAlert.message && { error: errorAlert.message }),
    ...(errorAlert.title && { errorTitle: errorAlert.title }),
    ...(errorAlert.style !== 'Stop' && { errorStyle: errorAlert.style.toLowerCase() }),
    showInputMessage: prompt.showPrompt,
    ...(prompt.message && { prompt: prompt.message }),
    ...(prompt.title && { promptTitle: prompt.title }),
  };
}

/** Puts the rules into a file's sheet, those of several areas once for each: a formula counts from the first cell. */
export function writeValidations({ validations }: Sheet, to: ExcelJS.Worksheet): void {
  const rules = rulesOf(to);
  for (const validation of validations.items)
    for (const area of validation.areas) {
      const criteria = validation.criteriaAt({ row: area.top, column: area.left });
      rules[`${cellAddress(area.top, area.left)}:${formatArea(area).split(':').pop() ?? ''}`] = fileRule(
        validation,
        criteria,
      );
    }
}
