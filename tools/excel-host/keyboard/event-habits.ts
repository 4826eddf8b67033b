import type { EventKind } from '../model/events';

/** What Excel tells add-ins of one thing that people do. */
export interface EventHabit {
  /** Absent where it tells nothing. */
  readonly event?: EventKind;
  readonly changeType?: string;
  /** Whether the values before and after come with it where it concerns one cell; never where it concerns several. */
  readonly hasDetails?: true;
  /** The one Excel that stays silent though the others tell. */
  readonly silentIn?: 'web' | 'desktop';
  /**
   * Where it is reported or documented: an issue of OfficeDev/office-js, a page of the reference, or `unverified` for what
   * is only likely. Correct the line when somebody has recorded what Excel does.
   */
  readonly known: string;
}

const CELLS = { event: 'changed', changeType: 'RangeEdited' } as const;

/**
 * Every habit and oddity of Excel's events, a line each. `changed` events of people have the trigger source `Unknown`; those
 * that concern several cells never have details. In no line are formula results, which never raise `changed` (issue 3899),
 * plain filters, which add-ins put on as well (`model/filter.ts`), and sheets that come, go and are renamed (`sheet-tabs.ts`).
 */
export const EVENT_HABITS = {
  type: { ...CELLS, hasDetails: true, known: 'reference: WorksheetChangedEventArgs.details' },
  clear: { ...CELLS, hasDetails: true, known: 'issue 5347: without details for several cells' },
  paste: { ...CELLS, hasDetails: true, known: 'issue 5308: without details for several cells' },
  pickFromList: {
    ...CELLS,
    hasDetails: true,
    silentIn: 'web',
    known: 'issues 3888, 4066; 420 for desktop of 2019',
  },
  fill: { ...CELLS, hasDetails: true, known: 'issue 1110: told where no row is filtered out' },
  fillAmongFilteredRows: { known: 'issue 1110' },
  textToColumns: { known: 'issue 3729, reported as repaired in August 2026: older installations stay' },
  copyRows: { ...CELLS, known: 'unverified' },
  cutAndInsert: { ...CELLS, known: 'unverified' },
  insertRows: { event: 'changed', changeType: 'RowInserted', known: 'reference: DataChangeType' },
  deleteRows: { event: 'changed', changeType: 'RowDeleted', known: 'reference: DataChangeType' },
  insertColumns: { event: 'changed', changeType: 'ColumnInserted', known: 'issue 669, repaired' },
  deleteColumns: { event: 'changed', changeType: 'ColumnDeleted', known: 'reference: DataChangeType' },
  merge: { ...CELLS, known: 'issue 4069: nothing tells it from an edit' },
  unmerge: { ...CELLS, known: 'issue 4069' },
  sort: { event: 'rowSorted', known: 'reference: WorksheetRowSortedEventArgs, only rows that moved' },
  hideRows: { event: 'rowHiddenChanged', changeType: 'Hidden', known: 'reference: RowHiddenChangeType' },
  unhideRows: { event: 'rowHiddenChanged', changeType: 'Unhidden', known: 'reference: RowHiddenChangeType' },
  hideByAdvancedFilter: { known: 'issue 6559: plain filters tell rowHiddenChanged' },
  hideColumns: { known: 'reference: there is no such event' },
  select: { event: 'selectionChanged', known: 'reference: WorksheetSelectionChangedEventArgs' },
} as const satisfies Record<string, EventHabit>;

export type Habit = keyof typeof EVENT_HABITS;
