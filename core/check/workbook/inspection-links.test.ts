import { foundBy } from '#tests/support/found-by';
import { type Row, type Rows, tasks } from '#tests/support/sheets';
import { inspectionLinks } from './inspection-links';

const inspections = (...rows: Row[]): Rows => [
  ['督导检查记录'],
  ['日期', '方式', '单位', '关联事项', '发现问题', '整改期限', '整改完成日期'],
  ...rows,
];

const LEDGER = tasks(
  ['夯实基础', '7.清理人民调解组织', '10月底前', '办公室'],
  ['夯实基础', '8.配备专职人民调解员', '12月底前', '办公室'],
);

const line = (relatesTo: string, rectifyBy: string | null = '2023-06-30'): Row => [
  ...['2023-05-10', '抽查', '办公室', relatesTo, '台账缺失'],
  rectifyBy,
  null,
];

describe('unclear lines of the inspection log', () => {
  it.each<[string, readonly Rows[], string[]]>([
    ['an item by ledger and number', [LEDGER, inspections(line('基础工作提升年第7项'))], []],
    ['no item named', [LEDGER, inspections(line(''))], []],
    [
      'a number that no ledger has',
      [LEDGER, inspections(line('基础工作提升年第70项'))],
      ['inspection-item-unknown 表2!D3'],
    ],
    ['words of two items', [LEDGER, inspections(line('人民调解'))], ['inspection-item-ambiguous 表2!D3']],
    ['a log in a workbook of its own', [inspections(line('基础工作提升年第7项'))], []],
    [
      'a due date in no words we know',
      [LEDGER, inspections(line('基础工作提升年第7项', '尽快'))],
      ['rectify-by-unreadable 表2!F3'],
    ],
    ['working days', [LEDGER, inspections(line('7', '10个工作日内'))], []],
  ])('%s', (_, sheets, found) => {
    expect(foundBy(inspectionLinks, sheets)).toEqual(found);
  });
});
