import { readIrregularities } from './read-irregularities';

describe('readIrregularities', () => {
  it.each([
    ['迟报', '迟报'],
    ['未按时报送', '迟报'],
    [' 漏 报', '漏报'],
    ['瞒报', '瞒报'],
    ['内容不实', '失实'],
    ['经核查不属实', '失实'],
    ['迟报、失实', '迟报,失实'],
    ['失实；迟报', '迟报,失实'],
    ['', ''],
    ['—', ''],
    ['无', ''],
    ['无迟报、漏报、瞒报', ''],
    ['未发现失实', ''],
    ['正常', ''],
    ['属实', ''],
    ['已核实', ''],
  ])('reads “%s” as “%s”', (text, kinds) => {
    expect(readIrregularities(text)?.join()).toBe(kinds);
  });

  it.each(['待核', '张三', '3月2日'])('cannot tell %s', (text) => {
    expect(readIrregularities(text)).toBeUndefined();
  });
});
