import { looseKey } from '#core/text/normalise';
import { cellFinding, ledgerCheck } from '../check';
import { entriesOf } from '../directory-entries';

/** Members of a collective that 单位名录 does not list themselves. */
export const directoryMemberUnknown = ledgerCheck(
  ['directory-member-unknown'],
  function* (understood, workbook) {
    const entries = entriesOf(understood, workbook);
    const names = new Set(entries.map(({ entry }) => looseKey(entry.name)));
    for (const { entry, place } of entries) {
      for (const member of entry.members.filter((each) => !names.has(looseKey(each)))) {
        const params = { unit: entry.name, member };
        yield cellFinding({ ...place, columnId: 'members' }, 'directory-member-unknown', { params });
      }
    }
  },
);
