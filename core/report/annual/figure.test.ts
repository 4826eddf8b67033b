import {
  counted,
  documentText,
  figuresIn,
  fullSource,
  type Prose,
  share,
  sourceText,
  type SourceRow,
  stated,
} from './figure';

const row = (ledger: string, at: Partial<SourceRow>): SourceRow => ({
  ...{ ledger, row: null, no: null, name: '某事项', amount: 1 },
  ...at,
});
const rows = (...numbers: readonly number[]): readonly SourceRow[] =>
  numbers.map((number) => row('基础', { row: number }));

describe('a figure', () => {
  it('adds up what its rows amount to', () => {
    expect(counted('事项', rows(4, 5, 6)).text).toBe('3');
    expect(
      counted('篇数', [row('任务', { row: 4, amount: 12 }), row('任务', { row: 5, amount: 6 })]).text,
    ).toBe('18');
    expect(counted('事项', []).text).toBe('0');
    expect(share('完成率', rows(4, 5), rows(4, 5, 6)).text).toBe('66.7%');
  });

  it.each([
    [rows(6, 4, 5, 9, 4), '基础第4—6、9行'],
    [[...rows(4), row('创新', { row: 7 })], '基础第4行；创新第7行'],
    [[row('基础', { no: 3 }), row('基础', { no: 4 })], '基础序号3—4'],
    [[row('记录', { name: '甲' }), row('记录', { name: '乙' }), row('记录', { name: '甲' })], '记录甲、乙'],
    [[row('基础', { row: 4 }), row('基础', { no: 9 }), row('基础', {})], '基础第4行，序号9，某事项'],
    [[], '没有符合的行'],
  ])('names its rows %#', (source, text) => {
    const figure = counted('数', source);
    expect(sourceText(figure)).toBe(text);
    expect(fullSource(figure)).toBe(text);
  });

  it('names both parts of a share, and the division in the appendix', () => {
    const figure = share('完成率', rows(4), rows(4, 5));
    expect(sourceText(figure)).toBe('1÷2。分子：基础第4行。分母：基础第4—5行');
    expect(fullSource(figure)).toBe('1÷2');
  });

  it('has comments of a bounded length, and the appendix all rows', () => {
    const even = counted('数', rows(...Array.from({ length: 5_000 }, (_, index) => 2 * index + 2)));
    expect(sourceText(even)).toMatch(/^基础第2、4、.*、40等行$/);
    expect(fullSource(even).length).toBeGreaterThan(20_000);
  });
});

it('prose becomes text with sources and marked places', () => {
  const figure = stated('办案', '320件（目标500件）', row('基础', { row: 9 }));
  const prose: Prose = ['办案', figure, '，', { gap: '原因' }];
  expect(figuresIn(prose)).toEqual([figure]);
  expect(documentText(prose)).toEqual([
    '办案',
    { text: '320件（目标500件）', source: '基础第9行' },
    '，',
    { gap: '原因' },
  ]);
});
