import { runChecks } from '#core/check/run-checks';
import type { CivilDate } from '#core/date/civil-date';
import type { Finding } from '#core/finding/finding';
import { understandWorkbook } from '#core/ledger/understand';
import { UnreadableWorkbookError } from '#xlsx/errors';
import { readWorkbook } from '#xlsx/read-workbook';

/** A workbook to check on a day. */
export interface WorkbookToCheck {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly asOf: CivilDate;
}

export interface CheckedWorkbook {
  /** Sheets that are ledgers, in tab order, each once. */
  readonly ledgerSheets: readonly string[];
  readonly findings: readonly Finding[];
}

/** Checks a workbook and keeps nothing of it; `unreadable` says in Chinese why a file cannot be read. */
export async function checkWorkbook({
  name,
  bytes,
  asOf,
}: WorkbookToCheck): Promise<CheckedWorkbook | { readonly unreadable: string }> {
  try {
    const understood = understandWorkbook(await readWorkbook(bytes, name), { asOf });
    const sheets = new Set(understood.ledgers.map(({ ledger }) => ledger.sheet));
    return { ledgerSheets: [...sheets], findings: runChecks(understood) };
  } catch (error) {
    if (error instanceof UnreadableWorkbookError) return { unreadable: error.message };
    throw error;
  }
}
