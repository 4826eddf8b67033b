import { scopeText, unitCellsOf } from './tally-scope';

test.each([
  [
    { units: '办公室、\n"政治部"', leadUnit: '涪城区司法局', item: '推进改革' },
    '办公室、\n"政治部"',
    '涪城区司法局',
  ],
  [{ item: '推进改革' }, '', ''],
])('the unit cells of %j are found again in its scope', (fields, units, leadUnit) => {
  for (const due of ['2023-06-30' as const, undefined])
    expect(unitCellsOf(scopeText(fields, due))).toEqual({ units, leadUnit });
});
