import { infoToStore, sameLedger, type LedgerInfo } from './ledger-info';

const NO = { id: 'no', header: '序号' };
const UNIT = { id: 'unit', header: '部门' };
const info: LedgerInfo = {
  kind: 'info-quota',
  year: 2023,
  title: '任务分配表',
  sheet: 'Sheet1',
  columns: [NO],
};

describe('ledger description', () => {
  it.each([
    { name: 'a new ledger: all of it', stored: undefined, sent: info, expected: info },
    { name: 'the same again: nothing', stored: info, sent: info, expected: undefined },
    { name: 'nothing sent: nothing', stored: info, sent: undefined, expected: undefined },
    {
      name: 'another sheet name: nothing',
      stored: info,
      sent: { ...info, sheet: '副本' },
      expected: undefined,
    },
    {
      name: 'another header for a known column: nothing',
      stored: info,
      sent: { ...info, columns: [{ id: 'no', header: '编号' }] },
      expected: undefined,
    },
    { name: 'a column less: nothing', stored: info, sent: { ...info, columns: [] }, expected: undefined },
    {
      name: 'a column more: it is added',
      stored: info,
      sent: { ...info, sheet: '副本', columns: [UNIT] },
      expected: { ...info, columns: [NO, UNIT] },
    },
  ])('$name', ({ stored, sent, expected }) => {
    expect(infoToStore(stored, sent)).toEqual(expected);
  });

  it.each([
    { name: 'title and sheet do not matter', other: { ...info, title: 'x', sheet: 'y' }, same: true },
    { name: 'another kind', other: { ...info, kind: 'foundation' }, same: false },
    { name: 'another year', other: { ...info, year: 2024 }, same: false },
  ])('tells ledgers apart: $name', ({ other, same }) => {
    expect(sameLedger(info, other)).toBe(same);
  });
});
