import { commonOrder } from './common-order';

describe('commonOrder', () => {
  it.each([
    ['none', [], ''],
    ['one list', ['abc'], 'abc'],
    ['a name known only from a later list', ['abd', 'ac', 'bc', 'cd'], 'abcd'],
    ['names that no list orders', ['ab', 'ac'], 'abc'],
    ['a later list that begins earlier', ['bc', 'ab'], 'abc'],
    ['lists that contradict each other', ['ab', 'ba'], 'ab'],
  ])('%s', (_, lists, expected) => {
    expect(commonOrder(lists.map((list) => list.split(''))).join('')).toBe(expected);
  });
});
