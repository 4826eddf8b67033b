import type { Finding } from '#core/finding/finding';
import { CATALOGUE, type FindingCode } from '#core/finding/catalogue';
import { cellFinding, type CellPlace, type FindingDetail } from './check';

/** A finding to be, before it is known whether its column has more of the kind. */
export interface Slip {
  readonly place: CellPlace;
  readonly detail: FindingDetail;
}

/** Up to so many cells of a column are slips, each reported where it is; more are a habit, reported once. */
const SLIPS_AT_MOST = 10;
/** The place of a message where one finding names the cells it speaks for. Other findings stand alone. */
const SPEAKS_FOR_OTHERS = '{others}';
const CELLS_NAMED = 5;

/** One finding at the first of several cells, which names some of the others. */
function habitFinding(code: FindingCode, first: Slip, others: readonly Slip[]): Finding {
  const rest = others.map(({ place, detail }) => cellFinding(place, code, detail));
  const named = rest.slice(0, CELLS_NAMED).map(({ cell }) => cell);
  const cells = `${named.join('、')}${rest.length > named.length ? '等' : ''}`;
  const params = { ...first.detail.params, others: `本列另有${rest.length}处同样情况（${cells}）。` };
  const finding = cellFinding(first.place, code, { ...first.detail, params });
  const fix = [finding, ...rest].flatMap((each) => each.fix ?? []);
  return fix.length > 0 ? { ...finding, fix } : finding;
}

/**
 * The findings of one code: a cell each, or, where a column has more than `atMost`, one at the first cell that speaks
 * for them all and repairs them all, if its message has a place for the others.
 */
export function slipFindings(
  code: FindingCode,
  slips: readonly Slip[],
  atMost: number = SLIPS_AT_MOST,
): Finding[] {
  const mayJoin = CATALOGUE[code].message.includes(SPEAKS_FOR_OTHERS);
  const byColumn = new Map<string, Slip[]>();
  for (const slip of slips) {
    const { ledger, columnId } = slip.place;
    const key = `${ledger.sheet} ${ledger.headerRow} ${columnId}`;
    const column = byColumn.get(key);
    if (column) column.push(slip);
    else byColumn.set(key, [slip]);
  }
  return [...byColumn.values()].flatMap((column) => {
    column.sort((a, b) => a.place.row.row - b.place.row.row);
    const [first, ...others] = column;
    if (first && mayJoin && column.length > atMost) return [habitFinding(code, first, others)];
    return column.map(({ place, detail }) => cellFinding(place, code, detail));
  });
}
