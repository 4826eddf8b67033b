import { deriveDirectory, readDirectory } from '#core/unit/directory';
import { parseUnits } from '#core/unit/parse-units';
import type { UnitDirectory, UnitMention } from '#core/unit/unit';
import type { LedgerFamily } from './kind';
import type { RowFields } from './row-fields';

/** Rows of ledgers of one family. */
export interface FamilyRows {
  readonly family: LedgerFamily;
  readonly rows: readonly RowFields[];
}

/** The columns of a project ledger that name units. */
const UNIT_COLUMNS = ['units', 'supportUnits', 'leadUnit'];

const text = (fields: RowFields, id: string): string => String(fields[id] ?? '');

/**
 * The units these ledgers speak of: their 单位名录 where they have one, else every name gathered from them, by
 * `unitsIn`.
 */
export function directoryOf(
  ledgers: readonly FamilyRows[],
  unitsIn: (text: string) => readonly UnitMention[] = parseUnits,
): UnitDirectory {
  const of = (family: LedgerFamily): RowFields[] =>
    ledgers.filter((ledger) => ledger.family === family).flatMap(({ rows }) => rows);
  const listed = of('directory').filter((fields) => fields['name'] !== undefined);
  if (listed.length > 0) {
    return readDirectory(
      listed.map((fields) => ({
        name: text(fields, 'name'),
        kind: text(fields, 'unitKind'),
        aliases: text(fields, 'aliases'),
        members: text(fields, 'members'),
      })),
    );
  }
  const cells = new Set(
    of('project').flatMap((fields) =>
      UNIT_COLUMNS.map((id) => text(fields, id)).filter((cell) => cell !== ''),
    ),
  );
  const mentions = [...cells].flatMap((cell) => unitsIn(cell).map((mention) => mention.name));
  return deriveDirectory([...mentions, ...of('quota').map((fields) => text(fields, 'unit'))]);
}
