import type { ChangedRow, SyncResult } from '#core/protocol/sync-response';
import type { PlannedRow, Removal, SyncPlan } from '#core/sync/client/plan-sync';
import { compareSheet, sheetState } from '#core/sync/client/compare-sheet';
import type { SentRow } from '#core/sync/client/edits-since';
import type { SheetPart } from '#core/sync/client/sheet-part';
import { settleSync, type Settlement } from '#core/sync/client/settle-sync';
import { Answers } from '#core/sync/client/sync-ledger';
import { isRemoval, type RowChange } from '#core/sync/row-change';
import { filled } from '#core/sync/sent-fields';
import type { AnsweredLedger } from './exchange-file';
import { withIdentities } from './meet-others';
import { takeSide, type Side } from './take-side';

export type SyncAnswer = Extract<AnsweredLedger, { answer: 'sync' }>;

export interface SettleChoices {
  readonly newId: () => string;
  /** Whose values stand in every conflict; without it conflicts stay open. */
  readonly take?: Side;
  /** Puts in even very many rows. */
  readonly confirmed?: boolean;
  /** Why rows can be neither put into these sheets nor taken out; undefined when they can. */
  readonly rowsFixed?: string;
}

/** Settles one ledger with the answer to what it asked when it was exported; it may have been edited since. */
class AnswerSettler {
  private readonly answers: Answers;
  private readonly sent: ReadonlyMap<string, RowChange>;
  private readonly rows: readonly PlannedRow[];
  private readonly present: ReadonlyMap<string, PlannedRow>;

  constructor(
    private readonly parts: readonly SheetPart[],
    private readonly answer: SyncAnswer,
    private readonly choices: SettleChoices,
  ) {
    const { asked, responses } = answer;
    this.answers = new Answers(asked.since);
    for (const response of responses) this.answers.take(response);
    const sent = withIdentities(asked.requests, answer.same).flatMap(({ changes }) => changes);
    this.sent = new Map(sent.map((change) => [change.rowId, change]));
    this.rows = this.plannedRows();
    this.present = new Map(this.rows.map((row) => [row.rowId, row]));
  }

  settle(): Settlement {
    const { take, confirmed = false, rowsFixed } = this.choices;
    const results = new Map<string, SyncResult>();
    const sent = new Map<string, SentRow>();
    const changes = new Map(this.answers.changes);
    for (const [rowId, result] of this.answers.results) {
      const change = this.sent.get(rowId);
      if (!change || !this.isAbout(change)) continue;
      const taken = takeSide(change, result, take);
      if (taken.change) changes.set(rowId, taken.change);
      if (taken.result) results.set(rowId, taken.result);
      if (!isRemoval(change)) sent.set(rowId, taken.sent ?? { fields: filled(change.fields) });
    }
    const settlement = settleSync({
      parts: this.parts,
      plan: this.plan(results, changes),
      results,
      changes,
      pulledTo: this.pulledTo(),
      confirmed,
      sent,
      ...(rowsFixed !== undefined && { rowsFixed }),
    });
    // A row that was deleted since the export is told of with the next one.
    return {
      ...settlement,
      rows: settlement.rows.filter(({ outcome, rowId }) => outcome !== 'notDeleted' || this.sent.has(rowId)),
    };
  }

  /** Whether the sheet still stands where a change was made from: the row as sent or edited since, or still gone. */
  private isAbout(change: RowChange): boolean {
    const row = this.present.get(change.rowId);
    return isRemoval(change) ? row === undefined : row?.rev === change.baseRev;
  }

  /** Rows the sheet did not account for, under ids that were deleted or of old versions pasted in, are new ones. */
  private plannedRows(): PlannedRow[] {
    const { known, since } = this.answer.asked;
    const ids = new Set(known.map(({ rowId }) => rowId));
    const { places, states } = compareSheet(this.parts, this.choices.newId);
    const answered = this.answers.results;
    const idOf = this.identities(states);
    return places.flatMap((place, index): PlannedRow[] => {
      const state = states[index];
      if (!state) return [];
      const isStray =
        state.rev > 0 && state.rev <= since && !(ids.has(state.rowId) && !this.isDeleted(state.rowId));
      if (isStray) return [{ place, rowId: this.choices.newId(), rev: 0, state: 'copied' }];
      const as = state.rev === 0 ? idOf.get(state.rowId) : undefined;
      if (as !== undefined) return [{ place, rowId: as, rev: 0, state: 'matched' }];
      const isHeld = state.state !== 'unchanged' && place.part.errorRows.has(place.row.row);
      return [{ place, ...state, ...(isHeld && !answered.has(state.rowId) && { held: 'error' }) }];
    });
  }

  /** The ids of rows that others had entered as well, unless the sheet has come to show both. */
  private identities(states: readonly { readonly rowId: string }[]): ReadonlyMap<string, string> {
    const shown = new Set(states.map(({ rowId }) => rowId));
    return new Map(this.answer.same.filter(({ as }) => !shown.has(as)).map(({ rowId, as }) => [rowId, as]));
  }

  /** Whether this export deleted a row, and the store with it. */
  private isDeleted(rowId: string): boolean {
    const change = this.sent.get(rowId);
    const outcome = this.answers.results.get(rowId)?.outcome;
    return (
      change !== undefined && isRemoval(change) && (outcome === 'applied' || outcome === 'alreadyApplied')
    );
  }

  private plan(results: ReadonlyMap<string, SyncResult>, changes: ReadonlyMap<string, ChangedRow>): SyncPlan {
    const { known } = this.answer.asked;
    const store = new Map<string, Removal>(
      known.map(({ rowId, rev, fields = {} }) => [rowId, { rowId, rev, fields }]),
    );
    const others = new Set(this.answer.same.map(({ as }) => as));
    for (const [rowId, result] of this.answers.results) {
      // Who deletes a row that turns out to be others' as well has not deleted theirs.
      if (result.outcome === 'rejected' || store.has(rowId) || others.has(rowId)) continue;
      store.set(rowId, { rowId, rev: result.rev, fields: {} });
    }
    const removals = [...store.values()].filter(
      ({ rowId }) =>
        !this.present.has(rowId) &&
        !this.isGoneForAll(rowId, changes.get(rowId)) &&
        !this.isComingBack(rowId, results, changes),
    );
    return { rows: this.rows, missing: [], removals, removalsHeld: false };
  }

  /** Others deleted a row that has gone from the sheet as well. */
  private isGoneForAll(rowId: string, change: ChangedRow | undefined): boolean {
    const sent = this.sent.get(rowId);
    if (sent && isRemoval(sent)) return false;
    const result = this.answers.results.get(rowId);
    return change?.deleted ?? (result !== undefined && 'deleted' in result);
  }

  /** The sheet deleted the row, and is to show others' version of it after all. */
  private isComingBack(
    rowId: string,
    results: ReadonlyMap<string, SyncResult>,
    changes: ReadonlyMap<string, ChangedRow>,
  ): boolean {
    const sent = this.sent.get(rowId);
    return sent !== undefined && isRemoval(sent) && !results.has(rowId) && changes.has(rowId);
  }

  /** What the store has and the sheet cannot be shown for now must be asked for again. */
  private pulledTo(): number {
    const others = new Set(this.answer.same.map(({ as }) => as));
    const open = [...this.answers.results.values()].flatMap((result) => {
      const change = this.sent.get(result.rowId);
      if (!change || result.outcome === 'rejected' || this.isAbout(change)) return [];
      const isUnseen =
        result.outcome === 'merged' || result.outcome === 'conflict' || others.has(result.rowId);
      const isShown = this.present.has(result.rowId) && !isRemoval(change);
      return isUnseen || isShown ? [result.rev - 1] : [];
    });
    return Math.max(0, Math.min(this.answers.pulledTo, ...open));
  }
}

/**
 * Edits that settle a ledger's sheets with an answer; see `settleSync`. Undefined when the sheets have synchronised in
 * another way since they were exported: then they have, or will be offered, all that the answer holds.
 */
export function settleAnswer(
  parts: readonly SheetPart[],
  answer: SyncAnswer,
  choices: SettleChoices,
): Settlement | undefined {
  const { pulledTo, digest } = sheetState(parts);
  if (pulledTo !== answer.asked.since || digest !== answer.asked.digest) return undefined;
  return new AnswerSettler(parts, answer, choices).settle();
}
