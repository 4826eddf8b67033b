import { looseKey } from '#core/text/normalise';
import { cellFinding, ledgerCheck } from '../check';
import { entriesOf } from '../directory-entries';

/** Aliases of 单位名录 that mean two units. A unit's own name goes before another's alias, the upper row before the lower. */
export const directoryAliasConflict = ledgerCheck(
  ['directory-alias-conflict'],
  function* (understood, workbook) {
    const entries = entriesOf(understood, workbook);
    const taken = new Map(entries.map(({ entry }) => [looseKey(entry.name), entry.name]));
    for (const { entry, place } of entries) {
      for (const alias of entry.aliases) {
        const other = taken.get(looseKey(alias));
        if (other === undefined) taken.set(looseKey(alias), entry.name);
        if (other === undefined || other === entry.name) continue;
        const params = { alias, unit: entry.name, other };
        yield cellFinding({ ...place, columnId: 'aliases' }, 'directory-alias-conflict', { params });
      }
    }
  },
);
