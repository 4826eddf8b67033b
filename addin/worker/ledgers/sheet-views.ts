import { isOfNoYear } from '#core/sync/ledger-id';
import type { FindingCode } from '#core/finding/catalogue';
import { readColumnMapping } from '#core/ledger/column-mapping';
import { MAPPING_SHEET } from '#core/ledger/mapping-entries';
import { hasProgressColumns } from '#core/ledger/project-item-of';
import { type Recognition, recognitionOf } from '#core/ledger/recognition';
import type { UnderstoodLedger } from '#core/ledger/understand';
import { tidy } from '#core/text/normalise';
import type { OpenedBook } from '../opened-book';

/** A table of a sheet and what it was taken for. */
export interface TableView extends Recognition {
  readonly sheet: string;
  /** The kind's Chinese name. */
  readonly kind: string;
  /** Absent for a directory of units, which is for no year. */
  readonly year?: number;
  /** Whether the sheet itself says the year. */
  readonly isYearKnown: boolean;
  /** One-based. */
  readonly headerRow: number;
  readonly rows: number;
  /** `absent`: a project ledger that nobody can fill in yet; `none`: the kind has no such columns. */
  readonly progress: 'there' | 'absent' | 'none';
}

/** One sheet with something on it. */
export interface SheetView {
  readonly sheet: string;
  readonly isHidden: boolean;
  /** Whether it is the sheet 列对应, on which clerks say what other sheets are. */
  readonly isMapping: boolean;
  readonly tables: readonly TableView[];
  /** Why the sheet, or a part of it, could not be read, and what to do. */
  readonly problems: readonly string[];
}

const UNREAD: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'sheet-unrecognised',
  'kind-unclear',
  'tables-side-by-side',
  'column-mapping-wrong',
]);

/** Shorter than the finding, which speaks to those who have no button for it. */
const UNRECOGNISED = '没有认出是什么台账。是台账请点“手工指定”；不是台账可以不理会。';

function progressOf({ ledger }: UnderstoodLedger): TableView['progress'] {
  if (ledger.kind.family !== 'project') return 'none';
  return hasProgressColumns(ledger.columns.map(({ id }) => id)) ? 'there' : 'absent';
}

/** What every sheet was taken for, in the order of the workbook; sheets without anything to read are left out. */
export function sheetViews({ workbook, understood, findings }: OpenedBook): SheetView[] {
  const mapped = readColumnMapping(workbook.grids, understood.kinds)?.headers;
  return workbook.grids.flatMap((grid): SheetView[] => {
    const tables = understood.ledgers
      .filter(({ ledger }) => ledger.sheet === grid.sheet)
      .map((table): TableView => {
        const { ledger, year, rows } = table;
        return {
          ...recognitionOf(ledger, grid, mapped?.has(grid.sheet) ?? false),
          ...{ sheet: grid.sheet, kind: ledger.kind.name, isYearKnown: ledger.year !== undefined },
          ...(!isOfNoYear(ledger.kind.family) && { year }),
          ...{ headerRow: ledger.headerRow, rows: rows.length, progress: progressOf(table) },
        };
      });
    const problems = findings
      .filter(({ sheet, code }) => sheet === grid.sheet && UNREAD.has(code))
      .map(({ code, message }) => (code === 'sheet-unrecognised' ? UNRECOGNISED : message));
    if (tables.length + problems.length === 0) return [];
    const isMapping = tidy(grid.sheet) === MAPPING_SHEET;
    return [{ sheet: grid.sheet, isHidden: grid.hidden?.sheet ?? false, isMapping, tables, problems }];
  });
}
