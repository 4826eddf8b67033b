import type { CivilDate } from '#core/date/civil-date';
import { circularInput } from '#tests/support/circular-input';
import { periodOf, periodText } from './period';

it.each<[CivilDate, CivilDate | null, string]>([
  ['2023-06-30', null, '2023年6月1日至6月30日'],
  ['2023-06-15', null, '2023年6月1日至6月15日'],
  ['2023-06-01', null, '2023年6月1日'],
  ['2023-06-30', '2023-05-31', '2023年6月1日至6月30日'],
  ['2023-06-30', '2023-03-31', '2023年4月1日至6月30日'],
  ['2024-01-31', '2023-12-25', '2023年12月26日至2024年1月31日'],
  ['2024-01-31', '2023-12-31', '2024年1月1日至1月31日'],
  ['2023-06-30', '2023-07-31', '2023年6月1日至6月30日'],
])('up to %s, told since %s: %s', (asOf, since, text) => {
  const before = since && { before: { input: circularInput([], { asOf: since }), keysOf: () => [] } };
  expect(periodText(periodOf(circularInput([], { asOf, ...before })))).toBe(text);
});
