import { fieldsAt, rowAt, type RowLife } from './row-life';

const LIFE: RowLife = {
  rowId: 'r1',
  versions: [
    { at: 10, by: '张三', fields: { note: '甲' } },
    { at: 20, by: '李四', fields: { note: '乙' } },
    { at: 30, by: '李四', fields: { note: '乙' }, deleted: true },
    { at: 40, by: '张三', fields: { note: '丙' } },
  ],
};

describe('a row at an instant', () => {
  it.each([
    [9, undefined],
    [10, '甲'],
    [19, '甲'],
    [20, '乙'],
    [30, undefined],
    [40, '丙'],
    [Infinity, '丙'],
  ])('%d holds %s', (at, note) => {
    expect(rowAt(LIFE, at)?.fields['note']).toBe(note);
    expect(fieldsAt([LIFE, LIFE], at)).toEqual(note === undefined ? [] : [{ note }, { note }]);
  });
});
