import { inSeries, joined, numbered } from './prose';

describe('joined', () => {
  it('leaves out what is empty', () => {
    expect(joined([['甲'], [], ['乙', '丙']], '；')).toEqual(['甲', '；', '乙', '丙']);
    expect(joined([[], []], '；')).toEqual([]);
  });
});

describe('numbered', () => {
  it.each([
    [[], []],
    [['甲'], ['甲']],
    [
      ['甲', '乙'],
      ['一是', '甲', '；', '二是', '乙'],
    ],
  ])('of %j is %j', (points, prose) => {
    expect(numbered(points.map((point) => [point]))).toEqual(prose);
  });
});

describe('inSeries', () => {
  it.each([
    [['甲', '乙'], '甲、乙'],
    [['“甲”', '“乙”', '《丙》', '修订《丁》'], '“甲”“乙”《丙》、修订《丁》'],
    [['“甲”（六月）', '“乙”'], '“甲”（六月）、“乙”'],
  ])('of %j is %s', (names, text) => {
    expect(inSeries(names)).toBe(text);
  });
});
