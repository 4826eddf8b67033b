import type { ColumnDefinition } from '#core/ledger/kind';
import { cellValueOf } from './cell-value';

const column = (type: ColumnDefinition['type']): ColumnDefinition => ({ id: 'x', title: '列', type });

describe('cellValueOf', () => {
  it.each([
    ['text', 'text' as const, '甲', undefined, '甲'],
    ['an emptied cell', 'text' as const, undefined, undefined, null],
    ['a share in a per-cent cell', 'percent' as const, 45, '0%', 0.45],
    ['a share elsewhere', 'percent' as const, 45, undefined, '45%'],
    ['a date in a date cell', 'date' as const, '2023-06-30', 'yyyy/m/d', 45107],
    ['a date elsewhere', 'date' as const, '2023-06-30', undefined, '2023-06-30'],
    ['a date nobody could read', 'date' as const, '六月底', 'yyyy/m/d', '六月底'],
    ['a number', 'number' as const, 12, undefined, 12],
  ])('%s', (...[, type, value, format, expected]) => {
    expect(cellValueOf(column(type), value, { format, date1904: false })).toBe(expected);
  });

  it('counts from 1904 where the workbook does', () => {
    expect(cellValueOf(column('date'), '2023-06-30', { format: 'yyyy/m/d', date1904: true })).toBe(
      45107 - 1462,
    );
  });
});
