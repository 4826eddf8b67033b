import { grid } from '#tests/support/grid';
import { newMappingSheet } from './mapping-table';
import { readLedgers } from './read-ledgers';
import { recognitionOf } from './recognition';

const HEADER = ['序号', '目标', '具体任务', '时序进度', '责任单位', '领导批示'];
const ROW = [1, '夯实基础', '建成中心', '5月底前', '办公室', ''];

const sheetOf = (name: string, title: string) => grid(name, [[title], HEADER, ROW]);

it.each([
  ['its title names it', sheetOf('表', '基础工作提升年台账'), 'foundation', 'named'],
  ['its sheet names it', sheetOf('特色创新发展年', '台账'), 'innovation', 'named'],
  [
    'only its columns tell',
    grid('表', [
      ['目标', '任务', '具体措施', '时序进度', '牵头单位', '市局责任部门'],
      ['甲', '乙', '丙', '5月底前', '办公室', '法治科'],
    ]),
    'key-projects',
    'by-columns',
  ],
  [
    'no other kind has such columns',
    grid('表', [
      ['序号', '部门', '目标任务分', '外宣信息', '政务信息'],
      [1, '办公室', 20, 12, 8],
    ]),
    'info-quota',
    'named',
  ],
])('%s', (_, sheet, kind, certainty) => {
  const { ledgers } = readLedgers({ fileName: '台账.xlsx', grids: [sheet] });
  expect(ledgers.map((ledger) => [ledger.kind.id, recognitionOf(ledger, sheet, false).certainty])).toEqual([
    [kind, certainty],
  ]);
});

it('says what each header was taken for, what is not read, and what is missing', () => {
  const sheet = sheetOf('提升年', '基础工作提升年台账');
  const [ledger] = readLedgers({ fileName: '台账.xlsx', grids: [sheet] }).ledgers;
  if (!ledger) throw new Error('no ledger');
  const { columns, missing } = recognitionOf(ledger, sheet, false);
  expect(columns.map(({ index, header, title }) => [index, header, title])).toEqual([
    [0, '序号', '序号'],
    [1, '目标', '目标'],
    [2, '具体任务', '具体任务'],
    [3, '时序进度', '时序进度'],
    [4, '责任单位', '责任单位'],
    [5, '领导批示', undefined],
  ]);
  expect(missing).toEqual([]);
});

it('knows what was mapped by hand', () => {
  const sheet = grid('杂表', [
    ['甲', '乙', '丙'],
    ['1.甲制度', '5月底前', '办公室'],
  ]);
  const mapping = newMappingSheet({
    ...{ sheet: '杂表', kind: '制度建设规范年', headerRow: 1 },
    columns: [
      { title: '新建(修订)制度名称', index: 0 },
      { title: '完成时限', index: 1 },
    ],
  });
  const [ledger] = readLedgers({ fileName: '台账.xlsx', grids: [sheet, grid('列对应', mapping)] }).ledgers;
  if (!ledger) throw new Error('no ledger');
  expect(recognitionOf(ledger, sheet, true)).toEqual({
    certainty: 'by-hand',
    columns: [
      { index: 0, header: '甲', title: '新建(修订)制度名称' },
      { index: 1, header: '乙', title: '完成时限' },
      { index: 2, header: '丙' },
    ],
    missing: ['责任科室'],
  });
});
