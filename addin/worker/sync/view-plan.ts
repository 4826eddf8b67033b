import type { Finding } from '#core/finding/finding';
import { parseAddress } from '#core/grid/address';
import type { RowFields } from '#core/ledger/row-fields';
import { openIdentities, type PlannedRow, type Removal } from '#core/sync/client/plan-sync';
import { rowName, rowNumber } from '#core/sync/client/row-name';
import type { SheetLedger } from '#core/sync/client/sheet-ledgers';
import type { IncomingRow, OpenPlan } from '#core/sync/client/sync-step';
import { differences, fieldText } from './cell-difference';
import { headOf } from './ledger-head';
import type { BothCell, BothRow, HeldRow, MineRow, PlanView, TheirRow } from './plan-view';
import { labelOfFields, labelOfPlace } from './row-label';

/** What rows held when the sheet last agreed with the store, by row id, as far as it is known. */
export type Bases = ReadonlyMap<string, RowFields>;

export interface PlanInput {
  readonly ledger: SheetLedger;
  /** Those of the whole workbook. */
  readonly findings: readonly Finding[];
  readonly open: OpenPlan;
  readonly bases: Bases;
}

function authorOf({ by, at }: IncomingRow): Pick<TheirRow, 'by' | 'at'> {
  return { ...(by !== undefined && { by }), ...(at !== undefined && { at }) };
}

/** Looks at the rows of a plan one by one, each beside what others did to it. */
class PlanViewer {
  private readonly incoming: ReadonlyMap<string, IncomingRow>;
  private readonly sheet: string;

  constructor(private readonly input: PlanInput) {
    this.incoming = new Map(input.open.incoming.map((row) => [row.rowId, row]));
    this.sheet = input.ledger.info.sheet;
  }

  view(): PlanView {
    const { ledger, open } = this.input;
    const { rows, removals, removalsHeld } = open.plan;
    return {
      ledger: headOf(ledger),
      mine: [...rows.flatMap((row) => this.mine(row)), ...removals.flatMap((row) => this.removal(row))],
      theirs: [...rows.flatMap((row) => this.theirs(row)), ...this.arrivals()],
      both: [...rows.flatMap((row) => this.both(row)), ...removals.flatMap((row) => this.lostHere(row))],
      held: rows.flatMap((row) => this.held(row)),
      removalsHeld,
    };
  }

  /** What others did to a row since the version that the sheet has. */
  private news({ rowId, rev }: Pick<PlannedRow, 'rowId' | 'rev'>): IncomingRow | undefined {
    const row = this.incoming.get(rowId);
    return row && row.rev > rev ? row : undefined;
  }

  private mine(row: PlannedRow): MineRow[] {
    const { state, rowId, place, held } = row;
    if (held || state === 'unchanged' || this.news(row)) return [];
    const label = labelOfPlace(rowId, place);
    if (state !== 'changed') return [{ ...label, what: 'new' }];
    const base = this.input.bases.get(rowId);
    const cells = base && differences(place.part.ledger, base, place.fields);
    return [{ ...label, what: 'changed', ...(cells && { cells }) }];
  }

  private removal(row: Removal): MineRow[] {
    const news = this.news(row);
    if (news && !news.deleted) return [];
    return [{ ...labelOfFields(row.rowId, this.sheet, row.fields), what: 'deleted' }];
  }

  private theirs(row: PlannedRow): TheirRow[] {
    const { state, rowId, place, held } = row;
    const news = this.news(row);
    if (held || state !== 'unchanged' || !news) return [];
    const base = { ...labelOfPlace(rowId, place), ...authorOf(news) };
    if (news.deleted) return [{ ...base, what: 'deleted', cells: [] }];
    const cells = differences(place.part.ledger, place.fields, news.fields);
    return cells.length === 0 ? [] : [{ ...base, what: 'changed', cells }];
  }

  /** Rows that others added and no row of the sheet is, or may be. */
  private arrivals(): TheirRow[] {
    const { plan, incoming } = this.input.open;
    const known = new Set(
      [...plan.rows, ...plan.removals, ...openIdentities(plan)].map(({ rowId }) => rowId),
    );
    return incoming
      .filter(({ rowId, deleted }) => !deleted && !known.has(rowId))
      .map((row) => ({
        ...labelOfFields(row.rowId, this.sheet, row.fields),
        ...authorOf(row),
        what: 'added',
        cells: [],
      }));
  }

  private both(row: PlannedRow): BothRow[] {
    const { state, rowId, place, held } = row;
    const news = this.news(row);
    if (held || state === 'unchanged' || !news) return [];
    const what = news.deleted ? 'deleted-by-them' : 'changed';
    const cells = this.bothCells(row, news);
    return what === 'changed' && cells.length === 0
      ? []
      : [{ ...labelOfPlace(rowId, place), ...authorOf(news), what, cells }];
  }

  private bothCells({ rowId, place }: PlannedRow, news: IncomingRow): BothCell[] {
    const { columns } = place.part.ledger;
    const base = this.input.bases.get(rowId);
    return columns
      .filter(({ id }) => place.fields[id] !== news.fields[id])
      .map(({ id, header, definition: { type } }) => ({
        column: header,
        ...(base && { base: fieldText(base[id], type) }),
        theirs: fieldText(news.fields[id], type),
        mine: fieldText(place.fields[id], type),
      }));
  }

  private lostHere(row: Removal): BothRow[] {
    const news = this.news(row);
    if (!news || news.deleted) return [];
    const label = labelOfFields(row.rowId, this.sheet, news.fields);
    return [{ ...label, ...authorOf(news), what: 'deleted-by-me', cells: [] }];
  }

  private held({ held, rowId, place, like = [] }: PlannedRow): HeldRow[] {
    if (!held) return [];
    const candidates = like.map((row) => ({
      rowId: row.rowId,
      no: rowNumber(row.fields),
      title: rowName(row.fields),
    }));
    const reasons = held === 'error' ? this.errorsIn(place.part.ledger.sheet, place.row.row) : [UNSURE];
    return [{ ...labelOfPlace(rowId, place), why: held, reasons, candidates }];
  }

  private errorsIn(sheet: string, row: number): string[] {
    const own = this.input.findings.filter(
      (finding) =>
        finding.severity === 'error' &&
        finding.sheet === sheet &&
        parseAddress(finding.cell)?.row === row - 1,
    );
    return [...new Set(own.map(({ message }) => message))];
  }
}

const UNSURE = '这一行可能就是库中的某一行，请选择它是哪一行，或者是新增的行。';

/** What a synchronisation is about to do, for a person to look at. */
export function viewPlan(input: PlanInput): PlanView {
  return new PlanViewer(input).view();
}
