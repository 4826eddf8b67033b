import type { CivilDate } from '#core/date/civil-date';
import { DASHBOARD_INPUT, dashboardItem } from '#tests/support/dashboard-input';
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

  it('lists red items, the longest overdue first, and those that are red for another reason last', () => {
    expect(board.red.map(({ item, due, daysOverdue }) => [item, due, daysOverdue])).toEqual([
      ['戊', '2023-03-31', 91],
      ['=丙', '2023-06-15', 15],
    ]);
    const [ledger, ...others] = DASHBOARD_INPUT.ledgers;
    if (!ledger) throw new Error('no ledger');
    const behind = dashboardItem('辛', '政治部', '2023-12-31');
    const items = [{ ...behind, progress: { status: '进行中', percent: 0 } }, ...ledger.items];
    const lights = { ...DASHBOARD_INPUT.rules.lights, redLagPoints: 30 };
    const { red } = buildDashboard({
      ...DASHBOARD_INPUT,
      ledgers: [{ ...ledger, items }, ...others],
      rules: { ...DASHBOARD_INPUT.rules, lights },
    });
    expect(red.map(({ item, daysOverdue }) => [item, daysOverdue])).toEqual([
      ['戊', 91],
      ['=丙', 15],
      ['辛', null],
    ]);
  });

  it('tells how things stood at the end of each month of this year, by due dates and days of completion', () => {
    // Due by then: 戊 in March, 甲 and 乙 in May, 丙 in June; done: 甲 in May, 乙 in June.
    expect(
      board.trend.map(({ day, total }) => [day, total.dueByNow, total.done + total.doneLate, total.overdue]),
    ).toEqual([
      ['2023-01-31', 0, 0, 0],
      ['2023-02-28', 0, 0, 0],
      ['2023-03-31', 1, 0, 0],
      ['2023-04-30', 1, 0, 1],
      ['2023-05-31', 3, 1, 1],
      ['2023-06-30', 4, 2, 2],
    ]);
  });

  it.each<[CivilDate, readonly CivilDate[]]>([
    ['2023-01-15', ['2023-01-15']],
    ['2024-02-29', ['2024-01-31', '2024-02-29']],
    ['2024-03-01', ['2024-01-31', '2024-02-29', '2024-03-01']],
  ])('ends the months with the day itself on %s', (asOf, days) => {
    expect(buildDashboard({ ...DASHBOARD_INPUT, asOf }).trend.map(({ day }) => day)).toEqual(days);
  });

  it('names the lamps as the bureau does, with blue only where it has four', () => {
    const { rules } = DASHBOARD_INPUT;
    const looks = { ...rules.looks, red: { name: '一级', colour: '橙' as const } };
    const lampsOf = (lamps: 3 | 4) =>
      buildDashboard({ ...DASHBOARD_INPUT, rules: { ...rules, looks, lights: { ...rules.lights, lamps } } });
    expect(lampsOf(3).lamps.map(({ name, mark }) => mark + name)).toEqual(['■一级', '▲黄灯', '●绿灯']);
    expect(lampsOf(4).lamps.map(({ light }) => light)).toEqual(['red', 'yellow', 'blue', 'green']);
  });

  it('lists the findings of inspections that are not put right, the first due first', () => {
    const finding = (problem: string, rectifyBy: string, rectifiedOn?: CivilDate) => ({
      ...{ no: 1, date: '2023-05-04' as const, unit: '政治部', units: ['政治部'], problem, rectifyBy },
      ...(rectifiedOn && { rectifiedOn }),
    });
    const { findings, openFindings } = buildDashboard({
      ...DASHBOARD_INPUT,
      inspections: [
        finding('台账不全', '2023-07-20'),
        finding('未公示', '2023-06-20'),
        finding('已改', '2023-06-20', '2023-06-10'),
      ],
    });
    expect(findings).toMatchObject({ total: 3, open: 1, overdue: 1, closed: 1 });
    expect(openFindings.map(({ entry }) => entry.problem)).toEqual(['未公示', '台账不全']);
  });
});
