import type { CivilDate } from '#core/date/civil-date';
import { defaultDate } from './default-date';
import type { ReportKind } from './report-kinds';

it.each<[ReportKind, CivilDate, CivilDate]>([
  ['monthly', '2023-07-01', '2023-06-30'],
  // The month is not over on its last day.
  ['monthly', '2023-06-30', '2023-05-31'],
  ['monthly', '2024-03-05', '2024-02-29'],
  ['slips', '2023-01-01', '2022-12-31'],
  ['acceptance', '2023-12-31', '2023-11-30'],
  ['information', '2023-03-31', '2022-12-31'],
  ['information', '2023-04-01', '2023-03-31'],
  ['information', '2023-09-30', '2023-06-30'],
  ['information', '2023-12-15', '2023-09-30'],
  ['annual', '2024-01-10', '2023-12-31'],
  ['annual', '2023-06-30', '2022-12-31'],
  ['year-end', '2023-07-01', '2023-07-01'],
  ['year-end', '2023-12-31', '2023-12-31'],
  ['dashboard', '2023-06-28', '2023-06-28'],
])('%s on %s is made as at %s', (kind, today, day) => {
  expect(defaultDate(kind, today)).toBe(day);
});
