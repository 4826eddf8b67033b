import { PLAIN_STYLE, type Style } from './style';

/** What a formula comes to that cannot be computed, or such a value typed in, e.g. `#N/A`. */
export class CellError {
  constructor(readonly text: string) {}
}

export type CellContent = string | number | boolean | CellError | null;

/** A cell as it is at one time; changing a cell puts another in its place. */
export interface Cell {
  /** Null where the cell is empty; of a formula what it came to last. */
  readonly value: CellContent;
  /** Without the leading `=`, in A1 style. */
  readonly formula?: string;
  readonly style: Style;
}

export const EMPTY_CELL: Cell = { value: null, style: PLAIN_STYLE };

export function isBlank({ value, formula }: Cell): boolean {
  return value === null && formula === undefined;
}

/** The value as the client library has it: empty is an empty text, an error its text. */
export function plainValue(value: CellContent): string | number | boolean {
  if (value === null) return '';
  return value instanceof CellError ? value.text : value;
}

/** The formula as the client library has it: that of a cell without one is its value. */
export function formulaText({ value, formula }: Cell): string | number | boolean {
  return formula === undefined ? plainValue(value) : `=${formula}`;
}

export type ValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

/** The kind of a value as the client library names it. */
export function valueType(value: CellContent): ValueType {
  if (value === null) return 'Empty';
  if (value instanceof CellError) return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}
