import { foundBy } from '#tests/support/found-by';
import { grid } from '#tests/support/grid';
import { rules, type Row, type Rows } from '#tests/support/sheets';
import { unreadSheets } from './unread-sheets';

describe('unread-sheets', () => {
  it.each<[string, readonly Rows[], string[]]>([
    [
      'a sheet that is no ledger',
      [
        [
          ['姓名', '工龄'],
          ['甲', 3],
        ],
      ],
      ['sheet-unrecognised A1', 'workbook-without-ledger A1'],
    ],
    [
      'one beside a ledger',
      [
        rules(['甲', '1.乙', '5月底前', '办公室']),
        [
          ['姓名', '工龄'],
          ['甲', 3],
        ],
      ],
      ['sheet-unrecognised 表2!A1'],
    ],
    [
      'twin kinds without a title',
      [
        [
          ['目标', '具体任务', '时序进度', '责任单位'],
          ['甲', '1.乙', '年内', '办公室'],
        ],
      ],
      ['kind-unclear A1', 'workbook-without-ledger A1'],
    ],
    ['a ledger', [rules(['甲', '1.乙', '5月底前', '办公室'])], []],
    [
      'a cover and a page of notes beside it',
      [
        [[], [null, '绵阳市司法局'], [null, '项目台账']],
        rules(['甲', '1.乙', '5月底前', '办公室']),
        [['填表说明'], ['1.按月填报'], ['2.由办公室汇总']],
      ],
      [],
    ],
    ['a cover alone', [[['绵阳市司法局']]], ['sheet-unrecognised A1', 'workbook-without-ledger A1']],
    ['a blank sheet beside it', [rules(['甲', '1.乙', '5月底前', '办公室']), [[]]], []],
  ])('%s', (_, sheets, found) => {
    expect(foundBy(unreadSheets, sheets)).toEqual(found);
  });

  it('an empty workbook has no ledger either', () => {
    expect(foundBy(unreadSheets, [[]])).toEqual(['workbook-without-ledger !A1']);
  });

  it('two tables beside each other, their columns mixed', () => {
    const header = ['制度名称', '具体任务', '完成时限', '时序进度', '责任科室', '制度名称', '完成时限'];
    const row = ['1.甲', '1.乙', '5月底前', '6月底前', '办公室', '1.丙', '7月底前'];
    const sheet = [['2023年“制度建设规范年”项目台账'], header, row];
    expect(foundBy(unreadSheets, [sheet])).toEqual(['tables-side-by-side A1', 'workbook-without-ledger A1']);
  });

  it('a hidden list for drop-downs is no ledger that is missing', () => {
    const list = {
      ...grid('选项', [
        ['状态', '单位'],
        ['未开始', '办公室'],
      ]),
      hidden: { sheet: true, rows: [], columns: [] },
    } as const;
    const sheets = [rules(['甲', '1.乙', '5月底前', '办公室']), list];
    expect(foundBy(unreadSheets, sheets)).toEqual([]);
  });

  it.each<[string, Row, string[]]>([
    [
      'a sheet that does not exist',
      ['表9', '制度建设规范年', 2, '责任科室', 'D'],
      ['column-mapping-wrong 列对应!A2'],
    ],
    [
      'a column that does not exist',
      ['表', '制度建设规范年', 2, '责任科室', '丁'],
      ['column-mapping-wrong 列对应!E2'],
    ],
    ['a mapping that fits', ['表', '制度建设规范年', 2, '责任科室', 'D'], []],
  ])('a mapping: %s', (_, mapping, found) => {
    const sheet = grid('表', rules(['甲', '1.乙', '5月底前', '办公室']));
    const columns = grid('列对应', [['工作表', '台账类型', '表头行', '栏目', '列'], mapping]);
    expect(foundBy(unreadSheets, [sheet, columns])).toEqual(found);
  });
});
