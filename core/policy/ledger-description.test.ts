import { INFO_LOG } from '#core/ledger/kinds/info-log';
import { INFO_QUOTA } from '#core/ledger/kinds/info-quota';
import { ALL_KINDS } from '#core/ledger/kinds/all-kinds';
import type { LedgerKind } from '#core/ledger/kind';
import { infoToStore } from '#core/sync/ledger-info';
import { mayCreateLedger, permittedDescription } from './ledger-description';
import type { Role } from './role';

const described = (kind: LedgerKind, ids: readonly string[]) => ({
  kind: kind.id,
  year: 2023,
  title: kind.name,
  sheet: 'Sheet1',
  columns: ids.map((id) => ({ id, header: `${id}的表头` })),
});

it.each([
  { role: 'office', may: true },
  { role: 'clerk', may: false },
  { role: 'acceptor', may: false },
  { role: 'leader', may: false },
  { role: 'service', may: false },
  { role: 'administrator', may: false },
])('a $role may bring a new ledger: $may', ({ role, may }) => {
  expect(mayCreateLedger(role as Role)).toBe(may);
});

describe('columns a sheet has and the stored description lacks', () => {
  const addedBy = (role: Role, kind: LedgerKind | undefined, ids: readonly string[]): string[] => {
    const stored = described(kind ?? INFO_LOG, ['item', 'deadline', 'units']);
    const sent = permittedDescription(role, kind, described(kind ?? INFO_LOG, ids));
    return (infoToStore(stored, sent)?.columns ?? []).slice(3).map(({ id }) => id);
  };
  const PROGRESS = [
    ...['status', 'percent', 'doneOn', 'note', 'evidence', 'problem', 'milestonesDone', 'closing'],
  ];
  const OTHERS = ['returnReason', 'verdict', 'verdictOn'];
  const APPENDED = ['item', 'deadline', 'units', ...PROGRESS, ...OTHERS];

  it.each(ALL_KINDS.filter(({ family }) => family === 'project'))(
    'of $name, appended by the product',
    (kind) => {
      expect(addedBy('office', kind, APPENDED)).toEqual([...PROGRESS, ...OTHERS]);
      expect(addedBy('clerk', kind, APPENDED)).toEqual(PROGRESS);
      expect(addedBy('acceptor', kind, APPENDED)).toEqual(['verdict', 'verdictOn']);
      for (const role of ['leader', 'service', 'administrator'])
        expect(addedBy(role as Role, kind, APPENDED)).toEqual([]);
    },
  );

  it('of the log: all but the adoption', () => {
    const all = INFO_LOG.columns.map(({ id }) => id);
    expect(addedBy('clerk', INFO_LOG, all)).toEqual([
      ...['no', 'date', 'unit', 'category', 'articleType', 'title', 'body', 'channel', 'reference'],
    ]);
  });

  it('of quotas and of unknown kinds: none', () => {
    expect(addedBy('clerk', INFO_QUOTA, ['quota:自拟信息', 'remark'])).toEqual([]);
    expect(addedBy('clerk', undefined, ['note'])).toEqual([]);
    expect(addedBy('acceptor', undefined, ['verdict'])).toEqual([]);
  });
});
