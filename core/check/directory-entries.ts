import type { UnderstoodLedger, UnderstoodWorkbook } from '#core/ledger/understand';
import { looseKey } from '#core/text/normalise';
import type { UnitEntry } from '#core/unit/unit';
import type { CellPlace } from './check';

/** A unit of 单位名录 with the row that lists it first. */
export interface PlacedEntry {
  readonly entry: UnitEntry;
  readonly place: Omit<CellPlace, 'columnId'>;
}

/** The units of a 单位名录 sheet in its order; none for other ledgers. */
export function entriesOf(
  { ledger, rows }: UnderstoodLedger,
  { directory }: UnderstoodWorkbook,
): PlacedEntry[] {
  if (ledger.kind.family !== 'directory') return [];
  const entries = new Map(directory.entries.map((entry) => [looseKey(entry.name), entry]));
  return rows.flatMap(({ row, fields }) => {
    const key = looseKey(String(fields['name'] ?? ''));
    const entry = entries.get(key);
    entries.delete(key);
    return entry ? [{ entry, place: { ledger, row } }] : [];
  });
}
