import { clipText, rowHeight, wrappedLines } from './text-fit';

describe('wrappedLines', () => {
  it.each([
    ['nothing takes a line', '', 11, 1],
    ['a text that just fits', '台账台账台', 11, 1],
    ['one character more', '台账台账台账', 11, 2],
    ['line breaks of its own', '台\n账', 11, 2],
    ['a column narrower than a character', '台账', 1, 4],
  ])('%s', (_, text, width, lines) => {
    expect(wrappedLines(text, width, 11)).toBe(lines);
  });

  it('needs more lines in larger type', () => {
    expect(wrappedLines('台账台账台', 11, 13)).toBe(2);
  });
});

describe('rowHeight', () => {
  it('grows with lines and stops at Excel’s limit', () => {
    expect(rowHeight(2, 10)).toBeGreaterThanOrEqual(20);
    expect(rowHeight(100, 10)).toBe(409);
  });
});

describe('clipText', () => {
  it('leaves text within the limit', () => {
    expect(clipText('台账', 2, '全文见台账')).toBe('台账');
  });

  it('cuts between characters and says where the rest is', () => {
    expect(clipText('𠮷𠮷𠮷', 2, '全文见台账')).toBe('𠮷𠮷……（全文见台账）');
  });
});
