import { matchRows, rowIdentity } from './match-rows';

const row = (no: number, item: string) => ({ fields: { no, item } });
const stored = (rowId: string, no: number, item: string) => ({ rowId, rev: 1, fields: { no, item } });

describe('matchRows', () => {
  const wanted = row(1, '1.《行政执法协调监督》制度');

  it.each([
    ['same number and text, punctuation aside', [stored('a', 1, '1.行政执法协调监督制度')], 'a', []],
    ['another text', [stored('a', 1, '1.值班备勤办法')], undefined, []],
    ['another number', [stored('a', 2, '1.行政执法协调监督制度')], undefined, ['a']],
    ['a corrected title', [stored('a', 1, '1.行政执法协调监督工作制度')], undefined, ['a']],
    [
      'two candidates',
      [stored('a', 1, '1.行政执法协调监督制度'), stored('b', 1, '1.行政执法协调监督制度')],
      undefined,
      ['a', 'b'],
    ],
    [
      'the most alike first',
      [stored('a', 3, '行政执法监督制度'), stored('b', 4, '行政执法协调监督办法'), stored('c', 5, '党建')],
      undefined,
      ['b', 'a'],
    ],
  ])('%s', (_, store, sure, unsure) => {
    const matches = matchRows([wanted], store);
    expect(matches.sure.get(wanted)).toBe(sure);
    expect((matches.unsure.get(wanted) ?? []).map(({ rowId }) => rowId)).toEqual(unsure);
  });

  it('leaves twins of the sheet unsure: which of them it is cannot be told', () => {
    const twins = [row(1, '甲乙制度'), row(1, '甲乙制度')];
    const matches = matchRows(twins, [stored('a', 1, '甲乙制度')]);
    expect(matches.sure.size).toBe(0);
    expect(matches.unsure.size).toBe(2);
  });

  it('does not offer a row that another row surely is', () => {
    const rows = [row(1, '甲乙制度'), row(2, '甲乙制度')];
    const matches = matchRows(rows, [stored('a', 1, '甲乙制度')]);
    expect([...matches.sure.values()]).toEqual(['a']);
    expect(matches.unsure.size).toBe(0);
  });

  it('tells log lines apart by date, category and title', () => {
    const line = (title: string) =>
      rowIdentity({ date: '2023-01-05', unit: '办公室', category: '外宣信息', title });
    expect(line('活动开展')).not.toBe(line('会议召开'));
  });
});
