import type { AnswerFile, ExportFile } from '#core/exchange/exchange-file';
import { answerFileSchema, EXCHANGE_VERSION, exportFileSchema } from '#core/exchange/exchange-file';
import { collectExport } from '#core/exchange/collect-export';
import { exchangeMark, markEdits, nextExport, outOfOrder, turnOfAnswer } from '#core/exchange/exchange-mark';
import { settleAnswer } from '#core/exchange/settle-answer';
import { ApiError } from '#core/protocol/client/api-error';
import type { Side } from '#core/exchange/take-side';
import type { StoreRow } from '#core/sync/client/match-rows';
import type { SyncPlan } from '#core/sync/client/plan-sync';
import { parseRowToken } from '#core/sync/row-token';
import { filled } from '#core/sync/sent-fields';
import { relayLedger, type RelayClient } from '#cli/exchange/relay-export';
import { readLedger } from '#functions/usecases/read-ledger';
import { INFO } from '../contract/ledger-fixtures';
import { identitiesOf, World } from './history';
import { KEY, sync } from './sync-tools';
import { COLUMN_IDS, type TestRow, type TestSheet, TOKEN } from './test-sheet';

/** As signed files are: nothing but what JSON can carry, and what the schema lets through. */
function carried(file: ExportFile): ExportFile {
  return exportFileSchema.parse(JSON.parse(JSON.stringify(file)));
}

/** Rows that arrive together stand in the order of their ids: that of their making, in every world. */
export function idInOrder(count: number): string {
  return `x${String(count).padStart(6, '0')}`;
}

/** Clerks out of the server's reach, what their couriers carry, and the machine beside the server. */
export class ExchangeWorld extends World {
  /** By clerk: all export files ever made, and all answers ever given. */
  readonly exports: ExportFile[][] = [[], [], []];
  readonly answers: AnswerFile[][] = [[], [], []];
  private readonly imported = new Map<string, AnswerFile>();
  private ids = 0;

  private readonly exchangeId = (): string => idInOrder(++this.ids);

  private readonly client: RelayClient = {
    syncLedger: (_id, request) => {
      this.requests.push(request);
      return sync(this.store, request);
    },
    readLedger: async (_id, asOf) => {
      if (!(await this.store.readHead(KEY))) throw new ApiError('ledger-not-found', '', 404);
      let page = await readLedger(this.store, KEY, asOf && 'rev' in asOf ? asOf : undefined);
      const rows = [...page.rows];
      while (page.next !== undefined) {
        const [rev = '', after = ''] = page.next.split('.');
        page = await readLedger(this.store, KEY, { cursor: { rev: Number(rev), after } });
        rows.push(...page.rows);
      }
      return { ...page, rows };
    },
  };

  exportFrom(clerk: number): ExportFile {
    const sheet = this.sheetOf(clerk);
    const last = this.answers[clerk]?.at(-1);
    const rowsAt = (rev: number | undefined): readonly StoreRow[] | undefined =>
      last?.ledgers.flatMap((ledger) =>
        ledger.answer === 'rows' && ledger.rev === rev ? [ledger.rows] : [],
      )[0];
    const decide = (plan: SyncPlan) => ({ identities: identitiesOf(plan), confirmed: true });
    const part = sheet.part();
    const isLatest = last !== undefined && exchangeMark([part]).previous === last.slot;
    const { exported, notes } = collectExport(
      'l',
      { parts: [part], info: INFO },
      {
        newId: this.exchangeId,
        decide,
        rowsAt: isLatest ? rowsAt : () => undefined,
      },
    );
    const { turn, mark } = nextExport(exchangeMark([part]), this.exchangeId());
    for (const { edits } of [...notes, ...markEdits([part], mark)]) sheet.apply(edits);
    const file = carried({
      format: 'taizhang-export',
      version: EXCHANGE_VERSION,
      ...turn,
      workbook: `${clerk}.xlsx`,
      ledgers: [exported],
    });
    this.exports[clerk]?.push(file);
    return file;
  }

  /** Undefined where the file is out of order. */
  async import(clerk: number, file: ExportFile): Promise<AnswerFile | undefined> {
    if (outOfOrder(file, new Set(this.imported.keys())) !== undefined) return undefined;
    const answer = this.imported.get(file.slot) ?? (await this.relay(file));
    this.imported.set(file.slot, answer);
    this.answers[clerk]?.push(answer);
    return answer;
  }

  private async relay({ number, slot, id, workbook, ledgers }: ExportFile): Promise<AnswerFile> {
    const answered = [];
    for (const ledger of ledgers) answered.push(await relayLedger(this.client, ledger, this.exchangeId));
    return answerFileSchema.parse(
      JSON.parse(
        JSON.stringify({
          format: 'taizhang-answer',
          version: EXCHANGE_VERSION,
          ...{ number, slot, id, workbook },
          bureau: 'b',
          ledgers: answered,
        }),
      ),
    );
  }

  /** Whether the answer was one for this sheet. */
  apply(clerk: number, answer: AnswerFile, take?: Side): 'due' | 'applied' | 'refused' {
    const sheet = this.sheetOf(clerk);
    const part = sheet.part();
    const judged = turnOfAnswer(exchangeMark([part]), answer);
    if (judged.turn !== 'due') return judged.turn;
    for (const ledger of answer.ledgers) {
      if (ledger.answer !== 'sync') continue;
      const choices = { newId: this.exchangeId, confirmed: true, ...(take && { take }) };
      const settlement = settleAnswer([part], ledger, choices);
      const before = new Map(sheet.rows.map((row) => [row, [...row.cells]]));
      for (const { edits } of settlement?.edits ?? []) sheet.apply(edits);
      this.expectEditsKept(ledger.asked, before, sheet);
    }
    for (const { edits } of markEdits([sheet.part()], judged.mark)) sheet.apply(edits);
    return 'due';
  }

  /** What was typed after a row had been sent still stands there, whatever the answer said of the row. */
  private expectEditsKept(
    {
      requests,
    }: {
      requests: ExportFile['ledgers'][number] extends infer L
        ? L extends { requests: infer R }
          ? R
          : never
        : never;
    },
    before: ReadonlyMap<TestRow, TestRow['cells']>,
    sheet: TestSheet,
  ): void {
    const sent = new Map(requests.flatMap(({ changes }) => changes).map((change) => [change.rowId, change]));
    for (const [row, cells] of before) {
      const change = sent.get(parseRowToken(String(cells[TOKEN]))?.rowId ?? '');
      if (!change || !('fields' in change)) continue;
      const fields = filled(change.fields);
      for (const [column, id] of COLUMN_IDS.entries()) {
        if ((cells[column] ?? null) === (fields[id] ?? null)) continue;
        expect(sheet.rows).toContain(row);
        expect(row.cells[column]).toBe(cells[column]);
      }
    }
  }

  private sheetOf(clerk: number): TestSheet {
    const sheet = this.sheets[clerk];
    if (!sheet) throw new Error(`No clerk ${clerk}.`);
    return sheet;
  }

  /** There and back without a stop: twice where the first answer brings the rows to compare with. */
  async roundTrip(clerk: number, take?: Side): Promise<boolean> {
    for (let round = 0; round < 2; round++) {
      const file = this.exportFrom(clerk);
      const answer = await this.import(clerk, file);
      if (!answer || this.apply(clerk, answer, take) !== 'due') return false;
      if (answer.ledgers.every((ledger) => ledger.answer === 'sync')) break;
    }
    return true;
  }
}
