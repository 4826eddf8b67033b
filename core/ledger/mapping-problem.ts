import { looseKey } from '#core/text/normalise';
import type { MappingColumn, MappingEntry } from './mapping-entries';

/** A cell of the sheet 列对应 that does not fit the workbook. The sheet it speaks of is read as if nothing were mapped. */
export interface MappingProblem {
  /** Where it stands on the sheet 列对应, e.g. `C4`. */
  readonly cell: string;
  readonly column: MappingColumn;
  /** What stands there; empty when nothing does. */
  readonly value: string;
  /**
   * `header-missing`: no row has the five headers. `unknown`: there is no such sheet, kind, row, field or column.
   * `repeated`: the field or the column was mapped before. `differs`: the rows above gave this table another kind.
   * `key-missing`: the field without which the kind has no rows is neither mapped nor found.
   */
  readonly problem: 'header-missing' | 'unknown' | 'repeated' | 'differs' | 'key-missing';
  /** What would fit, in the words a clerk would write; empty where there is nothing to choose from. */
  readonly choices: readonly string[];
}

/** Gathers problems, one a cell: a text that stands for the rows below it is told once. */
export class MappingProblems {
  readonly #byCell = new Map<string, MappingProblem>();

  get list(): readonly MappingProblem[] {
    return [...this.#byCell.values()];
  }

  get isEmpty(): boolean {
    return this.#byCell.size === 0;
  }

  add(
    entry: MappingEntry,
    column: MappingColumn,
    problem: MappingProblem['problem'],
    choices: readonly string[] = [],
  ): void {
    this.#put({ cell: entry.cellOf(column), column, value: entry.text(column), problem, choices });
  }

  headerMissing(headers: readonly MappingColumn[]): void {
    this.#put({ cell: 'A1', column: '工作表', value: '', problem: 'header-missing', choices: headers });
  }

  /** What a cell names, among things with names; a problem where it names none of them. */
  choose<T>(
    entry: MappingEntry,
    column: MappingColumn,
    things: readonly (readonly [name: string, thing: T])[],
  ) {
    const key = looseKey(entry.text(column));
    const chosen = things.find(([name]) => looseKey(name) === key);
    if (!chosen)
      this.add(
        entry,
        column,
        'unknown',
        things.map(([name]) => name),
      );
    return chosen?.[1];
  }

  #put(problem: MappingProblem): void {
    if (!this.#byCell.has(problem.cell)) this.#byCell.set(problem.cell, problem);
  }
}
