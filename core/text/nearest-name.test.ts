import { nearestName } from './nearest-name';

it.each([
  ['完成绿', ['总数', '已完成', '完成率'], '完成率'],
  ['标提', ['标题', '总数'], '标题'],
  ['天气', ['标题', '总数'], undefined],
  ['', ['标题'], undefined],
])('nearestName(%j, %j)', (text, names, nearest) => {
  expect(nearestName(text, names)).toBe(nearest);
});
