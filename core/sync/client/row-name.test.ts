import { numberedName } from './row-name';

it.each([
  ['no number', null, '机关考勤制度', '机关考勤制度'],
  ['the number of its own column', 3, '机关考勤制度', '3. 机关考勤制度'],
  ['the number at its head', 3, '3.机关考勤制度', '3.机关考勤制度'],
  ['the number at its head in other writing', 3, '（三）机关考勤制度', '（三）机关考勤制度'],
  ['another number at its head', 3, '5.机关考勤制度', '3. 5.机关考勤制度'],
  ['the same figure elsewhere', 5, '建成50个站点', '5. 建成50个站点'],
])('%s', (_, no, name, expected) => {
  expect(numberedName(no, name)).toBe(expected);
});
