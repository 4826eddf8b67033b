import type { FieldConflictMessage } from '#core/protocol/sync-response';

/** What became of a row, as the person who synchronised is told. */
export interface SettledRow {
  readonly sheet: string;
  /** One-based worksheet row, as the sheet was before; absent for a row that only the store has. */
  readonly row?: number;
  readonly rowId: string;
  readonly no: number | null;
  readonly outcome:
    | 'unchanged'
    | 'held'
    /** It may be a row of the store that the sheet seems to have lost: a person has to say. */
    | 'unsure'
    | 'applied'
    | 'merged'
    | 'alreadyApplied'
    | 'conflict'
    | 'rejected'
    /** Others' changes were written into the sheet. */
    | 'updated'
    /** Others' changes could not be written here; they will be offered again. */
    | 'notWritten'
    /** A row that others added was put into the sheet. */
    | 'inserted'
    /** A row that others added and that could not be put into the sheet; it will be offered again. */
    | 'missing'
    /** A row that others deleted was taken out of the sheet. */
    | 'removed'
    /** A row that is gone from the sheet was deleted from the store. */
    | 'deleted'
    /** A row that is gone from the sheet, and with it so many that the store keeps it until that is confirmed. */
    | 'notDeleted';
  /** The headers of the columns this is about: those in conflict, written, or refused. */
  readonly columns?: readonly string[];
  /** The reason, or what the row says, in Chinese, where there is one. */
  readonly detail?: string;
  readonly conflicts?: readonly FieldConflictMessage[];
  /** Who made the change that came in, or stands in the way, and when in epoch milliseconds. */
  readonly by?: string;
  readonly at?: number;
}

const LEFT_TO_A_PERSON: ReadonlySet<SettledRow['outcome']> = new Set<SettledRow['outcome']>([
  'held',
  'unsure',
  'conflict',
  'rejected',
  'notWritten',
  'missing',
  'notDeleted',
]);

/** Whether sheet and store still differ in a row, so that somebody has to do something about it. */
export function isLeftToAPerson({ outcome }: SettledRow): boolean {
  return LEFT_TO_A_PERSON.has(outcome);
}
