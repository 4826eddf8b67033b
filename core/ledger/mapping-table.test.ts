import { grid } from '#tests/support/grid';
import type { CellValue, Grid } from '#core/grid/grid';
import { readLedgers } from './read-ledgers';
import { mappingEdits, newMappingSheet, type TableMapping } from './mapping-table';

/** A ledger whose headers nobody would recognise. */
const ODD = grid('杂表', [
  ['2023年工作'],
  ['甲', '乙', '丙', '丁'],
  ['党建类', '1.甲制度', '5月底前', '办公室'],
]);

const MAPPING: TableMapping = {
  sheet: '杂表',
  kind: '制度建设规范年',
  headerRow: 2,
  columns: [
    { title: '新建(修订)制度名称', index: 1 },
    { title: '完成时限', index: 2 },
    { title: '责任科室', index: 3 },
  ],
};

function edited(sheet: Grid, mapping: TableMapping): Grid {
  const values: CellValue[][] = sheet.values.map((row) => [...row]);
  for (const { row, column, value } of mappingEdits(sheet, mapping) ?? []) {
    const cells = (values[row] ??= []);
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }
  return { ...sheet, values };
}

function understoodWith(mapping: Grid): string[][] {
  const { ledgers, unread } = readLedgers({ fileName: '台账.xlsx', grids: [ODD, mapping] });
  expect(unread.filter(({ reason }) => reason === 'bad-mapping')).toEqual([]);
  return ledgers.map(({ kind, columns }) => [kind.id, ...columns.map(({ id, header }) => `${id}=${header}`)]);
}

const AS_MAPPED = [['institution-building', 'item=乙', 'deadline=丙', 'units=丁']];

it('a new sheet is understood', () => {
  expect(understoodWith(grid('列对应', newMappingSheet(MAPPING)))).toEqual(AS_MAPPED);
});

it('takes the place of what the sheet said of the table before, wherever its columns stand', () => {
  const before = grid('列对应', [
    ['由办公室维护'],
    ['备注', '工作表', '台账类型', '表头行', '栏目', '列'],
    [null, '别的表', '基础工作提升年', 1, '具体任务', 'B'],
    ['旧的', '杂表', '基础工作提升年', 2, '具体任务', 'A'],
    [null, null, null, null, '时序进度', 'B'],
    [null, null, null, null, '责任单位', 'C'],
    [null, null, null, null, '目标', 'D'],
    [null, '又一张', '基础工作提升年', 3, '责任单位', 'C'],
  ]);
  const after = edited(before, MAPPING);
  expect(after.values.slice(0, 2)).toEqual(before.values.slice(0, 2));
  expect(after.values.slice(2).map((row) => row.slice(1))).toEqual([
    ['别的表', '基础工作提升年', 1, '具体任务', 'B'],
    ['又一张', '基础工作提升年', 3, '责任单位', 'C'],
    ['杂表', '制度建设规范年', 2, '新建(修订)制度名称', 'B'],
    ['杂表', '制度建设规范年', 2, '完成时限', 'C'],
    ['杂表', '制度建设规范年', 2, '责任科室', 'D'],
    [null, null, null, null, null],
  ]);
});

it('forgets what it said of tables that are not there', () => {
  const before = grid('列对应', [
    ['工作表', '台账类型', '表头行', '栏目', '列'],
    ['杂表', '制度建设规范年', 1, '责任科室', 'A'],
    ['杂表', '制度建设规范年', 9, '责任科室', 'B'],
    ['别的表', '制度建设规范年', 1, '责任科室', 'A'],
  ]);
  const edits = mappingEdits(before, { ...MAPPING, columns: [] }, (headerRow) => headerRow === 1) ?? [];
  const values = before.values.map((row) => [...row]);
  for (const { row, column, value } of edits) (values[row] ?? [])[column] = value;
  expect(values.slice(1)).toEqual([
    ['杂表', '制度建设规范年', 9, '责任科室', 'B'],
    ['别的表', '制度建设规范年', 1, '责任科室', 'A'],
    [null, null, null, null, null],
  ]);
});

it('changes nothing when said again', () => {
  expect(mappingEdits(grid('列对应', newMappingSheet(MAPPING)), MAPPING)).toEqual([]);
});

it('leaves a sheet alone that has not the five headers', () => {
  expect(mappingEdits(grid('列对应', [['随手记']]), MAPPING)).toBeUndefined();
});
