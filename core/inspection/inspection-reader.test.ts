import type { RowFields } from '#core/ledger/row-fields';
import { readDirectory } from '#core/unit/directory';
import { inspectionReader } from './inspection-reader';

const DIRECTORY = readDirectory([
  { name: '办公室', kind: '科室', aliases: '办' },
  { name: '涪城区司法局', kind: '县市区局' },
  { name: '游仙区司法局', kind: '县市区局' },
]);
const readLine = inspectionReader(DIRECTORY);
const LINE: RowFields = { no: 3, date: '2023-06-01', unit: '办公室', finding: '没有台账' };

describe('inspectionReader', () => {
  it('reads a whole line', () => {
    const more = { method: '暗访', relatesTo: '基础7', rectifyBy: '10个工作日内', rectifiedOn: '2023-06-09' };
    const { finding, ...rest } = LINE;
    expect(readLine({ ...LINE, ...more }, 5)).toEqual({
      ...rest,
      ...more,
      row: 5,
      units: ['办公室'],
      problem: finding,
    });
  });

  it('reads what is there, and no date that is none', () => {
    expect(readLine({ ...LINE, no: '三', rectifiedOn: '六月' })).toEqual({
      ...{ no: null, date: '2023-06-01', unit: '办公室', units: ['办公室'], problem: '没有台账' },
    });
  });

  it.each<readonly [string, readonly string[]]>([
    ['办公室、涪城区司法局', ['办公室', '涪城区司法局']],
    ['办', ['办公室']],
    ['涪城区、游仙区司法局', ['涪城区司法局', '游仙区司法局']],
    ['各县市区司法局', ['涪城区司法局', '游仙区司法局']],
    ['各县市区司法局(除游仙)', ['涪城区司法局']],
    ['涪城区司法局、各县市区司法局', ['涪城区司法局', '游仙区司法局']],
    ['各司法所', ['各司法所']],
    ['/', []],
  ])('each unit of %s once', (unit, units) => {
    expect(readLine({ ...LINE, unit })?.units).toEqual(units);
  });

  it.each<RowFields>([
    { ...LINE, date: '六月' },
    { unit: '办公室', finding: '没有台账' },
    { date: '2023-06-01', finding: '没有台账' },
    { date: '2023-06-01', unit: '办公室' },
  ])('takes %j for no line', (fields) => {
    expect(readLine(fields)).toBeUndefined();
  });
});
