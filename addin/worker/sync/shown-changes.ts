import type { ConflictView } from './conflict-view';
import type { PlanView } from './plan-view';
import type { WriteView } from './write-view';

/** What of others a clerk has seen before, so that it is not asked about twice. */
export class ShownChanges {
  /** Versions of rows that others wrote, by sheet, row and the time of writing; rows to be put in by their titles. */
  private readonly versions = new Set<string>();
  private readonly decided = new Set<string>();
  /** What others wrote into cells of rows that both sides changed: of those nobody knows afterwards whose they are. */
  private readonly cells = new Map<string, string>();

  plan({ theirs, both }: PlanView): void {
    for (const { sheet, row, cells } of both)
      for (const cell of cells) this.cells.set(`${row ?? ''} ${cell.column} ${sheet}`, cell.theirs);
    for (const { sheet, row, at, title } of [...theirs, ...both]) this.add(sheet, row ?? title, at);
  }

  /** The rows a person decides on; what is written of them then is what was decided. */
  conflicts(conflicts: readonly ConflictView[]): void {
    for (const { sheet, row } of conflicts) this.decided.add(`${row ?? ''} ${sheet}`);
  }

  /** Whether nothing is about to be written that has not been seen. */
  hasAll({ cells, inserted, removed }: WriteView): boolean {
    const isKnown = ({ sheet, row, at }: Pick<WriteView['cells'][number], 'sheet' | 'row' | 'at'>): boolean =>
      this.has(sheet, row, at) || this.decided.has(`${row} ${sheet}`);
    return (
      cells.every((cell) => isKnown(cell) || this.isMerged(cell)) &&
      removed.every(isKnown) &&
      inserted.every(({ sheet, title, at }) => this.has(sheet, title, at))
    );
  }

  private isMerged({ sheet, row, column, to }: WriteView['cells'][number]): boolean {
    return this.cells.get(`${row} ${column} ${sheet}`) === to;
  }

  private add(sheet: string, row: number | string, at: number | undefined): void {
    if (at !== undefined) this.versions.add(`${at} ${row} ${sheet}`);
  }

  private has(sheet: string, row: number | string, at: number | undefined): boolean {
    return at !== undefined && this.versions.has(`${at} ${row} ${sheet}`);
  }
}
