import { grid } from '#tests/support/grid';
import { hiddenValues } from './hidden-values';

describe('hiddenValues', () => {
  it.each<[string, Parameters<typeof grid>[1], string[], object[]]>([
    ['another value', [['甲'], ['乙']], ['A1:A2'], [{ row: 1, column: 0, value: '乙', shown: '甲' }]],
    ['a value beside', [['甲', null, 3]], ['A1:C1'], [{ row: 0, column: 2, value: 3, shown: '甲' }]],
    ['a value under nothing', [[null], ['乙']], ['A1:A2'], [{ row: 1, column: 0, value: '乙', shown: null }]],
    ['the same value', [['甲'], ['甲 ']], ['A1:A2'], []],
    ['blanks', [['甲'], [' '], ['']], ['A1:A3'], []],
    [
      'nothing, in rows that end early',
      [['甲', '乙']],
      ['A1:B9'],
      [{ row: 0, column: 1, value: '乙', shown: '甲' }],
    ],
    ['no merged area', [['甲'], ['乙']], [], []],
  ])('%s', (_, values, merges, hidden) => {
    expect(hiddenValues(grid('表', values, { merges }), 0, 9)).toEqual(hidden);
  });

  it('looks only at areas that begin among the rows, and not beyond them', () => {
    const sheet = grid('表', [['甲'], ['乙'], ['丙'], ['丁'], ['戊']], { merges: ['A1:A2', 'A3:A5'] });
    expect(hiddenValues(sheet, 1, 4).map(({ value }) => value)).toEqual(['丁']);
  });
});
