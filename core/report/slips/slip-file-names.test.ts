import { slipFileNames } from './slip-file-names';

it('sorts in the order given, whatever units are called', () => {
  const slips = [
    { colour: 'red', unit: '政治部' },
    { colour: 'yellow', unit: '行政复议/应诉科' },
    { colour: 'blue', unit: '各县市区司法局' },
  ] as const;
  expect(slipFileNames(slips)).toEqual([
    '01 红色督办单 政治部.docx',
    '02 黄色督办单 行政复议／应诉科.docx',
    '03 蓝色督办单 各县市区司法局.docx',
  ]);
});

it('has as many digits as it needs', () => {
  const names = slipFileNames(Array.from({ length: 200 }, () => ({ colour: 'red', unit: '科' }) as const));
  expect([names[0], names[199]]).toEqual(['001 红色督办单 科.docx', '200 红色督办单 科.docx']);
  expect([...names].sort()).toEqual(names);
});
