import { displayWidth } from './display-width';

it.each([
  ['', 0],
  ['abc', 3],
  ['台账', 4],
  ['6月30日', 7],
  ['“建”', 6],
  ['𠮷', 2],
])('of %j is %i', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});
