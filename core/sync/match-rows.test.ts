import { matchRows, rowIdentity } from './match-rows';

const row = (no: number, item: string) => ({ fields: { no, item } });
const stored = (rowId: string, no: number, item: string) => ({ rowId, fields: { no, item } });

describe('matchRows', () => {
  const wanted = row(1, '1.《甲》制度');

  it.each([
    ['same number and text, punctuation aside', [stored('a', 1, '1.甲制度')], [], 'a'],
    ['another text', [stored('a', 1, '1.乙制度')], [], undefined],
    ['another number', [stored('a', 2, '1.甲制度')], [], undefined],
    ['a row that another sheet row already is', [stored('a', 1, '1.甲制度')], ['a'], undefined],
    ['two candidates', [stored('a', 1, '1.甲制度'), stored('b', 1, '1.甲制度')], [], undefined],
  ])('%s', (_, store, claimed, expected) => {
    expect(matchRows([wanted], store, new Set(claimed)).get(wanted)).toBe(expected);
  });

  it('leaves twins of the sheet unmatched: which of them it is cannot be told', () => {
    const twins = [row(1, '甲制度'), row(1, '甲制度')];
    expect(matchRows(twins, [stored('a', 1, '甲制度')], new Set()).size).toBe(0);
  });

  it('tells log lines apart by date, category and title', () => {
    const line = (title: string) =>
      rowIdentity({ date: '2023-01-05', unit: '办公室', category: '外宣信息', title });
    expect(line('活动开展')).not.toBe(line('会议召开'));
  });
});
