import type { CellValue, Grid } from '#core/grid/grid';
import { readKindDefinition } from '#core/ledger/kind-definition';
import { understandWorkbook } from '#core/ledger/understand';
import { grid } from '#tests/support/grid';
import { articles, directory, progress, quotas, rules } from '#tests/support/sheets';
import { planPreparation } from './plan-preparation';
import type { NewSheetKind, PreparationChoice } from './preparation';

const PROGRESS = [
  ...['状态', '完成比例', '完成日期', '最新进展', '佐证材料', '存在问题'],
  ...['节点完成', '销号', '退回原因', '验收结论', '验收日期'],
];
/** Eleven columns that stand in nobody's way. */
const ALL_BARE = '+++++++++++';
const TOKEN = '台账通标识@0';

function plan(grids: readonly Grid[], choice: Partial<PreparationChoice>, kinds = {}) {
  const understood = understandWorkbook({ fileName: '台账.xlsx', grids }, { asOf: '2023-06-30', ...kinds });
  const every = understood.ledgers.map(({ ledger: { sheet, headerRow } }) => ({ sheet, headerRow }));
  return planPreparation(understood, grids, { progress: every, sheets: [], ...choice });
}

/** The plan for all ledgers of one sheet. */
function planSheet(...sheet: Parameters<typeof grid> extends [string, ...infer Rest] ? Rest : never) {
  const { tables, refused } = plan([grid('表', ...sheet)], {});
  return {
    refused: refused.map(({ headerRow, reason }) => `${headerRow}: ${reason}`),
    tables: tables.map(({ left, columns, headerTop, headerRow, lastRow, token, ...table }) => ({
      columns: columns.map(({ title }) => title),
      at: [left, headerTop, headerRow, lastRow, token?.index],
      look: [table.looksLike.header, table.looksLike.body],
      repeated: table.repeatedHeaders,
      bare: columns.map(({ isBare }) => (isBare ? '+' : '-')).join(''),
    })),
  };
}

const RULE = (no: number): CellValue[] => ['党建类', `${no}.第${no}号制度`, '5月底前', '办公室'];
const RULE_HEADER = ['类型', '新建(修订)制度名称', '完成时限', '责任科室'];
const TITLE = '2023年“制度建设规范年”项目台账';
const TASK_TITLE = '2023年“基础工作提升年”项目台账';

describe('columns for progress', () => {
  it('go right of the table, in the order of the domain, the hidden one right of all', () => {
    expect(planSheet(rules(RULE(1), RULE(2)))).toEqual({
      refused: [],
      tables: [{ columns: PROGRESS, at: [4, 1, 1, 3, 15], look: [3, 3], repeated: [], bare: ALL_BARE }],
    });
  });

  it('are only those the table lacks', () => {
    const [table] = planSheet(progress([...RULE(1), '进行中'])).tables;
    expect(table).toMatchObject({ columns: PROGRESS.slice(3, 9), at: [9, 1, 1, 2, 15] });
  });

  it('go right of a hidden column that is there already, which stays the only one', () => {
    const [table] = planSheet([[TITLE], [...RULE_HEADER, TOKEN], RULE(1)]).tables;
    expect(table).toMatchObject({ at: [5, 1, 1, 2, undefined], columns: PROGRESS, look: [3, 3] });
  });

  it('are the hidden one alone where all others are there', () => {
    const [table] = planSheet([[TITLE], [...RULE_HEADER, ...PROGRESS], RULE(1)]).tables;
    expect(table).toMatchObject({ columns: [], at: [15, 1, 1, 2, 15] });
  });

  it.each<[string, ...Parameters<typeof planSheet>, object]>([
    [
      'a note beside the rows',
      [[TITLE], RULE_HEADER, [...RULE(1), null, null, '此件不公开'], RULE(2)],
      {},
      { at: [7, 1, 1, 3, 18], bare: ALL_BARE },
    ],
    [
      'a merged area beside the rows, with nothing in it',
      [[TITLE], RULE_HEADER, RULE(1), RULE(2)],
      { merges: ['F4:G5'] },
      { at: [7, 1, 1, 3, 18], bare: ALL_BARE },
    ],
    [
      'what stands under the table and would then be part of it',
      [[TITLE], RULE_HEADER, RULE(1), [], ['备注：略', null, null, null, null, null, null, '其他']],
      {},
      { at: [8, 1, 1, 2, 19] },
    ],
    [
      'a column of the table that is no ledger’s',
      [[TITLE], [...RULE_HEADER, '联系人', null, '电话'], RULE(1)],
      {},
      { at: [7, 1, 1, 2, 18], look: [6, 3] },
    ],
  ])('go past %s', (_, rows, options, expected) => {
    expect(planSheet(rows, options).tables).toMatchObject([expected]);
  });

  it('pass over what stands under the table, whose column keeps its width', () => {
    const below = ['制表人：张三', null, null, null, null, '审核：李四'];
    expect(planSheet([[TITLE], RULE_HEADER, RULE(1), [], below]).tables).toMatchObject([
      { at: [4, 1, 1, 2, 15], bare: '+-+++++++++' },
    ]);
  });

  it('go past hidden columns', () => {
    const hidden = { rows: [], columns: [{ first: 4, last: 5 }] };
    const [table] = plan([{ ...grid('表', rules(RULE(1))), hidden }], {}).tables;
    expect(table).toMatchObject({ left: 6, token: { index: 17, header: TOKEN } });
  });

  it('have headers as high as those of the table', () => {
    const header = [
      ['目标', '具体任务', '时序进度', '责任单位', null, '备注'],
      [null, null, null, '牵头', '配合', null],
    ];
    const merges = ['A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:F3'];
    const rows = [[TASK_TITLE], ...header, ['夯实基础', '1.甲任务', '5月底前', '办公室', '信息科', null]];
    expect(planSheet(rows, { merges }).tables).toMatchObject([
      { columns: PROGRESS, at: [6, 1, 2, 3, 17], look: [5, 4] },
    ]);
  });

  it('look row by row like a column that is not merged, down to the last row of the last item', () => {
    const rows = [[TITLE], RULE_HEADER, RULE(1), ['党建类', '2.乙制度'], ['党建类', '3.丙制度'], []];
    const merges = ['C3:C5', 'D3:D5', 'A3:A6'];
    expect(planSheet(rows, { merges }).tables).toMatchObject([{ at: [4, 1, 1, 5, 15], look: [3, 1] }]);
  });

  it('are headed again where the header is printed again', () => {
    expect(planSheet([[TITLE], RULE_HEADER, RULE(1), RULE_HEADER, RULE(2)]).tables).toMatchObject([
      { at: [4, 1, 1, 4, 15], repeated: [3] },
    ]);
  });

  it('of tables one below the other end in one hidden column', () => {
    const tasks = [
      [TASK_TITLE],
      ['目标', '具体任务', '具体措施', '时序进度', '责任单位'],
      ['夯实基础', '1.甲任务', '讲座', '5月底前', '办公室'],
    ];
    const items = [1, 2, 3, 4, 5, 6, 7, 8].map(RULE);
    expect(planSheet([[TITLE], RULE_HEADER, ...items, [], ...tasks]).tables).toMatchObject([
      { at: [4, 1, 1, 9, 16] },
      { at: [5, 12, 12, 13, 16] },
    ]);
  });

  it('are those of a bureau’s own kind, in its words', () => {
    const read = readKindDefinition({
      id: 'own',
      family: 'project',
      name: '自有台账',
      columns: [
        { id: 'item', title: '重点工作事项' },
        { id: 'deadline', title: '办结时限' },
        { id: 'units', title: '承办股室' },
        { id: 'status', title: '督办状态', choices: ['在办', '办结'] },
      ],
      recognisedBy: ['item', 'deadline', 'units'],
    });
    if ('problems' in read) throw new Error(read.problems.join());
    const rows = [
      ['2023年自有台账'],
      ['重点工作事项', '办结时限', '承办股室'],
      ['1.普法', '5月底前', '办公室'],
    ];
    const [table] = plan([grid('表', rows)], {}, { kinds: [read.kind] }).tables;
    expect(table?.columns[0]).toMatchObject({
      title: '督办状态',
      rule: { type: 'choices', choices: ['在办', '办结'] },
    });
    expect(table?.columns).toHaveLength(11);
  });

  it('of a table that an earlier version prepared go right of all that is there', () => {
    const earlier = PROGRESS.filter((title) => !['节点完成', '销号', '退回原因'].includes(title));
    const [table] = planSheet([[TITLE], [...RULE_HEADER, ...earlier, TOKEN], RULE(1)]).tables;
    expect(table).toMatchObject({
      columns: ['节点完成', '销号', '退回原因'],
      at: [13, 1, 1, 2, undefined],
    });
  });

  it('offer the steps of closing an item', () => {
    const [table] = plan([grid('表', rules(RULE(1)))], {}).tables;
    expect(table?.columns.find(({ id }) => id === 'closing')?.rule).toEqual({
      type: 'choices',
      choices: ['申请销号', '复核中', '已销号', '退回'],
    });
  });

  it('come with drop-downs, percentages and dates', () => {
    const [table] = plan([grid('表', rules(RULE(1)))], {}).tables;
    const looks = table?.columns.map(({ id, numberFormat, rule }) => [id, numberFormat, rule?.type ?? '']);
    expect(looks).toEqual([
      ['status', '@', 'choices'],
      ['percent', '0%', 'percent'],
      ['doneOn', 'yyyy-mm-dd', 'date'],
      ['note', '@', ''],
      ['evidence', '@', ''],
      ['problem', '@', ''],
      ['milestonesDone', '@', ''],
      ['closing', '@', 'choices'],
      ['returnReason', '@', ''],
      ['verdict', '@', 'choices'],
      ['verdictOn', 'yyyy-mm-dd', 'date'],
    ]);
  });
});

describe('what is not done', () => {
  const beside = [
    ...[['2023年“制度建设规范年”项目台账'], [...RULE_HEADER, null, ...RULE_HEADER]],
    [...RULE(1), null, '队伍类', '1.乙制度', '6月底前', '信息科'],
  ];

  it.each<[string, ...Parameters<typeof planSheet>, string]>([
    ['tables beside each other', beside, {}, '左右并排'],
    ['a table of another kind', quotas([1, '办公室', 10, 6, 6, null]), {}, '“信息任务分配表”不用加进展栏目'],
    ['a table with all there is', [[TITLE], [...RULE_HEADER, ...PROGRESS, TOKEN], RULE(1)], {}, '已经齐全'],
  ])('%s', (_, rows, options, reason) => {
    const { tables, refused } = planSheet(rows, options);
    expect(tables).toEqual([]);
    expect(refused.length).toBeGreaterThan(0);
    for (const text of refused) expect(text).toContain(reason);
  });

  it('a table that would be read otherwise than it was', () => {
    const understood = understandWorkbook(
      { fileName: '台账.xlsx', grids: [grid('表', rules(RULE(1), RULE(2)))] },
      { asOf: '2023-06-30' },
    );
    const others = [grid('表', rules(RULE(1), RULE(3)))];
    const choice = { progress: [{ sheet: '表', headerRow: 2 }], sheets: [] };
    const { tables, refused } = planPreparation(understood, others, choice);
    expect(tables).toEqual([]);
    expect(refused).toMatchObject([{ sheet: '表', headerRow: 2 }]);
    expect(refused[0]?.reason).toContain('认不准这张表');
  });

  it('a ledger that is not there', () => {
    const { tables, refused } = plan([grid('表', rules(RULE(1)))], {
      progress: [{ sheet: '表', headerRow: 5 }],
    });
    expect(tables).toEqual([]);
    expect(refused).toMatchObject([{ sheet: '表', headerRow: 5 }]);
    expect(refused[0]?.reason).toContain('请重新识别');
  });
});

describe('sheets', () => {
  const LEDGER = grid('制度', rules(RULE(1)));
  const ALL: readonly NewSheetKind[] = ['units', 'info-log', 'inspection-log'];
  const rulesOf = (grids: readonly Grid[], sheets: readonly NewSheetKind[]) =>
    Object.fromEntries(
      plan(grids, { progress: [], sheets }).newSheets.map(({ name, columns }) => [
        name,
        Object.fromEntries(columns.flatMap(({ title, rule }) => (rule ? [[title, rule] as const] : []))),
      ]),
    );

  it('are made on request, the directory from the units named', () => {
    const { newSheets, refused } = plan([LEDGER], { progress: [], sheets: ALL });
    expect(refused).toEqual([]);
    expect(
      newSheets.map(({ name, title, columns }) => [name, title, columns.map((one) => one.title)]),
    ).toEqual([
      ['单位名录', undefined, ['单位名称', '类别', '别名', '成员', '备注']],
      [
        '信息报送登记表',
        '2023年信息报送登记表',
        [
          ...['日期', '部门', '类别', '信息类型', '标题', '报送渠道'],
          ...['采用级别', '批示级别', '核查情况', '采用刊物', '链接/文号'],
        ],
      ],
      [
        '督导检查记录',
        '2023年督导检查记录',
        ['日期', '方式', '单位', '关联事项', '发现问题', '整改期限', '整改完成日期'],
      ],
    ]);
    expect(newSheets[0]?.rows).toEqual([['办公室', '科室', null, null, null]]);
  });

  it('are recognised as what they are', () => {
    const made = plan([LEDGER], { progress: [], sheets: ALL }).newSheets.map(
      ({ name, title, columns, rows }) =>
        grid(name, [...(title === undefined ? [] : [[title]]), columns.map((one) => one.title), ...rows]),
    );
    const { ledgers, unread } = understandWorkbook(
      { fileName: '', grids: [LEDGER, ...made] },
      { asOf: '2024-01-01' },
    );
    expect(ledgers.map(({ ledger: { kind, year } }) => [kind.id, year])).toEqual([
      ['institution-building', 2023],
      ['unit-directory', undefined],
      ['info-log', 2023],
      ['inspection-log', 2023],
    ]);
    expect(unread).toEqual([]);
  });

  it('offer what the workbook and the rules know', () => {
    const quota = grid("配额'表", quotas([1, '办公室', 10, 6, 6, null], [2, '信息科', 10, 6, 6, null]));
    const rulesMade = rulesOf([LEDGER, quota], ALL);
    expect(rulesMade['信息报送登记表']).toEqual({
      日期: { type: 'date' },
      部门: { type: 'offer', source: "='配额''表'!$B$3:$B$4" },
      类别: { type: 'choices', choices: ['外宣信息', '政务信息'] },
      信息类型: {
        type: 'choices',
        choices: ['经验动态', '创新信息', '简讯', '专报信息', '舆情信息', '决策咨询'],
      },
      采用级别: { type: 'choices', choices: ['县', '市', '省', '部'] },
      批示级别: { type: 'choices', choices: ['县', '市', '省', '部'] },
      核查情况: { type: 'choices', choices: ['迟报', '漏报', '瞒报', '失实'] },
    });
    expect(rulesMade['督导检查记录']).toMatchObject({
      方式: { type: 'choices', choices: ['巡回检查', '暗访', '抽查', '阶段验收'] },
      单位: { type: 'offer', source: "='单位名录'!$A$2:$A$3" },
    });
    expect(rulesMade['单位名录']).toMatchObject({ 类别: { type: 'choices' } });
  });

  it('offer the units of the directory that is there', () => {
    const kept = grid('名录', directory(['办公室', '科室', '', ''], ['信息科', '科室', '', '']));
    const made = rulesOf([LEDGER, kept], ['info-log', 'inspection-log']);
    const source = "='名录'!$A$3:$A$4";
    expect(made['信息报送登记表']?.['部门']).toEqual({ type: 'offer', source });
    expect(made['信息报送登记表']?.['类别']).toBeUndefined();
    expect(made['督导检查记录']?.['单位']).toEqual({ type: 'offer', source });
  });

  it('offer no units where none are known', () => {
    expect(rulesOf([LEDGER], ['inspection-log'])['督导检查记录']?.['单位']).toBeUndefined();
  });

  it('are not made twice', () => {
    const grids = [
      LEDGER,
      grid('各单位', directory(['办公室', '科室', '', ''])),
      grid('登记', articles()),
      grid('督导检查记录', [['随便写写']]),
    ];
    const { newSheets, refused } = plan(grids, { progress: [], sheets: ALL });
    expect(newSheets).toEqual([]);
    expect(refused.map(({ reason }) => reason)).toEqual([
      '已经有单位名录（在“各单位”表），没有另建。',
      '已经有信息报送登记表（在“登记”表），没有另建。',
      '已经有名为“督导检查记录”的工作表，没有另建。要新建的，请先把那张表改名。',
    ]);
  });
});
