import { joinNote, monthHead, splitNote } from './month-entry';

const AS_OF = '2023-06-20';
const HEAD = monthHead(AS_OF, 2023);

describe('what a note says of the month', () => {
  it.each([
    ['nothing at all', '', ''],
    ['another month only', '5月：印发。', ''],
    ['no month', '正在起草', ''],
    ['this month', '6月：培训。', '培训。'],
    ['this month after others, in a line', '5月：印发。6月：培训。', '培训。'],
    ['this month after others, by lines', '5月：印发\n6月：培训', '培训'],
    ['this month before others', '6月：培训。5月：印发。', '培训。'],
    ['this month before others, by lines', '6月：培训\n5月：印发', '培训'],
    ['full-width digits', '５月：印发。６月：培训', '培训'],
    ['Chinese numerals', '五月：印发。六月：培训', '培训'],
    ['its year', '2023年6月：培训', '培训'],
    ['this month of another year', '2022年6月：培训', ''],
    ['月份', '6月份：培训', '培训'],
    ['a numbered list', '1.5月：印发\n2.6月：培训', '培训'],
    ['the month within the sentence', '6月底前印发', '6月底前印发'],
    ['it twice, of which the last is the newest', '6月：甲。6月：乙。', '乙。'],
  ])('%s', (_, note, text) => {
    const parts = splitNote(note, AS_OF);
    expect(parts.text).toBe(text);
    expect(parts.before + parts.head + parts.text + parts.after).toBe(note);
  });
});

describe('a note once it tells of the month', () => {
  it.each([
    ['of nothing before', '', '培训', '6月：培训'],
    ['of months before', '5月：印发。', '培训', '5月：印发。\n6月：培训'],
    ['of no month before', '正在起草', '已印发', '正在起草\n6月：已印发'],
    ['of the latest month first', '5月：印发\n4月：起草', '培训', '6月：培训\n5月：印发\n4月：起草'],
    ['of this month before', '5月：印发。6月：培训。', '培训两次。', '5月：印发。6月：培训两次。'],
    ['of a later month after it', '6月：培训。5月：印发。', '培训两次', '6月：培训两次。5月：印发。'],
    ['of this month no more', '5月：印发。\n6月：培训。', '', '5月：印发。'],
    ['of this month no more, among others', '6月：培训\n5月：印发', '', '5月：印发'],
    ['of the month as it was named', '六月份:培训', '培训两次', '六月份:培训两次'],
    ['of the month that was typed as well', '5月：印发', '6月：培训', '5月：印发\n6月：培训'],
    ['of a month typed within the sentence', '5月：印发', '6月底前培训', '5月：印发\n6月底前培训'],
    ['of a month that was within the sentence', '6月底前印发', '已印发', '6月：已印发'],
  ])('%s', (_, note, typed, expected) => {
    expect(joinNote(splitNote(note, AS_OF), typed, { asOf: AS_OF, head: HEAD })).toBe(expected);
  });

  it('names the year in a ledger of another year', () => {
    expect(monthHead('2024-01-05', 2023)).toBe('2024年1月：');
  });
});
