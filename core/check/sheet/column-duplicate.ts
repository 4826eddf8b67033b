import { columnLetters } from '#core/grid/address';
import { headerFinding, ledgerCheck } from '../check';

/** Columns with the header of another one, of which only that one is read. */
export const columnDuplicate = ledgerCheck(['column-duplicate'], function* ({ ledger }) {
  for (const twin of ledger.twins) {
    const read = ledger.columns.find(({ id }) => id === twin.id);
    const params = { read: columnLetters(read?.index ?? 0), twin: columnLetters(twin.index) };
    yield headerFinding(ledger, twin, 'column-duplicate', params);
  }
});
