import { looseKey } from '#core/text/normalise';
import { cellFinding, ledgerCheck } from '../check';
import { firstRows } from '../first-row';

/** Units with two rows in 单位名录. */
export const directoryNameDuplicate = ledgerCheck(['directory-name-duplicate'], function* ({ ledger, rows }) {
  if (ledger.kind.family !== 'directory') return;
  const firstRow = firstRows();
  for (const { row, fields } of rows) {
    const unit = String(fields['name'] ?? '');
    const otherRow = unit === '' ? undefined : firstRow(looseKey(unit), row.row);
    if (otherRow === undefined) continue;
    const params = { unit, otherRow };
    yield cellFinding({ ledger, row, columnId: 'name' }, 'directory-name-duplicate', { params });
  }
});
