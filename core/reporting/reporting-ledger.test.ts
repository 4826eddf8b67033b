import { deriveDirectory } from '#core/unit/directory';
import { type LedgerPast, reportingLedgers } from './reporting-ledger';

function ledger(kind: string, year?: number): LedgerPast {
  const info = { kind, title: '', sheet: '表', columns: [], ...(year !== undefined && { year }) };
  return { ledgerId: `${kind}-${year ?? ''}`, info, lives: [] };
}

describe('the ledgers that reports are owed for', () => {
  it('are those of project years, in the order of kinds and years', () => {
    const stored = ['foundation', 'info-log', 'unit-directory', 'own-kind', 'institution-building'].map(
      (kind) => ledger(kind, 2024),
    );
    const read = reportingLedgers([...stored, ledger('foundation', 2023)], deriveDirectory([]), 2023);
    expect(read.map(({ id }) => id)).toEqual([
      'institution-building-2024',
      'foundation-2023',
      'foundation-2024',
    ]);
  });

  it('read a ledger that names no year in the one given', () => {
    const [read] = reportingLedgers([ledger('foundation')], deriveDirectory([]), 2023);
    expect(read?.year).toBe(2023);
    expect(read?.readItem({ deadline: '6月底前' }).deadline.milestones[0]?.due).toBe('2023-06-30');
  });
});
