import { splitItemNumber } from './item-number';

describe('splitItemNumber', () => {
  it.each([
    ['dot', '7.开展评查', 7, 7, '开展评查'],
    ['no dot before a book title', '32《固定资产管理制度》', 32, 32, '《固定资产管理制度》'],
    ['no dot before a book title, out of sequence', '32《固定资产管理制度》', 5, 32, '《固定资产管理制度》'],
    ['no dot, in sequence, before a verb', '32打造“身边调”品牌', 32, 32, '打造“身边调”品牌'],
    ['full width', '７、开展评查', 7, 7, '开展评查'],
    ['full-width dot', '７．开展评查', 7, 7, '开展评查'],
    ['brackets', '(7)开展评查', 1, 7, '开展评查'],
    ['full-width brackets', '（７）开展评查', 1, 7, '开展评查'],
    ['Chinese numeral', '七、开展评查', 7, 7, '开展评查'],
    ['Chinese numeral above ten', '二十三、开展评查', 23, 23, '开展评查'],
    ['Chinese numeral in brackets', '（十一）开展评查', 11, 11, '开展评查'],
    ['circled', '⑦开展评查', 7, 7, '开展评查'],
    ['circled above twenty', '㉜开展评查', 32, 32, '开展评查'],
    ['with 第…项', '第7项 开展评查', 7, 7, '开展评查'],
    ['space after the number', '7. 开展评查', 7, 7, '开展评查'],
    ['a long list', '10000.开展评查', 10000, 10000, '开展评查'],
    ['dot and year, in sequence', '21.2023年通用知识考试', 21, 21, '2023年通用知识考试'],
  ])('%s: %s', (...[, text, expected, no, rest]) => {
    expect(splitItemNumber(text, expected)).toEqual({ no, rest });
  });

  it.each([
    ['a year', '2023年全市考试', 1],
    ['a year in sequence is no number', '23年工作总结', 23],
    ['a count in sequence', '5个示范点建设', 5],
    ['a date with a dot', '12.4宪法宣传日', 3],
    ['a range', '3-5名调解员', 3],
    ['a share', '50%完成', 50],
    ['a bare number out of sequence', '32打造品牌', 7],
    ['no number', '开展评查', 1],
    ['empty', '', 1],
    ['a number alone', '12', 12],
  ])('%s is no item number: %s', (_, text, expected) => {
    expect(splitItemNumber(text, expected)).toEqual({ no: null, rest: text });
  });
});
