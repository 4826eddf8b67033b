import { foundBy } from '#tests/support/found-by';
import { articles, directory, quotas, type Rows } from '#tests/support/sheets';
import { articleUnitWithoutQuota } from './article-unit-without-quota';

describe('article-unit-without-quota', () => {
  it.each<[string, readonly Rows[], string[]]>([
    [
      'a unit without a row',
      [
        quotas([1, '办公室', 40, '12篇', '6篇', 18]),
        articles(['2023-03-01', '后勤科', '外宣信息', null, '某事']),
      ],
      ['article-unit-without-quota 表2!B3'],
    ],
    [
      'a unit of the table',
      [
        quotas([1, '办公室', 40, '12篇', '6篇', 18]),
        articles(['2023-03-01', '办公室', '外宣信息', null, '某事']),
      ],
      [],
    ],
    [
      'a unit of the table by its alias',
      [
        quotas([1, '柔刚（安居）司法所', 20, '12篇', '6篇', 18]),
        articles(['2023-03-01', '柔刚所', '外宣信息', null, '某事']),
        directory(['柔刚（安居）司法所', '司法所', '柔刚所', null]),
      ],
      [],
    ],
    ['no table', [articles(['2023-03-01', '后勤科', '外宣信息', null, '某事'])], []],
  ])('%s', (_, sheets, found) => {
    expect(foundBy(articleUnitWithoutQuota, sheets)).toEqual(found);
  });
});
