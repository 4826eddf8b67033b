import { cellText, clipped, quoted, sentence } from './sentence';

it.each<[readonly (string | false | undefined)[], string]>([
  [['甲', '乙'], '甲，乙。'],
  [['甲', '', undefined, false, '乙'], '甲，乙。'],
  [[undefined, false, ''], ''],
])('joins the clauses %p as %p', (clauses, text) => {
  expect(sentence(...clauses)).toBe(text);
});

describe('clipped', () => {
  it('leaves a text that is no longer as it is', () => {
    expect(clipped('一二三', 3)).toBe('一二三');
    expect(clipped('𠮷𠮷𠮷', 3)).toBe('𠮷𠮷𠮷');
  });

  it('cuts between characters and says where the rest is', () => {
    expect(clipped('一二三四', 3)).toBe('一二三……（全文见台账）');
    expect(clipped('𠮷𠮷𠮷𠮷', 3)).toBe('𠮷𠮷𠮷……（全文见台账）');
  });
});

describe('quoted', () => {
  it.each([
    ['完善制度；', '“完善制度”'],
    ['完善制度.\n建立台账。', '“完善制度. 建立台账”'],
    ['开展“法律明白人”培训', '“开展‘法律明白人’培训”'],
    ['《考勤办法》', '《考勤办法》'],
    ['《考勤办法》(修订)；', '《考勤办法》(修订)'],
    ['落实《条例》', '“落实《条例》”'],
    ['《条例》和《办法》', '“《条例》和《办法》”'],
    ['', '“”'],
    ['=cmd|calc {#x}【填】', '“=cmd|calc {#x}【填】”'],
  ])('quotes %p as %s', (text, expected) => {
    expect(quoted(text)).toBe(expected);
  });

  it('clips what is long', () => {
    expect(quoted('长'.repeat(2000))).toBe(`“${'长'.repeat(60)}……（全文见台账）”`);
  });
});

it('shows a cell on one line, at most 120 characters of it', () => {
  expect(cellText(' 一\n二 ')).toBe('一 二');
  expect(cellText('长'.repeat(2000))).toBe(`${'长'.repeat(120)}……（全文见台账）`);
});
