import { isDoneState } from '#core/completion/light';
import { assessItem } from '#core/completion/assess-item';
import type { LightRules } from '#core/completion/light-rules';
import type { CivilDate } from '#core/date/civil-date';
import { ALL_KINDS } from '#core/ledger/kinds/all-kinds';
import type { ProjectItem } from '#core/ledger/project-item';
import { hasProgressColumns, projectItemReader } from '#core/ledger/project-item-of';
import type { RowFields } from '#core/ledger/row-fields';
import type { LedgerInfo } from '#core/sync/ledger-info';
import type { UnitDirectory } from '#core/unit/unit';
import type { RowLife } from './row-life';

/** A ledger as the store keeps it, with the past of its rows. */
export interface LedgerPast {
  readonly ledgerId: string;
  readonly info: LedgerInfo;
  readonly lives: readonly RowLife[];
}

/** A project-year ledger with the past of its rows. */
export interface ReportingLedger {
  readonly id: string;
  readonly kind: string;
  /** The kind's name, e.g. 基础工作提升年. */
  readonly name: string;
  readonly year: number;
  /** Reads a version of a row as the ledger's rows are read today. */
  readonly readItem: (fields: RowFields) => ProjectItem;
  readonly lives: readonly RowLife[];
}

/** The project-year ledgers among those of a store, in the order of the kinds and their years. */
export function reportingLedgers(
  ledgers: readonly LedgerPast[],
  directory: UnitDirectory,
  fallbackYear: number,
): readonly ReportingLedger[] {
  const projects = ALL_KINDS.filter(({ family }) => family === 'project');
  return projects.flatMap(({ id: kind, name }) =>
    ledgers
      .filter(({ info }) => info.kind === kind)
      .sort((a, b) => (a.info.year ?? 0) - (b.info.year ?? 0))
      .map(({ ledgerId: id, info: { year, columns }, lives }) => {
        const given = { value: year ?? fallbackYear, known: year !== undefined };
        const hasProgress = hasProgressColumns(columns.map((column) => column.id));
        const readItem = projectItemReader({ year: given, directory, hasProgress });
        return { id, kind, name, year: given.value, readItem, lives };
      }),
  );
}

/** Whether an item is finished at the end of a day, by what its cells say. */
export function isDoneOn(
  item: ProjectItem,
  on: CivilDate,
  lights: LightRules,
  year: number | undefined,
): boolean {
  return isDoneState(assessItem(item, on, lights, year).state);
}
