import type { Finding } from '#core/finding/finding';
import type { UnderstoodWorkbook } from '#core/ledger/understand';
import { closestUnit, nearDuplicates } from '#core/unit/near-duplicate';
import type { UnitDirectory, UnitMention } from '#core/unit/unit';
import { parseUnits } from '#core/unit/parse-units';
import { remember } from '#core/text/remember';
import { looseKey } from '#core/text/normalise';
import { cellFinding, type Check, type CellPlace } from './check';

/** A unit's name as a cell writes it, alias not resolved. */
interface Written {
  readonly place: CellPlace;
  readonly mention: UnitMention;
}

const COLUMNS = ['units', 'leadUnit', 'unit'];

/** Every unit named in a workbook's own words; a merged cell counts once. Cells without any unit come back apart. */
function unitsAsWritten({ ledgers }: UnderstoodWorkbook): { written: Written[]; unreadable: CellPlace[] } {
  const written: Written[] = [];
  const unreadable: CellPlace[] = [];
  const unitsOf = remember((text) => parseUnits(text));
  for (const { ledger, rows } of ledgers.filter(({ ledger }) => ledger.kind.family !== 'directory')) {
    for (const { row } of rows) {
      for (const columnId of COLUMNS) {
        const cell = row.cells[columnId];
        if (cell === undefined || row.filledFrom[columnId] !== undefined) continue;
        const mentions = unitsOf(String(cell));
        if (mentions.length === 0) unreadable.push({ ledger, row, columnId });
        for (const mention of mentions) written.push({ place: { ledger, row, columnId }, mention });
      }
    }
  }
  return { written, unreadable };
}

function similarNames(written: readonly Written[]): ReadonlyMap<string, string> {
  const counted = new Map<string, number>();
  for (const { mention } of written.filter((entry) => !entry.mention.collective)) {
    counted.set(mention.name, (counted.get(mention.name) ?? 0) + 1);
  }
  return new Map(nearDuplicates(counted).map(({ name, suggestion }) => [name, suggestion]));
}

/** The cell with one name replaced; undefined where the name is not written out (`涪城区、江油市司法局`). */
function replaceIn({ row, columnId }: CellPlace, name: string, replacement: string): string | undefined {
  const cell = String(row.cells[columnId] ?? '');
  return cell.includes(name) ? cell.replace(name, replacement) : undefined;
}

function nearDuplicate({ place, mention }: Written, close: string): Finding {
  const suggestion = replaceIn(place, mention.name, close);
  const finding = cellFinding(place, 'unit-near-duplicate', {
    params: { unit: mention.name, suggestion: close },
  });
  return suggestion === undefined ? finding : { ...finding, suggestion };
}

function* againstList(written: readonly Written[], directory: UnitDirectory): Generator<Finding> {
  const names = directory.entries.map((entry) => entry.name);
  const known = new Set(directory.entries.flatMap((entry) => [entry.name, ...entry.aliases]).map(looseKey));
  for (const entry of written) {
    const { name, collective } = entry.mention;
    if (collective || known.has(looseKey(name))) continue;
    const close = closestUnit(name, names);
    if (close) yield nearDuplicate(entry, close.name);
    else yield cellFinding(entry.place, 'unit-unknown', { params: { unit: name } });
  }
}

function* againstEachOther(written: readonly Written[]): Generator<Finding> {
  const similar = similarNames(written);
  for (const entry of written) {
    const suggestion = similar.get(entry.mention.name);
    if (suggestion !== undefined) yield nearDuplicate(entry, suggestion);
  }
}

/** Units outside the bureau's 单位名录, or, where it keeps none, names that look like misspellings of another. */
export const units: Check = {
  codes: ['unit-unknown', 'unit-near-duplicate', 'unit-unreadable'],
  *run(workbook) {
    const { written, unreadable } = unitsAsWritten(workbook);
    for (const place of unreadable) yield cellFinding(place, 'unit-unreadable');
    if (workbook.directory.source === 'listed') yield* againstList(written, workbook.directory);
    else yield* againstEachOther(written);
  },
};
