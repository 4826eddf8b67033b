import type { CivilDate } from '#core/date/civil-date';
import type { CellValue, Grid } from '#core/grid/grid';
import { grid } from '#tests/support/grid';
import { type OpenedBook, openBook } from '../opened-book';
import { fillItem, planFill } from './fill-item';
import { fillList } from './fill-list';
import { itemAtRow, type FillPlace } from './fill-rows';

const AS_OF: CivilDate = '2023-06-20';
const HEADER = ['目标', '具体任务', '时序进度', '责任单位', '配合单位'];
const PROGRESS = ['状态', '完成比例', '完成日期', '最新进展', '佐证材料', '存在问题'];
const TITLE = ['2023年“基础工作提升年”项目台账'];

function sheet(rows: readonly (readonly CellValue[])[], merges: readonly string[] = []): Grid {
  return grid('提升年', [TITLE, [...HEADER, ...PROGRESS], ...rows], { merges });
}

const item = (text: string, units: string, ...rest: CellValue[]): CellValue[] => {
  const [deadline = '12月底前', support = null, ...cells] = rest;
  return ['夯实基础', text, deadline, units, support, ...cells];
};

const ITEMS = sheet([
  item('1.甲事', '公证科', '12月底前', null, '进行中', 0.4, null, '5月：部署'),
  item('2.乙事', '法援科', '12月底前', '公证科'),
  item('3.丙事', '法援科'),
  item('4.丁事', '公证科', '12月底前', null, '进行中', null, null, '6月：培训'),
  item('5.戊事', '公证科', '5月底前', null, '已完成', 1, '2023-05-06'),
  item('6.己事', '公证科', '9-12月组织实施'),
  item('7.庚事', '公证处', '12月底前', null, '进行中', null, null, '正在推进'),
]);

const DIRECTORY = grid('单位名录', [
  ['单位名称', '类别', '别名', '成员'],
  ['公证科', '科室', '公证处', null],
  ['法援科', '科室', null, null],
]);

function opened(...grids: Grid[]): OpenedBook {
  return openBook({ fileName: '台账.xlsx', grids }, AS_OF);
}

const place = (row: number, text: string): FillPlace => ({ sheet: '提升年', row, text });

describe('the items of a unit', () => {
  it('are those it leads or supports, by any of its names', () => {
    const { lines, unprepared } = fillList(opened(ITEMS, DIRECTORY), '公证科');
    expect(lines.map(({ no, isOpen, lacksNote }) => [no, isOpen, lacksNote])).toEqual([
      [1, true, true],
      [2, true, true],
      [4, true, false],
      [5, false, false],
      [6, true, false],
      [7, true, false],
    ]);
    expect(lines[0]).toMatchObject({ place: place(3, '1.甲事'), title: '甲事', light: 'green' });
    expect(unprepared).toEqual([]);
  });

  it('are told to have nowhere to be filled in', () => {
    const bare = grid('提升年', [TITLE, HEADER, item('1.甲事', '公证科')]);
    expect(fillList(opened(bare), '公证科')).toMatchObject({
      lines: [{ no: 1, lacksNote: false }],
      unprepared: ['提升年'],
    });
    expect(fillItem(opened(bare), place(3, '1.甲事'))?.cells).toEqual([]);
  });
});

describe('the item at a row', () => {
  it.each([
    ['its own', 4, place(4, '2.乙事')],
    ['one that its cell is merged over', 5, place(4, '2.乙事')],
    ['the header', 2, undefined],
    ['one below the table', 40, undefined],
  ])('%s', (_, row, expected) => {
    const merged = sheet(
      [
        item('1.甲事', '公证科'),
        item('2.乙事', '公证科'),
        [null, null, null, null],
        item('3.丙事', '公证科'),
      ],
      ['B4:B5', 'A4:A5', 'C4:C5', 'D4:D5'],
    );
    expect(itemAtRow(opened(merged), '提升年', row)).toEqual(expected);
    expect(itemAtRow(opened(merged), '别的', row)).toBeUndefined();
  });
});

describe('saving a form', () => {
  it('writes the cells that were changed, where item and cells are still as they were read', () => {
    const book = opened(ITEMS);
    const seen = fillItem(book, place(3, '1.甲事'))?.form;
    if (!seen) throw new Error('no item');
    expect(planFill(book, { place: place(3, '1.甲事'), seen, form: { ...seen, evidence: '附件' } })).toEqual({
      changes: [
        {
          sheet: '提升年',
          cells: [{ row: 2, column: 9, value: '附件' }],
          insertions: [],
          deletions: [],
          expected: [
            { row: 2, column: 9, value: null },
            { row: 2, column: 1, value: '1.甲事' },
          ],
        },
      ],
      headers: ['佐证材料'],
    });
    expect(planFill(book, { place: place(3, '1.甲事'), seen, form: seen })).toEqual({
      changes: [],
      headers: [],
    });
    expect(planFill(book, { place: place(4, '1.甲事'), seen, form: seen })).toEqual({ gone: true });
    expect(
      planFill(book, { place: place(3, '1.甲事'), seen, form: { ...seen, percent: '多' } }),
    ).toMatchObject({
      problems: [{ field: 'percent' }],
    });
  });

  it('shows a unit the milestones that it is held to', () => {
    const shares = sheet([
      item('1.甲事', '涪城区司法局、游仙区司法局、公证科', '2023年完成50%(涪城);2024年完成100%'),
    ]);
    const units = grid('单位名录', [
      ['单位名称', '类别', '别名', '成员'],
      ['公证科', '科室', null, null],
      ['涪城区司法局', '县市区局', null, null],
      ['游仙区司法局', '县市区局', null, null],
    ]);
    const shownTo = (unit: string) =>
      fillItem(opened(shares, units), place(3, '1.甲事'), unit)?.standings.map(({ text }) => text);
    const half = '未到期：12月31日节点“完成50%”到期，还剩194天（涪城）';
    const whole = '未到期：2024年12月31日到期，还剩560天';
    expect(shownTo('涪城区司法局')).toEqual([half, whole]);
    expect(shownTo('游仙区司法局')).toEqual([whole]);
    expect(shownTo('公证科')).toEqual([half, whole]);
    expect(shownTo('')).toEqual([half, whole]);
  });

  it('shows the item with its deadline, units and light', () => {
    expect(fillItem(opened(ITEMS), place(4, '2.乙事'))).toMatchObject({
      ...{ cell: 'B4', no: 2, title: '乙事', deadline: '12月底前', units: '法援科；公证科', month: '6月' },
      ...{ light: 'yellow', reason: '上月未填进展', indicators: [] },
    });
  });
});
