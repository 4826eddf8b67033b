/** Sheets as bureaus lay them out: whatever stands around, between and over the items, the items are the same. */
import type { CellValue } from '#core/grid/grid';
import { grid } from '#tests/support/grid';
import { readLedgers } from './read-ledgers';

type Rows = readonly (readonly CellValue[])[];

const TITLE = '2023年“基础工作提升年”项目台账';
const HEADER = ['目标', '具体任务', '时序进度', '责任单位'];
const ITEM = ['规范化', '1.甲', '5月底前', '办公室'];

function read(values: Rows, merges: readonly string[] = [], sheet = 'Sheet1') {
  return readLedgers({ fileName: '台账.xlsx', grids: [grid(sheet, values, { merges })] });
}

/** The columns found, by id, with their letters' positions. */
function columns(values: Rows, merges: readonly string[] = [], sheet = 'Sheet1') {
  const [ledger] = read(values, merges, sheet).ledgers;
  return ledger && Object.fromEntries(ledger.columns.map(({ id, index }) => [id, index]));
}

/** Number, text, deadline and units of every item. */
function items(values: Rows, merges: readonly string[] = []) {
  return read(values, merges).ledgers.flatMap(({ rows }) =>
    rows.map(({ no, cells }) => [no, cells['item'], cells['deadline'], cells['units']]),
  );
}

describe('headers in other words', () => {
  it.each([
    ['具体任务', '时序进度', '责任单位'],
    ['具体工作任务', '序时进度', '责任科室'],
    ['工作任务', '完成时限', '责任股室'],
    ['工作内容', '推进时间', '承办单位'],
    ['重点任务', '进度安排', '主办科室'],
    ['主要任务', '时间节点', '责任部门'],
    ['目标任务', '完成时间', '落实单位'],
    ['工作事项', '办结时限', '承办科室'],
    ['项目名称', '时间安排', '实施单位'],
    ['重点工作', '计划完成时间', '责任处室'],
    ['任务名称', '截止时间', '牵头单位'],
    ['*具体任务：', '完成时限（2023年）', '责任科室（单位）'],
    ['具 体\n任 务', '时序　进度', '责任\r\n单位'],
  ])('%p, %p, %p', (item, deadline, units) => {
    expect(columns([[TITLE], ['序号', item, deadline, units]])).toEqual({
      no: 0,
      item: 1,
      deadline: 2,
      units: 3,
    });
  });

  it.each([
    [
      '责任领导 is a person, not a unit',
      ['任务', '时限', '责任领导', '责任股室'],
      { item: 0, deadline: 1, units: 3 },
    ],
    ['完成时间 alone is the deadline', ['任务', '完成时间', '责任单位'], { item: 0, deadline: 1, units: 2 }],
    [
      '完成时间 beside a deadline is when it was done',
      ['任务', '完成时间', '完成时限', '责任单位'],
      { item: 0, doneOn: 1, deadline: 2, units: 3 },
    ],
    [
      '完成时间 beside 完成日期 is the deadline',
      ['任务', '完成时间', '责任单位', '完成日期'],
      { item: 0, deadline: 1, units: 2, doneOn: 3 },
    ],
    [
      'the narrower of two task columns is the item, the wider one its group',
      ['重点任务', '工作内容', '完成时限', '责任单位'],
      { group: 0, item: 1, deadline: 2, units: 3 },
    ],
    [
      '牵头单位 beside 责任单位 leads',
      ['工作任务', '完成时限', '牵头单位', '责任单位'],
      { item: 0, deadline: 1, leadUnit: 2, units: 3 },
    ],
    [
      'measures and progress in a bureau’s words',
      ['工作任务', '工作举措', '完成时限', '承办股室', '推进情况', '存在的问题', '印证资料', '办理状态'],
      { item: 0, measures: 1, deadline: 2, units: 3, note: 4, problem: 5, evidence: 6, status: 7 },
    ],
  ])('%s', (_, header, found) => {
    expect(columns([[TITLE], header])).toEqual(found);
  });

  it.each([
    ['the quota table', ['编号', '报送单位', '目标分值', '外宣信息', '政务信息'], 'info-quota'],
    ['the information log', ['报送时间', '报送科室', '信息类别', '信息标题'], 'info-log'],
    ['the inspection log', ['检查日期', '受检单位', '发现的问题', '整改时限'], 'inspection-log'],
    ['重点工程推进年', ['重点项目', '工作举措', '完成时限', '牵头科室', '配合单位'], 'key-projects'],
    ['制度建设规范年', ['制度类别', '规章制度名称', '完成时间', '承办科室'], 'institution-building'],
  ])('%s', (_, header, kind) => {
    expect(read([header]).ledgers.map((ledger) => ledger.kind.id)).toEqual([kind]);
  });
});

describe('which kind', () => {
  const tasks = ['类型', '具体任务', '具体措施', '完成时限', '牵头单位', '责任单位'];

  it.each([
    ['the title says so, whatever the columns', '2023年“特色创新发展年”项目台账', 'Sheet1', 'innovation'],
    [
      'the title says so, in spite of the sheet',
      '2023年“制度建设规范年”台账',
      '重点工程',
      'institution-building',
    ],
    ['the sheet says so where the title does not', '2023年项目台账', '基础工作提升年', 'foundation'],
    ['the columns do where neither does', '2023年项目台账', 'Sheet1', 'key-projects'],
  ])('%s', (_, title, sheet, kind) => {
    expect(read([[title], tasks], [], sheet).ledgers.map((ledger) => ledger.kind.id)).toEqual([kind]);
  });

  it('is not guessed where columns fit several alike', () => {
    expect(read([['事项', '完成时限', '责任股室']]).unread).toMatchObject([
      { reason: 'unclear-kind', headerRow: 1, fits: ['制度建设规范年', '基础工作提升年', '特色创新发展年'] },
    ]);
  });
});

describe('headers of several lines', () => {
  it.each<[string, Rows, string[], Record<string, number>]>([
    [
      'a caption over two unit columns, of which one names persons',
      [
        ['序号', '任务', '完成时限', '责任', null],
        [null, null, null, '领导', '单位'],
      ],
      ['A2:A3', 'B2:B3', 'C2:C3', 'D2:E2'],
      { no: 0, item: 1, deadline: 2, units: 4 },
    ],
    [
      'a caption that is the header, over its parts',
      [
        ['任务', '完成时限', '责任单位', null],
        [null, null, '牵头', '配合'],
      ],
      ['A2:A3', 'B2:B3', 'C2:D2'],
      { item: 0, deadline: 1, units: 2, supportUnits: 3 },
    ],
    [
      'a caption over persons and units',
      [
        ['任务', '完成时限', '责任单位', null],
        [null, null, '责任领导', '责任科室'],
      ],
      ['A2:A3', 'B2:B3', 'C2:D2'],
      { item: 0, deadline: 1, units: 3 },
    ],
    [
      'words broken over two cells',
      [
        ['具体', '完成', '责任'],
        ['任务', '时限', '单位'],
      ],
      [],
      { item: 0, deadline: 1, units: 2 },
    ],
    [
      'nothing merged, the lower line only where it divides',
      [
        ['任务', '完成时限', '责任单位', null],
        [null, null, '责任人', '责任科室'],
      ],
      [],
      { item: 0, deadline: 1, units: 3 },
    ],
    [
      'three lines',
      [
        ['序号', '工作内容', null, '责任', null],
        [null, '具体任务', '进度', '单位', '领导'],
        [null, null, '完成时限', null, null],
      ],
      ['A2:A4', 'B2:C2', 'B3:B4', 'D2:E2', 'D3:D4', 'E3:E4'],
      { no: 0, item: 1, deadline: 2, units: 3 },
    ],
  ])('%s', (_, header, merges, found) => {
    const headerRow = header.length + 1;
    const values = [[TITLE], ...header, [1, '甲', '5月底前', '办公室', '政治部']];
    const [ledger] = read(values, merges).ledgers;
    expect(columns(values, merges)).toEqual(found);
    expect(ledger?.headerRow).toBe(headerRow);
    expect(ledger?.rows.map(({ row }) => row)).toEqual([headerRow + 1]);
  });

  it('takes a vertically merged single line as one', () => {
    const values = [[TITLE], HEADER, [], ITEM];
    const [ledger] = read(values, ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3']).ledgers;
    expect(ledger).toMatchObject({ headerRow: 3, rows: [{ row: 4 }] });
  });
});

describe('what stands around the items', () => {
  it.each<[string, Rows, string[]]>([
    ['附件 over the title', [['附件2'], [TITLE], HEADER, ITEM], ['A2:D2']],
    ['a title over more columns than the table', [[TITLE], HEADER, ITEM], ['A1:H1']],
    ['a title of two rows in one merged cell', [[TITLE], [], HEADER, ITEM], ['A1:D2']],
    [
      'a form line under the title',
      [[TITLE], ['填报单位：办公室', null, '填报时间：2024年1月'], HEADER, ITEM],
      [],
    ],
    ['the year on a line of its own', [['“基础工作提升年”项目台账'], ['（2023年度）'], HEADER, ITEM], []],
    [
      'blank columns before, in and after',
      [
        [null, TITLE],
        [null, '目标', null, '具体任务', '时序进度', null, '责任单位'],
        [null, '规范化', null, '1.甲', '5月底前', null, '办公室'],
      ],
      [],
    ],
    ['blank rows', [[], [TITLE], [], HEADER, [], [null, ''], ITEM, []], []],
    ['a subtotal', [[TITLE], HEADER, ITEM, ['小 计', null, '1项'], ['合计：1项', null, null, '1个']], []],
    ['a merged subtotal', [[TITLE], HEADER, ITEM, ['总计（1项）', null, null, '1项']], ['A4:C4']],
    ['a note between', [[TITLE], HEADER, ['注：按月更新'], ITEM], []],
    ['a merged note between', [[TITLE], HEADER, ['备注∶1.按月更新'], ITEM], ['A3:D3']],
    [
      'a note of several lines in the item column',
      [[TITLE], HEADER, ITEM, [null, '注：1.按月更新'], [null, '3.按季度更新'], [null, '另有说明']],
      [],
    ],
    [
      'signatures',
      [
        [TITLE],
        HEADER,
        ITEM,
        ['填报人：某', '审核人：某', '联系电话：1'],
        [null, '分管领导（签字）：'],
        [null, '2023年6月30日'],
      ],
      [],
    ],
    ['a caption over the columns', [[TITLE], HEADER, ['一、规范化'], ITEM], ['A3:D3']],
  ])('%s', (_, values, merges) => {
    expect(items(values, merges)).toEqual([[1, '1.甲', '5月底前', '办公室']]);
    expect(read(values, merges).ledgers[0]?.year).toBe(2023);
  });

  it('a title only the page header holds: the sheet’s name serves', () => {
    expect(read([HEADER, ITEM], [], '2023基础工作提升年').ledgers).toMatchObject([
      { kind: { id: 'foundation' }, year: 2023, title: '' },
    ]);
  });

  it('an item after a note, and an unknown first column that reads like a note, are items', () => {
    const values = [
      [TITLE],
      ['附件号', ...HEADER],
      ['附件1', ...ITEM],
      [null, '注：按月更新'],
      ['附件2', '规范化', '2.乙', '6月底前', '政治部'],
      [null, null, '3.丙'],
    ];
    expect(items(values).map(([no]) => no)).toEqual([1, 2, 3]);
  });

  it('dates in the first column do not look like a day under a signature', () => {
    const { ledgers } = read([
      ['日期', '部门', '类别', '标题'],
      ['2023年1月5日', '办公室', '政务信息', '甲'],
    ]);
    expect(ledgers[0]?.rows).toHaveLength(1);
  });
});

describe('pages', () => {
  const second = [null, '2.乙', '6月底前', '政治部'];
  const both = [
    [1, '1.甲', '5月底前', '办公室'],
    [2, '2.乙', '6月底前', '政治部'],
  ];

  it.each<[string, Rows, string[]]>([
    ['the header again', [[TITLE], HEADER, ITEM, HEADER, second], []],
    ['title and header again', [[TITLE], HEADER, ITEM, [TITLE], HEADER, second], []],
    [
      'title, marked as going on, and header again',
      [[TITLE], HEADER, ITEM, [`${TITLE}（续表）`], HEADER, second],
      ['A4:D4'],
    ],
    ['a merged goal over the page', [[TITLE], HEADER, ITEM, HEADER, second], ['A3:A5']],
    ['a blank row before the header', [[TITLE], HEADER, ITEM, [], HEADER, second], []],
    ['the header again at the end', [[TITLE], HEADER, ITEM, second, HEADER], []],
    ['the header twice', [[TITLE], HEADER, HEADER, ITEM, second], []],
  ])('%s', (_, values, merges) => {
    expect(read(values, merges).ledgers).toHaveLength(1);
    expect(items(values, merges)).toEqual(both);
  });

  it('a header of two lines again', () => {
    const header = [
      ['任务', '完成时限', '责任单位', null],
      [null, null, '牵头', '配合'],
    ];
    const values = [
      [TITLE],
      ...header,
      ['1.甲', '5月底前', '办公室'],
      ...header,
      ['2.乙', '6月底前', '政治部'],
    ];
    expect(items(values, ['A2:A3', 'B2:B3', 'C2:D2', 'A5:A6', 'B5:B6', 'C5:D5'])).toEqual(both);
  });

  it('items under a damaged header, above one that is whole, do not vanish unseen', () => {
    const damaged = ['目标', '具体工', '时序进度', '责任单位'];
    expect(read([[TITLE], damaged, ITEM, HEADER, second])).toMatchObject({
      ledgers: [{ headerRow: 4, rows: [{ no: 2 }] }],
      unread: [{ reason: 'unrecognised', found: damaged }],
    });
  });

  it('a title and a header of which merged cells leave only what stands over the items', () => {
    const header = ['具体任务', '时序进度', '责任单位'];
    const values = [[TITLE], header, ['1.甲', '5月底前', '办公室'], [TITLE], header, ['2.乙']];
    expect(items(values, ['B3:B6', 'C3:C6'])).toEqual([
      [1, '1.甲', '5月底前', '办公室'],
      [2, '2.乙', '5月底前', '办公室'],
    ]);
  });

  it('a title in the item column is no item', () => {
    const header = ['具体任务', '时序进度', '责任单位'];
    const values = [[TITLE], header, ITEM.slice(1), [TITLE], header, second.slice(1)];
    expect(items(values)).toEqual(both);
  });
});

describe('several tables on a sheet', () => {
  const key = ['目标', '任务', '具体措施', '时序进度', '牵头单位', '市局责任部门'];

  it('are told apart by their titles, their columns, or both', () => {
    const { ledgers } = read(
      [
        [TITLE],
        HEADER,
        ITEM,
        ['注：按月更新'],
        ['附件2'],
        ['“重点工程推进年”项目台账'],
        key,
        ['丙', '1.乙', '丁', '6月底前', '涪城区司法局', '办公室'],
        HEADER,
        ['规范化', '1.戊', '7月底前', '政治部'],
      ],
      [],
      '基础工作提升年',
    );
    expect(ledgers.map(({ kind, year, headerRow, rows }) => [kind.id, year, headerRow, rows.length])).toEqual(
      [
        ['foundation', 2023, 2, 1],
        // No year in its title: that of the title above.
        ['key-projects', 2023, 7, 1],
        ['foundation', 2023, 9, 1],
      ],
    );
  });

  it('progress columns repeated by month are no second table', () => {
    const months = ['完成情况', '存在问题', '完成情况', '存在问题'];
    expect(read([[TITLE], [...HEADER, ...months], ITEM]).ledgers).toHaveLength(1);
  });

  it('a header merged over two columns is no second table', () => {
    const wide = ['目标', '具体任务', null, '时序进度', null, '责任单位', null];
    const merges = ['B2:C2', 'D2:E2', 'F2:G2'];
    expect(read([[TITLE], wide], merges).ledgers).toHaveLength(1);
  });
});
