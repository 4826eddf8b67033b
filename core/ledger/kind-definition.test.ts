import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rowFieldsSchema } from '#core/protocol/row-fields-schema';
import type { CellValue } from '#core/grid/grid';
import { grid } from '#tests/support/grid';
import type { LedgerKind } from './kind';
import { readKindDefinition, withOwnKinds } from './kind-definition';
import { ALL_KINDS } from './kinds/all-kinds';
import { contentOfStore, contentOfWorkbooks } from './ledger-content';
import { understandWorkbook } from './understand';

const root = path.resolve(__dirname, '../..');
const text = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const SAMPLE: unknown = JSON.parse(text('samples/kinds/年度重点工作台账.json'));

function kindOf(definition: unknown): LedgerKind {
  const read = readKindDefinition(definition);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return read.kind;
}

function problemsOf(definition: unknown): readonly string[] {
  const read = readKindDefinition(definition);
  return 'problems' in read ? read.problems : [];
}

const kinds = [...ALL_KINDS, kindOf(SAMPLE)];

describe('the sample definition', () => {
  const rows: CellValue[][] = [
    ['某县司法局2024年度重点工作台账'],
    [
      '序号',
      '条线',
      '重点工作',
      '推进举措',
      '办结时限',
      '责任领导',
      '承办股室（所）',
      '督办等级',
      '推进情况',
    ],
    [1, '普法', '甲', '乙', '6月底前', '某', '普法股、城关司法所', '一级', '6月：已启动'],
    [2, '普法', '丙', null, '全年', '某', '社矫股', '二级', null],
  ];
  const workbook = understandWorkbook(
    { fileName: '台账.xlsx', grids: [grid('Sheet1', rows)] },
    { asOf: '2024-07-01', kinds },
  );
  const [ledger] = workbook.ledgers;

  it('is the one the documentation shows', () => {
    const shown = /```json\n(.*?)```/s.exec(text('docs/ledger-kinds.md'))?.[1] ?? '';
    expect(JSON.parse(shown)).toEqual(SAMPLE);
  });

  it.each(ALL_KINDS.map((kind) => [kind.name, kind] as const))('the documentation lists %s', (name, kind) => {
    const row = text('docs/ledger-kinds.md')
      .split('\n')
      .find((line) => line.startsWith(`| ${name} `) && line.includes(`\`${kind.id}\``));
    const needed = kind.columns.filter(({ id }) => kind.recognisedBy.includes(id)).map(({ title }) => title);
    for (const word of [needed.join('、'), (kind.titleWords ?? ['—']).join('、')])
      expect(row).toContain(word);
  });

  it('reads a sheet without a line of code', () => {
    expect(workbook.unread).toEqual([]);
    expect(ledger?.ledger).toMatchObject({ kind: { id: 'annual-priorities' }, year: 2024, headerRow: 2 });
    expect(ledger?.items.map(({ item }) => item)).toMatchObject([
      {
        ...{ row: 3, no: 1, group: '普法', item: '甲', measures: '乙' },
        deadline: { milestones: [{ due: '2024-06-30' }] },
        units: [{ name: '普法股' }, { name: '城关司法所' }],
        progress: { note: '6月：已启动' },
      },
      { row: 4, no: 2, item: '丙', deadline: { type: 'year-long' }, progress: {} },
    ]);
    expect(ledger?.rows[0]?.fields).toMatchObject({ leader: '某', urgency: '一级' });
  });

  it('is told from the product’s kinds by its columns where no title tells', () => {
    const { ledgers } = understandWorkbook(
      { fileName: '台账.xlsx', grids: [grid('Sheet1', rows.slice(1))] },
      { asOf: '2024-07-01', kinds },
    );
    expect(ledgers.map(({ ledger: { kind } }) => kind.name)).toEqual(['年度重点工作台账']);
  });

  it('is read from the store as from the sheet, and left out where nobody knows it', () => {
    const { kind, columns, sheet, title } = ledger?.ledger ?? kindless();
    const stored = [
      {
        info: {
          kind: kind.id,
          year: 2024,
          title,
          sheet,
          columns: columns.map(({ id, header }) => ({ id, header })),
        },
        rows: ledger?.rows.map(({ fields }) => rowFieldsSchema.parse(fields)) ?? [],
      },
    ];
    const [fromSheet] = contentOfWorkbooks([workbook]);
    const withoutRows = fromSheet?.items.map(({ row, ...item }) => item);
    expect(contentOfStore(stored, 2024, kinds)).toEqual([{ ...fromSheet, items: withoutRows }]);
    expect(contentOfStore(stored, 2024)).toEqual([]);
  });

  function kindless(): never {
    throw new Error('no ledger');
  }
});

describe('a definition', () => {
  const column = (id: string, title: string) => ({ id, title });
  const GOOD = {
    id: 'own',
    family: 'project',
    name: '自有台账',
    columns: [column('item', '事'), column('deadline', '时'), column('units', '谁')],
    recognisedBy: ['item', 'deadline'],
  };

  it('needs no more than its columns', () => {
    const kind = kindOf({ ...GOOD, columns: [...GOOD.columns, column('doneOn', '办完日')] });
    expect(kind).toMatchObject({
      id: 'own',
      titleWords: ['自有台账'],
      numberedIn: 'item',
      keyColumn: 'item',
    });
    // Types of columns the product understands are known; progress columns that are not defined are added.
    expect(kind.columns.map(({ id, title, type }) => [id, title, type]).slice(0, 6)).toEqual([
      ['item', '事', 'text'],
      ['deadline', '时', 'text'],
      ['units', '谁', 'text'],
      ['doneOn', '办完日', 'date'],
      ['status', '状态', 'text'],
      ['percent', '完成比例', 'percent'],
    ]);
  });

  it('opens to the units the columns it marks, and the progress columns without a mark', () => {
    const own = [
      { ...column('contact', '联系人'), writtenBy: 'unit' },
      column('leader', '责任领导'),
      column('note', '办理进展'),
      { ...column('doneOn', '办结日'), writtenBy: 'unit' },
    ];
    const { columns } = kindOf({ ...GOOD, columns: [...GOOD.columns, ...own] });
    expect(columns.filter(({ writtenBy }) => writtenBy === 'unit').map(({ id }) => id)).toEqual([
      ...['contact', 'note', 'doneOn'],
      ...['status', 'percent', 'evidence', 'problem', 'milestonesDone', 'closing'],
    ]);
  });

  it.each<[string, unknown, string[]]>([
    ['nothing', null, ['整个定义：应为一个对象，写在花括号里']],
    ['a list', [], ['整个定义：应为一个对象，写在花括号里']],
    ['no id', { ...GOOD, id: undefined }, ['“id”：缺少这一项']],
    [
      'a Chinese id',
      { ...GOOD, id: '重点' },
      ['“id”：应以小写英文字母开头，只含小写英文字母、数字和连字符，不超过40个字符'],
    ],
    ['another family', { ...GOOD, family: 'quota' }, ['“family”：目前只能是 "project"（事项类台账）']],
    ['an empty name', { ...GOOD, name: ' ' }, ['“name”：不能为空']],
    [
      'an unknown key',
      { ...GOOD, titel: 1 },
      ['整个定义：不认识的项：titel（可用的项：id、family、name、titleWords、columns、recognisedBy）'],
    ],
    ['columns that are no list', { ...GOOD, columns: '事' }, ['“columns”：应为列表，写在方括号里']],
    [
      'a title that is no text',
      { ...GOOD, columns: [...GOOD.columns, { id: 'a', title: 3 }] },
      ['“columns”第4项“title”：应为文字'],
    ],
    [
      'an unknown key of a column',
      { ...GOOD, columns: [...GOOD.columns, { ...column('a', '甲'), alias: [] }] },
      [
        '“columns”第4项：不认识的项：alias（可用的项：id、title、aliases、type、required、choices、writtenBy）',
      ],
    ],
    [
      'a wrong id of a column',
      { ...GOOD, columns: [...GOOD.columns, column('责任领导', '甲')] },
      ['“columns”第4项“id”：应以小写英文字母开头，只含英文字母和数字，不超过40个字符'],
    ],
    [
      'a wrong type',
      { ...GOOD, columns: [...GOOD.columns, { ...column('a', '甲'), type: 'money' }] },
      ['“columns”第4项“type”：应为 text、number、percent、date 之一'],
    ],
    [
      'another type than a column has',
      { ...GOOD, columns: [...GOOD.columns, { ...column('percent', '比例'), type: 'text' }] },
      ['“columns”第4项“type”：“percent”的类型只能是 percent'],
    ],
    [
      'another writer than the row’s units',
      { ...GOOD, columns: [...GOOD.columns, { ...column('a', '甲'), writtenBy: 'office' }] },
      ['“columns”第4项“writtenBy”：只能是 "unit"（由本行写明的单位填写）'],
    ],
    [
      'the acceptance and the units opened to the units',
      {
        ...GOOD,
        columns: [
          ...GOOD.columns.slice(0, 2),
          { ...column('units', '谁'), writtenBy: 'unit' },
          { ...column('verdict', '验收'), writtenBy: 'unit' },
        ],
      },
      [
        '“columns”第3项“writtenBy”：“units”只能由办公室填写',
        '“columns”第4项“writtenBy”：“verdict”只能由办公室填写',
      ],
    ],
    [
      'required that is neither true nor false',
      { ...GOOD, columns: [...GOOD.columns, { ...column('a', '甲'), required: '是' }] },
      ['“columns”第4项“required”：应为 true 或 false'],
    ],
    [
      'aliases that are no list',
      { ...GOOD, columns: [...GOOD.columns, { ...column('a', '甲'), aliases: '乙' }] },
      ['“columns”第4项“aliases”：应为文字列表，写在方括号里'],
    ],
    [
      'an id twice',
      { ...GOOD, columns: [...GOOD.columns, column('item', '甲')] },
      ['“columns”第4项“id”：“item”用了两次'],
    ],
    [
      'a title twice',
      { ...GOOD, columns: [...GOOD.columns, column('a', '谁 ')] },
      ['“columns”第4项“title”：“谁”用了两次'],
    ],
    [
      'a needed column missing',
      { ...GOOD, columns: GOOD.columns.slice(0, 2) },
      ['“columns”：缺少“units”栏（责任单位）'],
    ],
    [
      'a header by a column that is none',
      { ...GOOD, recognisedBy: ['item', 'date'] },
      ['“recognisedBy”第2项：columns 里没有“date”栏'],
    ],
    [
      'a header by one column',
      { ...GOOD, recognisedBy: ['item'] },
      ['“recognisedBy”：至少写两栏，只凭一栏认不出表头'],
    ],
    [
      'a header without the item',
      { ...GOOD, recognisedBy: ['deadline', 'units'] },
      ['“recognisedBy”：必须包含“item”'],
    ],
    ['several mistakes', { ...GOOD, id: undefined, name: 1 }, ['“id”：缺少这一项', '“name”：应为文字']],
  ])('with %s says so, and where', (_, definition, problems) => {
    expect(problemsOf(definition)).toEqual(problems);
  });

  it('goes with the product’s kinds and others unless it takes their id or name', () => {
    const own = kindOf(GOOD);
    expect(withOwnKinds([own])).toEqual({ kinds: [...ALL_KINDS, own] });
    expect(
      withOwnKinds([own, { ...own, name: '别的' }, { ...own, id: 'foundation', name: '信息任务分配表' }]),
    ).toEqual({
      problems: [
        '“id”：已有台账类型“own”',
        '“id”：已有台账类型“foundation”',
        '“name”：已有名为“信息任务分配表”的台账类型',
      ],
    });
  });
});
