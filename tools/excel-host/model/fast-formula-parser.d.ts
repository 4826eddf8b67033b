/** The package has no types of its own. Rows and columns count from one. */
declare module 'fast-formula-parser' {
  interface CellReference {
    readonly sheet: string;
    readonly row: number;
    readonly col: number;
  }

  interface RangeReference {
    readonly sheet: string;
    readonly from: { readonly row: number; readonly col: number };
    readonly to: { readonly row: number; readonly col: number };
  }

  interface FunctionArgument {
    /** A range is rows of values. */
    readonly value: unknown;
    readonly omitted?: boolean;
  }

  interface Config {
    readonly functions: Readonly<Record<string, (...args: (FunctionArgument | undefined)[]) => unknown>>;
    onCell(reference: CellReference): unknown;
    onRange(reference: RangeReference): unknown[][];
  }

  interface Operand {
    readonly val: unknown;
    readonly isArray: boolean;
  }

  class FormulaError extends Error {
    constructor(error: string);
    readonly error: string;
  }

  export default class FormulaParser {
    static readonly FormulaError: typeof FormulaError;
    /** Not meant for others, but the only way to operators. */
    readonly utils: { _applyInfix(left: Operand, operator: string, right: Operand): unknown };
    constructor(config: Config);
    /** Throws FormulaError for what it cannot read, or compute; gives one where that is the result. */
    parse(formula: string, position: CellReference): unknown;
  }
}
