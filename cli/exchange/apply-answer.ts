import type { AnsweredLedger, AnswerFile } from '#core/exchange/exchange-file';
import { exchangeMark, markEdits, turnOfAnswer } from '#core/exchange/exchange-mark';
import { settleAnswer, type SyncAnswer } from '#core/exchange/settle-answer';
import type { ExchangeMark } from '#core/ledger/token-column';
import { editsBySheet, moveRows } from '#core/sync/client/edits-by-sheet';
import type { SheetLedger } from '#core/sync/client/sheet-ledgers';
import type { PartEdits } from '#core/sync/client/sheet-part';
import type { Settlement } from '#core/sync/client/settle-sync';
import { editPackage } from '#xlsx/edit-package';
import { EditRefusedError } from '#xlsx/edit/edit-refused-error';
import { type LoadedWorkbook, type LoadOptions, readLoaded } from '../load-workbooks';
import { replaceFile } from '../sync/replace-file';
import type { SyncChoices } from '../sync/sync-driver';
import { headOf, type LedgerSync, ledgersOf } from '../sync/sync-workbook';
import { UserError } from '../user-error';

export interface ApplyTools extends LoadOptions {
  readonly newId: () => string;
  readonly choices: SyncChoices;
}

const NEEDS_EXPORT =
  '已取回库中现有各行，本表的修改尚未提交。请再导出一次，并用 --answer 指定这份答复文件（第二趟）。';
const NO_LEDGER = '工作簿里已没有这本台账，答复中的这部分没有写入。';
const SYNCED_MEANWHILE = '导出以后，这张表又用别的方式同步过，不再需要这份答复。';

/** A workbook's content, edited in memory: the file is replaced once, whole, or not at all. */
class Draft {
  bytes: Uint8Array;
  ledgers: readonly SheetLedger[];

  constructor(
    private readonly workbook: LoadedWorkbook,
    private readonly tools: ApplyTools,
  ) {
    this.bytes = workbook.bytes;
    this.ledgers = ledgersOf(workbook);
  }

  async edit(edits: readonly PartEdits[]): Promise<void> {
    this.bytes = editPackage(this.bytes, editsBySheet(edits));
    // Rows put in or taken out move the ledgers below on the same sheet.
    if (moveRows(edits)) await this.readAgain();
  }

  /** Notes where the workbook now stands in each sheet that takes part in synchronisation. */
  async mark(mark: ExchangeMark): Promise<void> {
    await this.readAgain();
    const parts = this.ledgers.flatMap((ledger) => ledger.parts);
    const taking = parts.filter(({ ledger }) => ledger.tokenColumn.header !== undefined);
    await this.edit(markEdits(taking, mark));
  }

  private async readAgain(): Promise<void> {
    this.ledgers = ledgersOf(await readLoaded(this.workbook.file, this.bytes, this.tools));
  }

  /** Settles one ledger; where rows can be neither put in nor taken out, without that. */
  async settle(ledger: SheetLedger, answer: SyncAnswer): Promise<Settlement | undefined> {
    const { newId, choices } = this.tools;
    const { take, confirm = false } = choices;
    const terms = { newId, confirmed: confirm, ...(take && { take }) };
    const settlement = settleAnswer(ledger.parts, answer, terms);
    if (!settlement) return undefined;
    try {
      await this.edit(settlement.edits);
      return settlement;
    } catch (error) {
      if (!(error instanceof EditRefusedError) || !moveRows(settlement.edits)) throw error;
      const withoutRows = settleAnswer(ledger.parts, answer, { ...terms, rowsFixed: error.message });
      await this.edit(withoutRows?.edits ?? []);
      return withoutRows;
    }
  }
}

function ledgerIdOf(answered: AnsweredLedger): string {
  return answered.answer === 'sync' ? answered.asked.ledgerId : answered.ledgerId;
}

async function applyLedger(draft: Draft, answered: AnsweredLedger): Promise<LedgerSync> {
  const ledgerId = ledgerIdOf(answered);
  const ledger = draft.ledgers.find((own) => headOf(own).ledgerId === ledgerId);
  if (!ledger) return { sheet: ledgerId, kind: '', ledgerId, rows: [], problem: NO_LEDGER };
  const head = headOf(ledger);
  if (answered.answer === 'refused') return { ...head, rows: [], problem: answered.detail };
  if (answered.answer === 'rows') return { ...head, rows: [], problem: NEEDS_EXPORT };
  const settlement = await draft.settle(ledger, answered);
  if (!settlement) return { ...head, rows: [], problem: SYNCED_MEANWHILE };
  const last = answered.responses.at(-1);
  const { rows } = settlement;
  return { ...head, rows, rev: last?.next ?? last?.rev ?? 0 };
}

/** What applying an answer came to; undefined when it had been applied before, and nothing was written. */
export async function applyAnswer(
  workbook: LoadedWorkbook,
  answer: AnswerFile,
  tools: ApplyTools,
): Promise<LedgerSync[] | undefined> {
  const draft = new Draft(workbook, tools);
  const judged = turnOfAnswer(exchangeMark(draft.ledgers.flatMap(({ parts }) => parts)), answer);
  if (judged.turn === 'applied') return undefined;
  if (judged.turn === 'refused') throw new UserError(judged.why);
  const done: LedgerSync[] = [];
  for (const answered of answer.ledgers) done.push(await applyLedger(draft, answered));
  await draft.mark(judged.mark);
  await replaceFile(workbook.file, workbook.bytes, draft.bytes);
  return done;
}
