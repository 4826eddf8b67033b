import type { GridEdit, RowDeletion, RowInsertion } from '#core/grid/grid';
import type { RowFields } from '#core/ledger/row-fields';
import type { ChangedRow, SyncResult } from '#core/protocol/sync-response';
import { rowHash } from '../row-hash';
import { formatRowToken } from '../row-token';
import { visibleFields } from '../sent-fields';
import { hasOwnToken } from './compare-sheet';
import { type SentRow, withEditsSince } from './edits-since';
import { hasOtherContent } from './other-content';
import { placeRows } from './place-rows';
import { isNamed, type PlannedRow, type SyncPlan } from './plan-sync';
import { rowName, rowNumber } from './row-name';
import type { KnownRow } from './row-set-digest';
import { judgeRow, type RowVerdict } from './settle-row';
import type { SettledRow } from './settled-row';
import { columnIdsOf, type PartEdits, type SheetPart } from './sheet-part';
import { type BlockedRow, type RowTarget, writeRows, type WrittenRow } from './write-rows';

export interface SettleInput {
  readonly parts: readonly SheetPart[];
  readonly plan: SyncPlan;
  /** The last result of each row that was sent. */
  readonly results: ReadonlyMap<string, SyncResult>;
  /** The latest version of each row that others changed. */
  readonly changes: ReadonlyMap<string, ChangedRow>;
  /** The revision up to which all has been pulled. */
  readonly pulledTo: number;
  /** Why rows can be neither put into these sheets nor taken out; undefined when they can. */
  readonly rowsFixed?: string;
  /** Why nothing that others wrote is to be written, as the end of a sentence in Chinese; undefined when it is. */
  readonly valuesFixed?: string;
  /** Puts many rows even into a sheet that has never been synchronised: it may be one unit's part of the ledger. */
  readonly confirmed: boolean;
  /** Rows as they were sent, where the sheets may have been edited since; undefined when they cannot have been. */
  readonly sent?: ReadonlyMap<string, SentRow>;
}

/** What became of one part. */
export interface SettledPart {
  readonly rows: readonly SettledRow[];
  readonly edits: PartEdits;
  /** The rows the sheet knows from now on. */
  readonly known: readonly KnownRow[];
  /** Revisions of versions in the store that the sheet does not show; they must be asked for again. */
  readonly openRevs: readonly number[];
}

/** What others' version came to where nothing in the sheet changes by it. */
const UNSEEN = new Map<SettledRow['outcome'], SettledRow['outcome']>([
  ['merged', 'applied'],
  ['updated', 'unchanged'],
]);

type Judged = PlannedRow & { readonly verdict: RowVerdict };

interface Token {
  readonly rev: number;
  readonly text: string;
}

function rowToken(rowId: string, rev: number, fields: RowFields): Token {
  return { rev, text: formatRowToken({ rowId, rev, hash: rowHash(fields) }) };
}

const SHARED = '但这些单元格是公式，或与别的行共用，没有写入。';

/** Settles one part of a ledger. */
export class PartSettler {
  private readonly columnIds: ReadonlySet<string>;
  private readonly rowsFixed: string | undefined;
  private readonly valuesFixed: string | undefined;
  private readonly isLate: boolean;
  private readonly judged: readonly Judged[];
  private readonly leaving: ReadonlySet<number>;
  private readonly written: ReadonlyMap<number, WrittenRow | BlockedRow>;

  constructor(
    private readonly part: SheetPart,
    input: SettleInput,
  ) {
    this.columnIds = columnIdsOf(part);
    this.rowsFixed = part.rowsFixed ?? input.rowsFixed;
    this.valuesFixed = input.valuesFixed;
    this.isLate = input.sent !== undefined;
    this.judged = input.plan.rows
      .filter(({ place }) => place.part === part)
      .map((row) => {
        const verdict = judgeRow(row, input.results.get(row.rowId), input.changes.get(row.rowId));
        return { ...row, verdict: input.sent ? this.withEditsSince(row, verdict, input.sent) : verdict };
      });
    this.leaving = new Set(this.judged.filter((row) => this.mayLeave(row)).map(({ place }) => place.row.row));
    this.written = writeRows(part, this.judged.flatMap(targetOf), this.leaving);
  }

  settle(arrivals: readonly ChangedRow[], absent: readonly KnownRow[]): SettledPart {
    const own = this.judged.map((row) => this.settleRow(row));
    const insertions = this.rowsFixed === undefined ? this.insert(arrivals) : [];
    const { index } = this.part.ledger.tokenColumn;
    const cells = own.flatMap(({ edits, token, row }): GridEdit[] =>
      token === undefined || token.text === row.place.row.token
        ? [...edits]
        : [...edits, { row: row.place.row.row - 1, column: index, value: token.text }],
    );
    const deletions: RowDeletion[] = [...this.leaving].map((row) => ({ row: row - 1 }));
    const here = own
      .filter(({ row, token }) => token !== undefined || this.isKnown(row))
      .filter(({ row }) => !this.leaving.has(row.place.row.row))
      .map(({ row, token }) => ({ rowId: row.rowId, rev: token?.rev ?? row.rev }));
    const inserted = this.rowsFixed === undefined ? arrivals : [];
    return {
      rows: [...own.map(({ settled }) => settled), ...arrivals.map((row) => this.settleArrival(row))],
      edits: { part: this.part, edits: { cells, insertions, deletions } },
      openRevs: [
        ...own.flatMap(({ openRev }) => openRev ?? []),
        ...(this.rowsFixed === undefined ? [] : arrivals.map(({ rev }) => rev)),
      ],
      known: [...here, ...inserted, ...absent],
    };
  }

  private withEditsSince(
    row: PlannedRow,
    verdict: RowVerdict,
    sent: ReadonlyMap<string, SentRow>,
  ): RowVerdict {
    const base = sent.get(row.rowId);
    return withEditsSince(
      row,
      verdict,
      base && { ...base, fields: visibleFields(base.fields, this.columnIds) },
    );
  }

  /** An answer that comes late finds rows in the sheet that have no id noted yet. */
  private isKnown(row: Judged): boolean {
    return this.isLate ? hasOwnToken(row) : isNamed(row);
  }

  private mayLeave({ verdict, place }: Judged): boolean {
    const isGone = verdict.agreed === 'theirs' && verdict.version.deleted === true;
    return isGone && this.rowsFixed === undefined && !hasOtherContent(this.part, place.row.row);
  }

  private settleRow(row: Judged): {
    row: Judged;
    settled: SettledRow;
    edits: readonly GridEdit[];
    token?: Token;
    openRev?: number;
  } {
    const { verdict, place, rowId } = row;
    const { agreed: _agreed, ...told } = verdict;
    const base = { sheet: this.part.ledger.sheet, row: place.row.row, rowId, no: place.row.no };
    const settled: SettledRow = { ...base, ...withoutStoreState(told) };
    switch (verdict.agreed) {
      case 'nothing-new':
        return { row, settled, edits: this.strayEdits(row) };
      case 'not-yet':
        return {
          row,
          settled,
          edits: this.strayEdits(row),
          ...(verdict.offeredAt !== undefined && { openRev: verdict.offeredAt }),
        };
      case 'as-shown':
        return { row, settled, edits: [], token: rowToken(rowId, verdict.rev, place.fields) };
      case 'theirs':
        return { row, ...this.settleTheirs(row, settled, verdict.version) };
    }
  }

  /** A row must not keep the token of another one, or the two would pass for copies. */
  private strayEdits({ strayed, state, rowId, rev, place }: Judged): GridEdit[] {
    if (!strayed || state === 'matched') return [];
    const value = state === 'new' ? null : rowToken(rowId, rev, place.fields).text;
    return [{ row: place.row.row - 1, column: this.part.ledger.tokenColumn.index, value }];
  }

  private settleTheirs(
    { place, rowId }: Judged,
    settled: SettledRow,
    { rev, fields, deleted }: { rev: number; fields: RowFields; deleted?: true },
  ): { settled: SettledRow; edits: readonly GridEdit[]; token?: Token; openRev?: number } {
    if (deleted) {
      if (this.leaving.has(place.row.row)) return { settled: { ...settled, outcome: 'removed' }, edits: [] };
      const why = this.rowsFixed ?? '此行在台账各列以外还有内容，请核对后自行删除。';
      const detail = `他人已删除此行，本表没有删：${why}`;
      return { settled: { ...settled, outcome: 'notWritten', detail }, edits: [], openRev: rev };
    }
    const written = this.written.get(place.row.row) ?? { edits: [], columns: [] };
    const left = (columns: readonly string[], why: string) => {
      const detail = `他人修改了${columns.join('、')}，${why}`;
      return {
        settled: { ...settled, outcome: 'notWritten' as const, columns, detail },
        edits: [],
        openRev: rev,
      };
    };
    if ('blocked' in written) return left(written.blocked, SHARED);
    const isSeen = written.columns.length > 0;
    if (isSeen && this.valuesFixed !== undefined) return left(written.columns, this.valuesFixed);
    const unseen = UNSEEN.get(settled.outcome) ?? settled.outcome;
    return {
      settled: isSeen ? { ...settled, columns: written.columns } : { ...settled, outcome: unseen },
      edits: written.edits,
      token: rowToken(rowId, rev, visibleFields(fields, this.columnIds)),
    };
  }

  private insert(arrivals: readonly ChangedRow[]): RowInsertion[] {
    const rowById = new Map(
      this.judged.map((row) => [row.rowId, { ...row.place, fields: this.fieldsAfter(row) }]),
    );
    const rows = arrivals.map(({ rowId, rev, fields, after }) => ({
      rowId,
      fields: visibleFields(fields, this.columnIds),
      ...(after !== undefined && { after }),
      token: rowToken(rowId, rev, visibleFields(fields, this.columnIds)).text,
    }));
    return placeRows(this.part, rowById, rows);
  }

  /** What a row shows when all is written. */
  private fieldsAfter({ verdict, place }: Judged): RowFields {
    const written = this.written.get(place.row.row);
    if (verdict.agreed !== 'theirs' || !written || 'blocked' in written) return place.fields;
    return verdict.shown ?? verdict.version.fields;
  }

  private settleArrival({ rowId, fields, by, at }: ChangedRow): SettledRow {
    const { rowsFixed } = this;
    const detail = rowName(fields);
    const base = { sheet: this.part.ledger.sheet, rowId, no: rowNumber(fields), by, at };
    return rowsFixed === undefined
      ? { ...base, outcome: 'inserted', detail }
      : { ...base, outcome: 'missing', detail: `${detail}：${rowsFixed}` };
  }
}

/** What the verdict says to a person. */
function withoutStoreState(
  told: Omit<RowVerdict, 'agreed'>,
): Pick<SettledRow, 'outcome' | 'columns' | 'detail' | 'conflicts' | 'by' | 'at'> {
  const { outcome, columns, detail, conflicts, by, at } = told;
  return {
    outcome,
    ...(columns && { columns }),
    ...(detail !== undefined && { detail }),
    ...(conflicts && { conflicts }),
    ...(by !== undefined && { by }),
    ...(at !== undefined && { at }),
  };
}

function targetOf({ verdict, place }: Judged): RowTarget[] {
  if (verdict.agreed !== 'theirs' || verdict.version.deleted) return [];
  return [{ fieldRow: place, fields: verdict.shown ?? verdict.version.fields }];
}
