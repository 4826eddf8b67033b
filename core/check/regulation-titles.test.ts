import { regulationTitles } from './regulation-titles';

describe('regulationTitles', () => {
  it.each<[string, string, string[], string[]]>([
    ['a title', '《信访办法》', ['信访办法'], []],
    ['a title with its state behind', '《信访办法》(修订)', ['信访办法'], []],
    ['a title in a title', '《关于印发《信访办法》的通知》', ['关于印发《信访办法》的通知'], []],
    ['a title that is cited', '根据《信访条例》开展工作', [], []],
    ['a title that is to be made', '适时修订《信访办法》', ['信访办法'], ['信访办法']],
    ['one cited, one to be made', '按照《信访条例》,制定《信访办法》', ['信访办法'], ['信访办法']],
    ['two', '《信访办法》和《接访办法》', ['信访办法', '接访办法'], []],
    ['none', '修订信访办法', [], []],
    ['an empty one', '制定《》', [], []],
  ])('%s', (_, text, inList, inTask) => {
    expect(regulationTitles(text, true).map(({ title }) => title)).toEqual(inList);
    expect(regulationTitles(text, false).map(({ title }) => title)).toEqual(inTask);
  });

  it.each([
    ['《信访办法（试行）》', '《信访办法》'],
    ['《信访办法(2023年修订)》', '《信访办法》'],
    ['《“三项”制度》', '《三项制度》'],
  ])('%s is %s', (one, other) => {
    expect(regulationTitles(one, true)[0]?.key).toBe(regulationTitles(other, true)[0]?.key);
  });
});
