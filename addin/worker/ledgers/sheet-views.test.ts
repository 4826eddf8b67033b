import type { Grid } from '#core/grid/grid';
import { grid } from '#tests/support/grid';
import { directory, progress, rules, rulesOfNoYear } from '#tests/support/sheets';
import { openBook } from '../opened-book';
import { sheetViews } from './sheet-views';

const ROW = ['党建类', '1.甲制度', '5月底前', '办公室'] as const;
const ODD = grid('杂表', [['2023年工作'], ['甲', '乙', '丙', '丁'], [...ROW]]);

function viewsOf(...grids: Grid[]) {
  return sheetViews(openBook({ fileName: '台账.xlsx', grids }, '2023-06-30'));
}

it.each([
  [
    'no ledger yet filled in',
    grid('规范年', rules(ROW)),
    { certainty: 'named', progress: 'absent', isYearKnown: true },
  ],
  ['one that can be filled in', grid('规范年', progress([...ROW, '进行中'])), { progress: 'there', rows: 1 }],
  ['one of no known year', grid('规范年', rulesOfNoYear(ROW)), { isYearKnown: false, year: 2023 }],
  [
    'one without progress',
    grid('单位名录', directory(['办公室', '机关', null, null])),
    { progress: 'none', kind: '单位名录' },
  ],
])('tells what a sheet was taken for: %s', (_, sheet, expected) => {
  expect(viewsOf(sheet)).toMatchObject([
    { isHidden: false, isMapping: false, problems: [], tables: [expected] },
  ]);
});

it('leaves out what there is nothing to say of, and keeps the order of the workbook', () => {
  const hidden: Grid = { ...grid('藏', rules(ROW)), hidden: { sheet: true, rows: [], columns: [] } };
  const mapping = grid('列对应', [
    ['工作表', '台账类型', '表头行', '栏目', '列'],
    ['杂表', '制度建设规范年', 2, '没有这一栏', 'B'],
  ]);
  const views = viewsOf(grid('空', []), ODD, hidden, mapping);
  expect(
    views.map(({ sheet, isHidden, isMapping, tables }) => [sheet, isHidden, isMapping, tables.length]),
  ).toEqual([
    ['杂表', false, false, 0],
    ['藏', true, false, 1],
    ['列对应', false, true, 0],
  ]);
  expect(views[0]?.problems).toEqual(['没有认出是什么台账。是台账请点“手工指定”；不是台账可以不理会。']);
  expect(views[2]?.problems.join()).toContain('没有这一栏');
});

it('says by hand where the workbook has been told', () => {
  const mapping = grid('列对应', [
    ['工作表', '台账类型', '表头行', '栏目', '列'],
    ['杂表', '制度建设规范年', 2, '新建(修订)制度名称', 'B'],
  ]);
  expect(viewsOf(ODD, mapping)[0]?.tables).toMatchObject([
    { certainty: 'by-hand', missing: ['完成时限', '责任科室'] },
  ]);
});

it('says no year of a directory of units', () => {
  const units = grid('单位名录', [
    ['单位名称', '类别', '别名', '成员'],
    ['办公室', '科室', '', ''],
  ]);
  const [view] = sheetViews(openBook({ fileName: '2023年台账.xlsx', grids: [units] }, '2023-06-30'));
  expect(view?.tables.map(({ kind, year }) => [kind, year])).toEqual([['单位名录', undefined]]);
});
