import fc from 'fast-check';
import type { CellValue } from '#core/grid/grid';
import { grid } from '../../tests/support/grid';
import { readLedgers } from './read-ledgers';

const HEADER = ['类型', '新建(修订)制度名称', '完成时限', '责任科室'];
const TITLE = '2023年“制度建设规范年”项目台账';

function read(values: readonly (readonly CellValue[])[], merges: readonly string[] = [], sheet = 'Sheet1') {
  return readLedgers({ fileName: '台账.xlsx', grids: [grid(sheet, values, { merges })] });
}

function texts(values: readonly (readonly CellValue[])[], merges: readonly string[] = []) {
  return read(values, merges).ledgers.flatMap((ledger) =>
    ledger.rows.map((row) => [row.row, row.no, row.cells['item']]),
  );
}

describe('finding the table', () => {
  it('stands wherever the header stands, with leading blank rows and columns', () => {
    const { ledgers } = read([
      [],
      [],
      [null, null, TITLE],
      [null, null, ...HEADER],
      [null, null, '党建类', '1.甲制度', '5月底前', '办公室'],
    ]);
    expect(ledgers).toHaveLength(1);
    expect(ledgers[0]).toMatchObject({
      year: 2023,
      title: TITLE,
      headerRow: 4,
      kind: { id: 'institution-building' },
    });
    expect(ledgers[0]?.columns.map((column) => [column.id, column.index])).toEqual([
      ['group', 2],
      ['item', 3],
      ['deadline', 4],
      ['units', 5],
    ]);
    expect(ledgers[0]?.rows[0]).toEqual({
      row: 5,
      no: 1,
      cells: { group: '党建类', item: '1.甲制度', deadline: '5月底前', units: '办公室' },
      filledFrom: {},
    });
  });

  it.each([
    [
      'reordered',
      ['责任科室', '完成时限', '新建(修订)制度名称', '类型'],
      ['units', 'deadline', 'item', 'group'],
    ],
    [
      'full-width brackets and spaces',
      ['类　型', '新建（修订）制度名称', '完成\n时限', '责任 科室'],
      ['group', 'item', 'deadline', 'units'],
    ],
    [
      'a hint in brackets',
      ['类型', '制度名称', '完成时限(2023年)', '责任科室'],
      ['group', 'item', 'deadline', 'units'],
    ],
    [
      'an unknown column in between',
      ['类型', '制度名称', '文号', '完成时限', '责任科室'],
      ['group', 'item', 'deadline', 'units'],
    ],
  ])('reads headers that are %s', (_, header, ids) => {
    const { ledgers } = read([[TITLE], header, ['甲', '1.乙', '丙', '丁']]);
    expect(ledgers[0]?.columns.map((column) => column.id)).toEqual(ids);
  });

  it('reads a header of two lines with merged cells', () => {
    const { ledgers } = read(
      [
        ['2023信息任务分配表'],
        ['序号', '部门', '目标任务分', '信息任务', null, '备注'],
        [null, null, null, '外宣信息', '政务\n信息', null],
        [1, '办公室', 40, '12篇', '6篇', 18],
      ],
      ['A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:F3'],
    );
    expect(ledgers[0]).toMatchObject({
      headerRow: 3,
      title: '2023信息任务分配表',
      kind: { id: 'info-quota' },
    });
    expect(ledgers[0]?.columns.map((column) => column.id)).toEqual([
      'no',
      'unit',
      'targetScore',
      'quota:外宣信息',
      'quota:政务信息',
      'remark',
    ]);
    expect(ledgers[0]?.rows.map((row) => row.row)).toEqual([4]);
  });

  it.each([
    ['the title', ['2023年“特色创新发展年”项目台账'], 'Sheet1', 'innovation'],
    ['the sheet name where there is no title', [null], '基础工作提升年', 'foundation'],
  ])('tells twin kinds apart by %s', (_, titleRow, sheet, kind) => {
    const { ledgers } = read(
      [titleRow, ['目标', '具体任务', '时序进度', '责任单位'], ['甲', '1.乙', '年内', '丙科']],
      [],
      sheet,
    );
    expect(ledgers.map((ledger) => ledger.kind.id)).toEqual([kind]);
  });

  it('does not guess between twin kinds', () => {
    const { ledgers, unread } = read([
      ['目标', '具体任务', '时序进度', '责任单位'],
      ['甲', '1.乙', '年内', '丙科'],
    ]);
    expect(ledgers).toEqual([]);
    expect(unread).toMatchObject([
      { reason: 'unclear-kind', headerRow: 1, fits: ['基础工作提升年', '特色创新发展年'] },
    ]);
  });

  it('says what it found on a sheet that is no ledger, and nothing of a blank one', () => {
    expect(
      read([
        ['姓名', '工龄'],
        ['某', 3],
      ]).unread,
    ).toMatchObject([{ reason: 'unrecognised', found: ['姓名', '工龄'] }]);
    expect(read([[null, ''], []])).toEqual({ ledgers: [], unread: [] });
  });

  it('reads two tables on one sheet, each with its title', () => {
    const { ledgers } = read([
      [TITLE],
      HEADER,
      ['甲', '1.乙', '5月底前', '丙科'],
      [],
      ['2024年“制度建设规范年”项目台账'],
      HEADER,
      ['甲', '1.丁', '6月底前', '丙科'],
    ]);
    expect(
      ledgers.map((ledger) => [ledger.year, ledger.headerRow, ledger.rows.map((row) => row.row)]),
    ).toEqual([
      [2023, 2, [3]],
      [2024, 6, [7]],
    ]);
  });
});

describe('reading rows', () => {
  it('fills merged cells and remembers where the value stands', () => {
    const { ledgers } = read(
      [
        [TITLE],
        HEADER,
        ['党建类', '1.甲', '5月底前', '党办'],
        [null, '2.乙', null, null],
        [null, '3.丙', '6月底前', null],
      ],
      ['A3:A5', 'C3:C4', 'D3:D5'],
    );
    expect(
      ledgers[0]?.rows.map((row) => [
        row.cells['group'],
        row.cells['deadline'],
        row.cells['units'],
        row.filledFrom,
      ]),
    ).toEqual([
      ['党建类', '5月底前', '党办', {}],
      ['党建类', '5月底前', '党办', { group: 3, deadline: 3, units: 3 }],
      ['党建类', '6月底前', '党办', { group: 3, units: 3 }],
    ]);
  });

  it('leaves out titles, notes, subtotals, signatures, blank rows and repeated headers', () => {
    const values = [
      ['附件1'],
      [TITLE],
      HEADER,
      ['甲', '1.乙', '5月底前', '丙科'],
      [],
      ['小 计', null, null, '1项'],
      ['附件2'],
      HEADER,
      ['甲', '2.丁', '6月底前', '丙科'],
      ['合计', '2项', null, null],
      ['备注∶1.报送类型见附件', '备注∶1.报送类型见附件', '备注∶1.报送类型见附件', '备注∶1.报送类型见附件'],
      ['注：逾期扣分'],
      ['填报人：', null, '审核人：', null],
    ];
    expect(texts(values, ['A11:D11'])).toEqual([
      [4, 1, '1.乙'],
      [9, 2, '2.丁'],
    ]);
  });

  it('keeps an item whose text is missing but whose other cells are filled', () => {
    expect(texts([[TITLE], HEADER, ['甲', null, '5月底前', '丙科']])).toEqual([[3, null, undefined]]);
  });

  it('leaves out a caption merged over the columns', () => {
    expect(
      texts(
        [[TITLE], HEADER, ['一、党建类', null, null, null], ['甲', '1.乙', '5月底前', '丙科']],
        ['A3:D3'],
      ),
    ).toEqual([[4, 1, '1.乙']]);
  });

  it('reads a date cell of a deadline column as a date', () => {
    const sheet = grid('表', [[TITLE], HEADER, ['甲', '1.乙', 45107, '丙科']], {
      formats: [[], [], [undefined, undefined, 'yyyy/m/d']],
    });
    expect(readLedgers({ fileName: '', grids: [sheet] }).ledgers[0]?.rows[0]?.cells['deadline']).toBe(
      '2023-06-30',
    );
  });

  it.each(['yyyy"年"m"月"', 'm"月"'])(
    'reads a date cell that shows no day, but %s, as its month',
    (format) => {
      const deadline = [[TITLE], HEADER, ['甲', '1.乙', 45_078, '办公室']];
      const formats = [[], [], [undefined, undefined, format]];
      const { ledgers } = readLedgers({ fileName: '台账.xlsx', grids: [grid('表', deadline, { formats })] });
      expect(ledgers.map(({ rows }) => rows[0]?.cells['deadline'])).toEqual(['2023年6月']);
    },
  );

  it('never throws, whatever the cells hold', () => {
    const cell = fc.oneof(
      fc.constant(null),
      fc.double(),
      fc.boolean(),
      fc.string(),
      fc.constantFrom(
        ...HEADER,
        TITLE,
        '小计',
        '附件1',
        '备注：',
        '12篇',
        '部门',
        '目标任务分',
        '外宣信息',
        '政务信息',
      ),
    );
    const merge = fc
      .tuple(fc.nat(12), fc.nat(6), fc.nat(4), fc.nat(4))
      .map(([top, left, h, w]) => ({ top, left, bottom: top + h, right: left + w }));
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 }),
        fc.array(merge, { maxLength: 4 }),
        (values, merges) => {
          const { ledgers } = readLedgers({
            fileName: 'x',
            grids: [{ sheet: 's', values, formats: [], merges, date1904: false }],
          });
          for (const row of ledgers.flatMap((ledger) => ledger.rows))
            expect(row.row).toBeLessThanOrEqual(values.length);
        },
      ),
      { numRuns: 500 },
    );
  });
});
