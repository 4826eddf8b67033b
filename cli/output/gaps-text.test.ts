import { gapsText } from './gaps-text';

it.each([
  [0, [], ''],
  [1, ['日期'], '有1处须由人填写：日期'],
  [3, ['日期', '序号', '序号'], '有3处须由人填写：日期、序号（2处）'],
  [9, ['日期', '序号'], '有9处须由人填写：日期、序号等'],
  [2, [], '有2处须由人填写'],
])('tells of %i gaps %j', (count, names, text) => {
  expect(gapsText(count, names)).toBe(text);
});
