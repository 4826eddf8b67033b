/** What stands under a table: its title, notes on it. Neither is an item, and neither is worth a finding. */
import { runChecks } from '#core/check/run-checks';
import { grid } from '#tests/support/grid';
import { type Rows } from '#tests/support/sheets';
import { understood } from '#tests/support/workbook';

const TITLE = '2023年“基础工作提升年”项目台账';
const HEADER = ['目标', '具体任务', '时序进度', '责任单位'];
const TABLE: Rows = [
  HEADER,
  ['规范化', '1.甲', '3月底前', '办公室'],
  ['规范化', '2.乙', '5月底前', '政治部'],
];

function read(values: Rows, merges: readonly string[] = [], sheet = '表') {
  const workbook = understood([grid(sheet, values, { merges })]);
  return {
    ledgers: workbook.ledgers.map(({ ledger: { kind, year, title, rows } }) => [
      ...[kind.id, year, title],
      ...rows.map(({ no }) => no),
    ]),
    findings: runChecks(workbook).map(({ code, cell }) => `${code} ${cell}`),
  };
}

const AS_TITLED = { ledgers: [['foundation', 2023, TITLE, 1, 2]], findings: [] };

it.each<[string, Rows, string[]]>([
  ['merged over the columns', [[TITLE]], ['A4:D4']],
  ['in the first column', [[TITLE]], []],
  ['in the column of the items', [[null, TITLE]], []],
  ['in the last column', [[null, null, null, TITLE]], []],
  ['behind blank rows', [[], [null, ''], [TITLE]], ['A6:D6']],
  ['over two rows', [[TITLE], []], ['A4:D5']],
  ['with a note behind it', [[TITLE], ['注：1.按月更新'], ['2.按季报送'], ['3.另行通知']], ['A4:D4']],
  [
    'with a line in the column of the items behind it',
    [
      [null, TITLE],
      [null, '（2023年3月印发）'],
    ],
    [],
  ],
  ['with a note before it', [['说明：按月更新'], [TITLE]], []],
  ['with signatures behind it', [[TITLE], ['填报人：某', '审核人：某']], []],
])('a title under the table names it: %s', (_, below, merges) => {
  expect(read([...TABLE, ...below], merges)).toEqual(AS_TITLED);
});

it('the title over the table counts, whatever stands under it', () => {
  const below = [['2024年“特色创新发展年”项目台账另行印发']];
  expect(read([[TITLE], ...TABLE, ...below])).toEqual(AS_TITLED);
});

it('an item that speaks of a ledger is no title', () => {
  const last = ['规范化', '3.建立“基础工作提升年”台账', '6月底前', '办公室'];
  expect(read([...TABLE, last], [], '2023年特色创新发展年').ledgers).toEqual([
    ['innovation', 2023, '', 1, 2, 3],
  ]);
});

it.each<[string, Rows, string[]]>([
  ['in one cell', [['注：1.按月更新\n2.按季报送\n3.年底总结']], []],
  ['merged over rows and columns', [['注：1.按月更新'], [], []], ['A5:D7']],
  ['a line a row, numbered like the next item', [['注：1.按月更新'], ['2.按季报送'], ['3.年底总结']], []],
  [
    'in the column of the items',
    [
      [null, '备注：1.按月更新'],
      [null, '2.按季报送'],
      [null, '3.年底总结'],
      [null, '4.其他'],
    ],
    [],
  ],
  [
    'with its label beside it',
    [
      ['备注', '1.按月更新'],
      [null, '2.按季报送'],
      [null, '3.年底总结'],
    ],
    [],
  ],
  [
    'with its label merged beside it',
    [
      ['说明', '1.按月更新'],
      [null, '2.按季报送'],
      [null, '3.年底总结'],
    ],
    ['A5:A7', 'B5:D5', 'B6:D6', 'B7:D7'],
  ],
  [
    'with its label over it',
    [['说明'], [null, '1.按月更新'], [null, '2.按季报送'], [null, '3.年底总结']],
    [],
  ],
  ['that is a sentence without a label, merged', [['各科室每月25日前更新进展，逾期予以通报。']], ['A5:D5']],
])('a note under the table is no item: %s', (_, below, merges) => {
  expect(read([[TITLE], ...TABLE, ...below], merges)).toEqual(AS_TITLED);
});
