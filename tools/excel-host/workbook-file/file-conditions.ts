import type ExcelJS from 'exceljs';
import { formatArea, parseArea } from '../model/area';
import type { Book } from '../model/book';
import { type ConditionalLook, FormatCondition } from '../model/conditional-formats';
import type { CellValueRule, ConditionalRule } from '../model/conditional-rules';
import type { Sheet } from '../model/sheet';
import { type FileColor, fileColor, resolveColor } from './colours';
import { fileScale, type FileScale, readScale } from './file-scales';

/** A rule as exceljs has it, of the kinds that are known here. */
interface FileRule extends FileScale {
  readonly priority: number;
  readonly formulae?: readonly unknown[];
  readonly operator?: string;
  readonly text?: string;
  readonly style?: Partial<ExcelJS.Style>;
}

interface FileCondition {
  readonly ref: string;
  readonly rules: readonly FileRule[];
}

type Operator = NonNullable<CellValueRule['operator']>;

const OPERATORS: Readonly<Record<string, Operator>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqual',
  lessThanOrEqual: 'LessThanOrEqual',
};

const PRESETS: Readonly<Record<string, string>> = {
  containsBlanks: 'Blanks',
  notContainsBlanks: 'NonBlanks',
  containsErrors: 'Errors',
  notContainsErrors: 'NonErrors',
};

const keyOf = (table: Readonly<Record<string, string>>, value: string | undefined): string | undefined =>
  Object.keys(table).find((key) => table[key] === value);

function readRule({ type, formulae = [], operator = '', text }: FileRule): ConditionalRule | undefined {
  const [first, second] = formulae.map(String);
  if (type === 'expression' && first !== undefined) return { type: 'Custom', formula: first };
  if (type === 'cellIs' && first !== undefined) {
    const known = OPERATORS[operator];
    return (
      known && {
        type: 'CellValue',
        operator: known,
        formula1: first,
        ...(second !== undefined && { formula2: second }),
      }
    );
  }
  if (type !== 'containsText') return undefined;
  const criterion = PRESETS[operator];
  if (criterion) return { type: 'PresetCriteria', criterion };
  return text === undefined ? undefined : { type: 'ContainsText', operator: 'Contains', text };
}

function readLook({ font, fill }: Partial<ExcelJS.Style>, themes: readonly string[]): ConditionalLook {
  const background =
    fill?.type === 'pattern' ? ((fill.bgColor ?? fill.fgColor) as FileColor | undefined) : undefined;
  const [filled, color] = [
    background && resolveColor(background, themes),
    font?.color && resolveColor(font.color, themes),
  ];
  return {
    ...(filled !== undefined && { fill: filled }),
    font: {
      ...(color !== undefined && { color }),
      ...(font?.bold !== undefined && { bold: font.bold }),
      ...(font?.italic !== undefined && { italic: font.italic }),
      ...(font?.strike !== undefined && { strikethrough: font.strike }),
    },
    borders: {},
  };
}

type Holder = { conditionalFormattings: FileCondition[] };

const conditionsOf = (sheet: ExcelJS.Worksheet): readonly FileCondition[] =>
  (sheet as unknown as Holder).conditionalFormattings;

/** Rules with formulas, comparisons and texts, colour scales and data bars; icons and rankings are passed over. */
export function readConditions(
  from: ExcelJS.Worksheet,
  { book, sheet, themes }: { readonly book: Book; readonly sheet: Sheet; readonly themes: readonly string[] },
): void {
  const found = conditionsOf(from).flatMap(({ ref, rules }) => rules.map((rule) => ({ ref, rule })));
  for (const { ref, rule } of found.sort((a, b) => a.rule.priority - b.rule.priority)) {
    const areas = ref.split(/\s+/).flatMap((address) => parseArea(address) ?? []);
    const [first] = areas;
    const read = readRule(rule) ?? readScale(rule, themes);
    if (!first || !read) continue;
    const writtenFor = { row: first.top, column: first.left };
    const condition = new FormatCondition(book.newId(), areas, read, writtenFor);
    condition.look = readLook(rule.style ?? {}, themes);
    sheet.conditions.add(condition);
  }
}

function fileRule(rule: ConditionalRule): Omit<FileRule, 'priority'> | undefined {
  switch (rule.type) {
    case 'Custom':
      return { type: 'expression', formulae: [rule.formula] };
    case 'CellValue': {
      const formulae = [rule.formula1, ...(rule.formula2 === undefined ? [] : [rule.formula2])];
      const operator = keyOf(OPERATORS, rule.operator);
      return operator === undefined ? undefined : { type: 'cellIs', operator, formulae };
    }
    case 'ContainsText':
      return rule.operator === 'Contains'
        ? { type: 'containsText', operator: 'containsText', text: rule.text }
        : undefined;
    case 'PresetCriteria': {
      const operator = keyOf(PRESETS, rule.criterion);
      return operator === undefined ? undefined : { type: 'containsText', operator };
    }
    case 'ColorScale':
    case 'DataBar':
      return fileScale(rule);
    default:
      return undefined;
  }
}

function fileStyle({ fill, font }: ConditionalLook): Partial<ExcelJS.Style> {
  const { color, bold, italic, strikethrough } = font;
  const written: Partial<ExcelJS.Font> = {
    ...(color !== undefined && { color: fileColor(color) }),
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(strikethrough !== undefined && { strike: strikethrough }),
  };
  return {
    ...(fill && { fill: { type: 'pattern', pattern: 'solid', bgColor: fileColor(fill) } }),
    ...(Object.keys(written).length > 0 && { font: written }),
  };
}

export function writeConditions({ conditions }: Sheet, to: ExcelJS.Worksheet): void {
  for (const [index, { areas, rule, look }] of conditions.items.entries()) {
    const written = fileRule(rule);
    if (!written) continue;
    const ref = areas.map(formatArea).join(' ');
    const rules = [{ ...written, priority: index + 1, style: fileStyle(look) }];
    to.addConditionalFormatting({ ref, rules } as unknown as ExcelJS.ConditionalFormattingOptions);
  }
}
