import { OUTCOME_TEXTS } from '#core/sync/client/outcome-texts';
import { isLeftToAPerson, type SettledRow } from '#core/sync/client/settled-row';
import type { RowPlace } from '#core/sync/client/sheet-part';
import { rowName } from '#core/sync/client/row-name';
import type { LedgerHead } from './ledger-head';

export interface TitledRow extends SettledRow {
  /** What the row is called; empty where the sheet does not have it. */
  readonly title: string;
}

/** The rows that came to the same. */
export interface SettledGroup {
  readonly outcome: SettledRow['outcome'];
  /** What became of them, in Chinese. */
  readonly text: string;
  /** Whether somebody has to do something about them. */
  readonly isOpen: boolean;
  readonly rows: readonly TitledRow[];
}

/** What synchronising a ledger came to. Plain data. */
export interface SettledView {
  readonly ledger: LedgerHead;
  /** `stopped`: by the clerk; `failed`: `problem` says why. Either way the next synchronisation goes on there. */
  readonly end: 'done' | 'stopped' | 'failed';
  /** What kept it from its end, or from writing all into the sheets, in Chinese. */
  readonly problem?: string;
  /** How many rows the store has taken. */
  readonly sent: number;
  /** The revision up to which the store's changes were fetched, where it came to its end. */
  readonly rev?: number;
  /** Empty where it did not come to its end. Rows that need a person come first. */
  readonly groups: readonly SettledGroup[];
}

function isOutcome(name: string): name is SettledRow['outcome'] {
  return name in OUTCOME_TEXTS;
}

/** `places`: the rows as the sheets had them before. */
export function groupSettled(settled: readonly SettledRow[], places: readonly RowPlace[]): SettledGroup[] {
  const titles = new Map(
    places.map(({ part, row, fields }) => [`${row.row} ${part.ledger.sheet}`, rowName(fields)]),
  );
  const rows = settled.map((row) => ({ ...row, title: titles.get(`${row.row ?? ''} ${row.sheet}`) ?? '' }));
  const groups = Object.keys(OUTCOME_TEXTS)
    .filter(isOutcome)
    .flatMap((outcome): SettledGroup[] => {
      const own = rows.filter((row) => row.outcome === outcome);
      const [first] = own;
      return first
        ? [{ outcome, text: OUTCOME_TEXTS[outcome], isOpen: isLeftToAPerson(first), rows: own }]
        : [];
    });
  return [...groups.filter(({ isOpen }) => isOpen), ...groups.filter(({ isOpen }) => !isOpen)];
}
