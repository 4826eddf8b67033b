import { PROGRESS_COLUMNS } from '#core/ledger/kinds/progress-columns';
import type { RowFields } from '#core/ledger/row-fields';
import { DEFAULT_RULES } from '#core/rules/rule-set';
import { deriveDirectory } from '#core/unit/directory';
import { reportingLedgers } from './reporting-ledger';
import type { DatedVersion } from './row-life';
import { unreportedMonths } from './unreported-months';

const ITEM: RowFields = { no: 1, item: '建成中心', deadline: '2024年底前', units: '办公室' };

function on(day: string, note?: string): DatedVersion {
  const fields = note === undefined ? ITEM : { ...ITEM, note };
  return { at: Date.parse(`${day}T12:00:00+08:00`), by: '张三', fields };
}

function monthsOf(versions: readonly DatedVersion[], until: string): number | undefined {
  const columns = ['no', 'item', 'deadline', 'units', ...PROGRESS_COLUMNS.map(({ id }) => id)];
  const info = {
    kind: 'foundation',
    year: 2023,
    title: '',
    sheet: '基础',
    columns: columns.map((id) => ({ id, header: id })),
  };
  const lives = [{ rowId: 'r1', versions }];
  const directory = deriveDirectory(['办公室']);
  const ledgers = reportingLedgers([{ ledgerId: 'foundation-2023', info, lives }], directory, 2023);
  const asOf = Date.parse(`${until}T12:00:00+08:00`);
  return unreportedMonths({ ledgers, rules: DEFAULT_RULES, asOf }, 2023).get('办公室');
}

describe('months without a report', () => {
  const FILED = on('2022-12-20');
  it.each<readonly [until: string, months: number | undefined, versions: readonly DatedVersion[]]>([
    ['2023-01-31', undefined, [FILED]],
    ['2023-02-01', 1, [FILED]],
    ['2023-06-15', 5, [FILED]],
    ['2023-06-15', 3, [FILED, on('2023-02-20', '2月：甲'), on('2023-05-20', '5月：乙')]],
    ['2025-01-01', 12, [FILED]],
    // Late is not unreported.
    ['2023-02-20', undefined, [FILED, on('2023-02-10', '1月：甲')]],
  ])('until %s are %p', (until, months, versions) => {
    expect(monthsOf(versions, until)).toBe(months);
  });
});
