import { EXCEL_VERSIONS, isSetSupported } from '#tools/excel-host/richapi/requirement-sets';
import { missingWith, type Support, supportOf } from './support';

it.each<[keyof typeof EXCEL_VERSIONS, Support]>([
  ['2016', 'none'],
  ['2019', 'file'],
  ['2021', 'full'],
  ['2024', 'full'],
  ['web', 'full'],
])('Excel %s: %s', (version, expected) => {
  const has = (api: string) => isSetSupported(EXCEL_VERSIONS[version], 'ExcelApi', api);
  expect(supportOf(has)).toBe(expected);
});

it.each<[string, readonly string[], Support]>([
  ['no Excel at all', [], 'none'],
  ['an Excel between 2019 and 2021', ['1.1', '1.7', '1.8', '1.12'], 'file'],
])('%s', (_, versions, expected) => {
  expect(supportOf((version) => versions.includes(version))).toBe(expected);
});

it('tells what is missing, and nothing where everything works', () => {
  expect(missingWith('full')).toEqual([]);
  for (const support of ['file', 'none'] as const) expect(missingWith(support)).not.toEqual([]);
});
