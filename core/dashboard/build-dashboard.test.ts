import { DASHBOARD_INPUT } from '#tests/support/dashboard-input';
import { buildDashboard } from './build-dashboard';

describe('buildDashboard', () => {
  const board = buildDashboard(DASHBOARD_INPUT);

  it('is titled by the bureau, also where that is not known', () => {
    expect(board.title).toBe('绵阳市司法局台账工作看板');
    expect(buildDashboard({ ...DASHBOARD_INPUT, bureau: '' }).title).toBe('台账工作看板');
  });

  it('counts all ledgers together', () => {
    expect(board.total).toMatchObject({
      ...{ total: 7, done: 1, doneLate: 1, dueByNow: 4, dueOnTime: 1 },
      ...{ completionRate: 2 / 7, onTimeRate: 1 / 4, lights: { red: 2, yellow: 1, green: 4 } },
    });
  });

  it('ranks the units that lead items; those that stand alike share a rank', () => {
    expect(board.units.map(({ unit, rank }) => [unit, rank])).toEqual([
      ['办公室', 1],
      ['涪城区司法局', 2],
      ['信息科', 2],
      ['政治部', 4],
    ]);
  });

  it('leaves out units that only support', () => {
    const [ledger] = DASHBOARD_INPUT.ledgers;
    const [first] = ledger?.items ?? [];
    if (!ledger || !first) throw new Error('no item');
    const units = [...first.units, { name: '装财科', role: 'support' as const, collective: false }];
    const ledgers = [{ ...ledger, items: [{ ...first, units }] }];
    const names = buildDashboard({ ...DASHBOARD_INPUT, ledgers }).units.map(({ unit }) => unit);
    expect(names).toEqual(['办公室']);
  });

  it('lists red items, the longest overdue first', () => {
    expect(board.overdue.map(({ item, due, daysOverdue }) => [item, due, daysOverdue])).toEqual([
      ['戊', '2023-03-31', 91],
      ['=丙', '2023-06-15', 15],
    ]);
  });
});
