import { foundBy } from '#tests/support/found-by';
import { articles, oneProgress, progress, type Rows } from '#tests/support/sheets';
import { dateOutsideYear } from './date-outside-year';

describe('date-outside-year', () => {
  it.each<[string, Rows, string[]]>([
    ['completion the year before', oneProgress('已完成', 1, '2022-05-31'), ['date-outside-year G3']],
    ['completion the year after', oneProgress('已完成', 1, '2024-01-05'), ['date-outside-year G3']],
    [
      'acceptance two years after',
      oneProgress('已完成', 1, '2023-05-31', '通过', '2025-01-05'),
      ['date-outside-year I3'],
    ],
    [
      'an article of another year',
      articles(['2022-12-31', '办公室', '外宣信息', null, '某事']),
      ['date-outside-year A3'],
    ],
    ['acceptance in the new year', oneProgress('已完成', 1, '2023-05-31', '通过', '2024-01-05'), []],
    ['completion within the year', oneProgress('已完成', 1, '2023-05-31'), []],
    [
      'completion of an item that runs longer',
      progress(['甲', '1.乙', '2023年初步建成 2024年全面完成', '办公室', '已完成', 1, '2024-05-31']),
      [],
    ],
    [
      'a ledger that names no year',
      [['“制度建设规范年”项目台账'], ...oneProgress('已完成', 1, '2021-05-31').slice(1)],
      [],
    ],
  ])('%s', (_, sheet, found) => {
    expect(foundBy(dateOutsideYear, [sheet], { asOf: '2025-12-31' })).toEqual(found);
  });

  it('a day to come is reported as such', () => {
    const sheet = oneProgress('已完成', 1, '2024-01-05');
    expect(foundBy(dateOutsideYear, [sheet], { asOf: '2023-12-31' })).toEqual([]);
  });
});
