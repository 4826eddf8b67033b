import { readKindDefinition } from '#core/ledger/kind-definition';
import type { LedgerKind } from '#core/ledger/kind';
import { INFO_LOG } from '#core/ledger/kinds/info-log';
import { INFO_QUOTA } from '#core/ledger/kinds/info-quota';
import { INSPECTION_LOG } from '#core/ledger/kinds/inspection-log';
import { KEY_PROJECTS } from '#core/ledger/kinds/project-years';
import { UNIT_DIRECTORY } from '#core/ledger/kinds/unit-directory';
import type { RowFields } from '#core/ledger/row-fields';
import { DEFAULT_RULES } from '#core/rules/rule-set';
import { readDirectory } from '#core/unit/directory';
import type { DenialReason } from './denial';
import { judgeWrite } from './may-write-row';
import type { Role } from './role';
import type { RowWrite } from './row-write';

const CLERK = { role: 'clerk', units: ['涪城区司法局'] } as const;

const DIRECTORY = readDirectory([
  { name: '涪城区司法局', aliases: '涪城局' },
  { name: '江油市司法局' },
  { name: '普法科' },
  { name: '各县市区司法局', members: '涪城局、江油市司法局' },
]);

/*
 * The table, written by hand from docs/rights.md: a line a kind, column class and operations; a mark a relation of the
 * clerk's unit to the row. `.`: that kind has no such relation.
 */
const MARKS: Readonly<Record<string, DenialReason>> = {
  R: 'read-only',
  K: 'kind-unknown',
  Y: 'not-your-row',
  U: 'not-your-unit',
  C: 'column-reserved',
  L: 'row-closed',
  S: 'closing-step',
  A: 'acceptance-only',
  B: 'acceptance-reserved',
  I: 'insertion-reserved',
  D: 'deletion-reserved',
};
const CLERKS_TABLE = `
                                        lead support county-lead collective alias excepted foreign none
project   progress   fill,edit,empty    +    +       +           +          +     Y        Y       Y
project   progress   insert,restore     I    I       I           I          I     I        I       I
project   progress   delete             D    D       D           D          D     D        D       D
project   acceptance fill,edit,empty    C    C       C           C          C     Y        Y       Y
project   acceptance insert,restore     I    I       I           I          I     I        I       I
project   acceptance delete             D    D       D           D          D     D        D       D
project   plan       fill,edit,empty    C    C       C           C          C     Y        Y       Y
project   plan       insert,restore     I    I       I           I          I     I        I       I
project   plan       delete             D    D       D           D          D     D        D       D
project   unknown    fill,edit,empty    C    C       C           C          C     Y        Y       Y
project   unknown    insert,restore     I    I       I           I          I     I        I       I
project   unknown    delete             D    D       D           D          D     D        D       D
project   reported   fill,edit,empty    +    +       +           +          +     Y        Y       Y
project   reported   insert,restore     I    I       I           I          I     I        I       I
project   reported   delete             D    D       D           D          D     D        D       D
project   applying   fill,empty         +    +       +           +          +     Y        Y       Y
project   applying   edit               S    S       S           S          S     Y        Y       Y
project   applying   insert,restore     I    I       I           I          I     I        I       I
project   applying   delete             D    D       D           D          D     D        D       D
project   closing    fill               S    S       S           S          S     Y        Y       Y
project   closing    edit,empty         L    L       L           L          L     Y        Y       Y
project   closing    insert,restore     I    I       I           I          I     I        I       I
project   closing    delete             D    D       D           D          D     D        D       D
project   reason     fill,edit,empty    C    C       C           C          C     Y        Y       Y
project   reason     insert,restore     I    I       I           I          I     I        I       I
project   reason     delete             D    D       D           D          D     D        D       D
closed    progress   fill,edit,empty    L    L       L           L          L     Y        Y       Y
closed    progress   insert,restore     I    I       I           I          I     I        I       I
closed    progress   delete             D    D       D           D          D     D        D       D
closed    acceptance fill,edit,empty    L    L       L           L          L     Y        Y       Y
closed    acceptance insert,restore     I    I       I           I          I     I        I       I
closed    acceptance delete             D    D       D           D          D     D        D       D
closed    plan       fill,edit,empty    L    L       L           L          L     Y        Y       Y
closed    plan       insert,restore     I    I       I           I          I     I        I       I
closed    plan       delete             D    D       D           D          D     D        D       D
closed    unknown    fill,edit,empty    L    L       L           L          L     Y        Y       Y
closed    unknown    insert,restore     I    I       I           I          I     I        I       I
closed    unknown    delete             D    D       D           D          D     D        D       D
own       marked     fill,edit,empty    +    +       +           +          +     Y        Y       Y
own       marked     insert,restore     I    I       I           I          I     I        I       I
own       marked     delete             D    D       D           D          D     D        D       D
own       unmarked   fill,edit,empty    C    C       C           C          C     Y        Y       Y
own       unmarked   insert,restore     I    I       I           I          I     I        I       I
own       unmarked   delete             D    D       D           D          D     D        D       D
log       article    fill,edit,empty    +    +       .           +          +     Y        Y       Y
log       article    insert,restore     +    +       .           +          +     U        U       U
log       article    delete             D    D       .           D          D     D        D       D
log       adoption   fill,edit,empty    C    C       .           C          C     Y        Y       Y
log       adoption   insert,restore     C    C       .           C          C     C        C       C
log       adoption   delete             D    D       .           D          D     D        D       D
log       unknown    fill,edit,empty    C    C       .           C          C     Y        Y       Y
log       unknown    insert,restore     C    C       .           C          C     C        C       C
log       unknown    delete             D    D       .           D          D     D        D       D
visits    any        fill,edit,empty    C    C       .           C          C     Y        Y       Y
visits    any        insert,restore     I    I       .           I          I     I        I       I
visits    any        delete             D    D       .           D          D     D        D       D
quota     category   fill,edit,empty    C    C       .           C          C     Y        Y       Y
quota     category   insert,restore     I    I       .           I          I     I        I       I
quota     category   delete             D    D       .           D          D     D        D       D
directory alias      fill,edit,empty    Y    .       .           Y          Y     .        Y       .
directory alias      insert,restore     I    .       .           I          I     .        I       .
directory alias      delete             D    .       .           D          D     .        D       .
no-kind   progress   fill,edit,empty    K    K       K           K          K     K        K       K
no-kind   progress   insert,restore     K    K       K           K          K     K        K       K
no-kind   progress   delete             D    D       D           D          D     D        D       D
`;
/*
 * The same for the others, whom it does not matter whose the row is: what holds unless a line says otherwise, and those
 * lines. `*`: every column.
 */
const OTHERS_TABLE: Readonly<Record<string, readonly [mark: string, lines: string]>> = {
  office: [
    '+',
    `
project closing fill,edit,empty S
`,
  ],
  // Where 规则设置 leaves the acceptance to the city bureau.
  'office-without-acceptance': [
    '+',
    `
project closing    fill,edit,empty S
project acceptance fill,edit,empty,insert,restore B
closed  acceptance fill,edit,empty,insert,restore B
`,
  ],
  acceptor: [
    'A',
    `
project   acceptance fill,edit,empty +
closed    acceptance fill,edit,empty +
no-kind   *          fill,edit,empty,insert,restore K
project   *          insert,restore I
closed    *          insert,restore I
own       *          insert,restore I
log       *          insert,restore I
visits    *          insert,restore I
quota     *          insert,restore I
directory *          insert,restore I
project   *          delete D
closed    *          delete D
own       *          delete D
log       *          delete D
visits    *          delete D
quota     *          delete D
directory *          delete D
no-kind   *          delete D
`,
  ],
  leader: ['R', ''],
  service: ['R', ''],
  administrator: ['R', ''],
};

interface Subject {
  readonly kind: LedgerKind | undefined;
  /** A cell of each class of columns: two values it may have. */
  readonly cells: Readonly<
    Record<string, readonly [id: string, value: string | number, other: string | number]>
  >;
  /** What a row of it holds besides. */
  readonly row: RowFields;
  /** The row's unit cells by the clerk's relation to it. */
  readonly units: Readonly<Record<string, RowFields>>;
}

const IN_PROJECT: Subject['units'] = {
  lead: { leadUnit: '江油市司法局', units: '涪城区司法局、普法科' },
  support: { leadUnit: '江油市司法局', units: '普法科、涪城区司法局' },
  'county-lead': { leadUnit: '涪城区司法局', units: '普法科' },
  collective: { leadUnit: '普法科', units: '各县市区司法局' },
  alias: { units: '涪城局' },
  excepted: { leadUnit: '普法科', units: '各县市区司法局（除涪城区）' },
  foreign: { leadUnit: '江油市司法局', units: '普法科' },
  none: {},
};

const IN_ONE_COLUMN: Subject['units'] = {
  lead: { unit: '涪城区司法局' },
  support: { unit: '普法科、涪城区司法局' },
  collective: { unit: '各县市区司法局' },
  alias: { unit: '涪城局' },
  excepted: { unit: '各县市区司法局（除涪城区）' },
  foreign: { unit: '江油市司法局' },
  none: {},
};

function ownKind(): LedgerKind {
  const read = readKindDefinition({
    id: 'own',
    family: 'project',
    name: '自有台账',
    columns: [
      { id: 'item', title: '事项' },
      { id: 'deadline', title: '时限' },
      { id: 'units', title: '责任股室' },
      { id: 'leadUnit', title: '牵头股室' },
      { id: 'contact', title: '联系人', writtenBy: 'unit' },
      { id: 'leader', title: '责任领导' },
    ],
    recognisedBy: ['item', 'deadline'],
  });
  if ('problems' in read) throw new Error(read.problems.join());
  return read.kind;
}

const PROJECT_CELLS: Subject['cells'] = {
  progress: ['note', '已启动', '已完成'],
  acceptance: ['verdict', '通过', '不通过'],
  plan: ['deadline', '5月底前', '6月底前'],
  unknown: ['nonesuch', '甲', '乙'],
};
/** What moves on by itself, and how the closing of an item does: 已销号 without an application, 退回 without a reason. */
const CLOSING_CELLS: Subject['cells'] = {
  reported: ['milestonesDone', '筹备：2023-03-25', '筹备：2023-03-26'],
  applying: ['closing', '申请销号', '复核中'],
  closing: ['closing', '已销号', '退回'],
  reason: ['returnReason', '材料不全', '缺照片'],
};
const PROJECT_ROW = { no: 1, item: '法治宣传', measures: '举办讲座' };
const ARTICLE = { date: '2023-05-04', category: '政务信息', title: '讲座开讲' };

const SUBJECTS: Readonly<Record<string, Subject>> = {
  project: {
    kind: KEY_PROJECTS,
    cells: { ...PROJECT_CELLS, ...CLOSING_CELLS },
    row: PROJECT_ROW,
    units: IN_PROJECT,
  },
  closed: {
    kind: KEY_PROJECTS,
    cells: PROJECT_CELLS,
    row: { ...PROJECT_ROW, status: '已完成', closing: '已销号' },
    units: IN_PROJECT,
  },
  own: {
    kind: ownKind(),
    cells: { marked: ['contact', '张三', '李四'], unmarked: ['leader', '王局', '赵局'] },
    row: PROJECT_ROW,
    units: IN_PROJECT,
  },
  log: {
    kind: INFO_LOG,
    cells: {
      article: ['reference', '一号', '二号'],
      adoption: ['adoptedBy', '县', '市'],
      unknown: ['nonesuch', '甲', '乙'],
    },
    row: ARTICLE,
    units: IN_ONE_COLUMN,
  },
  visits: {
    kind: INSPECTION_LOG,
    cells: { any: ['rectifiedOn', '2023-06-01', '2023-06-02'] },
    row: { date: '2023-05-04', method: '暗访', finding: '登记不全' },
    units: IN_ONE_COLUMN,
  },
  quota: {
    kind: INFO_QUOTA,
    cells: { category: ['quota:外宣信息', 12, 6] },
    row: { no: 1, targetScore: 10 },
    units: IN_ONE_COLUMN,
  },
  directory: {
    kind: UNIT_DIRECTORY,
    cells: { alias: ['aliases', '涪城', '涪城局'] },
    row: { unitKind: '县市区局' },
    units: {
      lead: { name: '涪城区司法局' },
      collective: { name: '各县市区司法局' },
      alias: { name: '涪城局' },
      foreign: { name: '江油市司法局' },
    },
  },
  'no-kind': {
    kind: undefined,
    cells: { progress: ['note', '已启动', '已完成'] },
    row: PROJECT_ROW,
    units: IN_PROJECT,
  },
};

const OPERATIONS: Readonly<
  Record<string, (row: RowFields, cell: Subject['cells'][string]) => Pick<RowWrite, 'before' | 'after'>>
> = {
  fill: (row, [id, value]) => ({ before: row, after: { ...row, [id]: value } }),
  edit: (row, [id, value, other]) => ({ before: { ...row, [id]: value }, after: { ...row, [id]: other } }),
  empty: (row, [id, value]) => ({ before: { ...row, [id]: value }, after: row }),
  insert: (row, [id, value]) => ({ before: undefined, after: { ...row, [id]: value } }),
  delete: (row, [id, value]) => ({ before: { ...row, [id]: value }, after: undefined }),
  // A deleted row comes back with all it held.
  restore: (row, [id, value]) => ({ before: undefined, after: { ...row, no: 7, [id]: value } }),
};

interface Case {
  /** `project progress lead edit` */
  readonly name: string;
  readonly write: RowWrite;
}

const CASES: readonly Case[] = Object.entries(SUBJECTS).flatMap(([subject, { kind, cells, row, units }]) =>
  Object.entries(cells).flatMap(([columnClass, cell]) =>
    Object.entries(units).flatMap(([relation, unitCells]) =>
      Object.entries(OPERATIONS).map(([operation, change]) => ({
        name: [subject, columnClass, relation, operation].join(' '),
        write: { kind, directory: DIRECTORY, ...change({ ...row, ...unitCells }, cell) },
      })),
    ),
  ),
);

/** What the table says, by the names of cases. */
function clerksExpectations(): Map<string, string> {
  const [header = '', ...lines] = CLERKS_TABLE.split('\n').filter((line) => line !== '');
  const relations = header.trim().split(/ +/);
  const expected = lines.flatMap((line) => {
    const [subject = '', columnClass = '', operations = '', ...marks] = line.split(/ +/);
    return operations
      .split(',')
      .flatMap((operation) =>
        relations.map((relation, i) => [
          [subject, columnClass, relation, operation].join(' '),
          marks[i] ?? '',
        ]),
      );
  });
  return new Map(expected.filter(([, mark]) => mark !== '.').map(([name = '', mark = '']) => [name, mark]));
}

const EXPECTED = clerksExpectations();

/** What the table of the others says about a case. */
function expectationOf(role: string, name: string): string {
  const [usual, lines] = OTHERS_TABLE[role] ?? ['', ''];
  const [subject, columnClass = '', , operation = ''] = name.split(' ');
  const said = lines
    .split('\n')
    .map((line) => line.split(/ +/))
    .find(
      ([kind, cell = '', operations = '']) =>
        kind === subject && ['*', columnClass].includes(cell) && operations.split(',').includes(operation),
    );
  return said?.[3] ?? usual;
}

type Judge = typeof judgeWrite;

const CITY_ACCEPTS = { ...DEFAULT_RULES, acceptance: { by: 'acceptor' } } as const;

function markOf(judge: Judge, as: string, write: RowWrite): string {
  const [role = ''] = as.split('-');
  const rules = as === 'office-without-acceptance' ? { rules: CITY_ACCEPTS } : {};
  const decision = judge({ ...CLERK, role: role as Role }, { ...write, ...rules });
  if (decision.allowed) return '+';
  return Object.entries(MARKS).find(([, reason]) => reason === decision.reason)?.[0] ?? decision.reason;
}

/** Every case in which a judge says something else than the tables. */
function differences(judge: Judge): string[] {
  const rows = [
    ...CASES.map((one) => ({ ...one, role: 'clerk', expected: EXPECTED.get(one.name) })),
    ...Object.keys(OTHERS_TABLE).flatMap((role) =>
      CASES.map((one) => ({ ...one, role, expected: expectationOf(role, one.name) })),
    ),
  ];
  return rows.flatMap(({ name, write, role, expected }) => {
    const mark = markOf(judge, role, write);
    return mark === expected ? [] : [`${role} ${name}: ${mark} instead of ${expected ?? 'nothing'}`];
  });
}

describe('every role × column class × relation of the unit × operation', () => {
  it('is in the table, and the table holds nothing else', () => {
    expect([...EXPECTED.keys()].sort()).toEqual(CASES.map(({ name }) => name).sort());
    // 8 classes of project ledgers, 4 of closed items and 2 of own ledgers with 8 relations, 3 of the log, 1 of inspections
    // and 1 of quotas with 7, 1 with 4 of the directory, 1 with 8 of unknown kinds; 6 operations each.
    expect(CASES).toHaveLength((14 * 8 + 5 * 7 + 4 + 8) * 6);
  });

  it('is decided as the table says', () => {
    expect(differences(judgeWrite)).toEqual([]);
  });

  const opened = (write: RowWrite, id: string): RowWrite['kind'] =>
    write.kind && {
      ...write.kind,
      columns: write.kind.columns.map((column) =>
        column.id === id ? { ...column, writtenBy: 'unit' as const } : column,
      ),
    };
  const firstOnly = (fields: RowFields | undefined): RowFields | undefined =>
    fields && { ...fields, units: String(fields['units'] ?? '').split('、')[0] ?? '' };
  const without = (fields: RowFields | undefined, left: string): RowFields | undefined =>
    fields && Object.fromEntries(Object.entries(fields).filter(([id]) => id !== left));

  it.each<[string, Judge]>([
    ['scheduled jobs write', (w, x) => judgeWrite(w.role === 'service' ? { ...w, role: 'office' } : w, x)],
    ['leaders write as clerks', (w, x) => judgeWrite(w.role === 'leader' ? { ...w, role: 'clerk' } : w, x)],
    [
      'the office is a clerk',
      (w, x) => judgeWrite({ ...w, role: w.role === 'office' ? 'clerk' : w.role }, x),
    ],
    [
      'an unknown role is a clerk',
      (w, x) => judgeWrite((w.role as string) === 'administrator' ? CLERK : w, x),
    ],
    ['closed rows stay open', (w, x) => judgeWrite(w, { ...x, before: without(x.before, 'closing') })],
    [
      'the office closes what nobody applied for',
      (w, x) => judgeWrite(w, w.role === 'office' && x.after ? { ...x, before: undefined } : x),
    ],
    ['the rules are not asked', (w, x) => judgeWrite(w, { ...x, rules: DEFAULT_RULES })],
    [
      'reviewers are the office',
      (w, x) => judgeWrite(w.role === 'acceptor' ? { ...w, role: 'office' } : w, x),
    ],
    ['reviewers are clerks', (w, x) => judgeWrite(w.role === 'acceptor' ? CLERK : w, x)],
    [
      'reviewers fill closed rows only',
      (w, x) =>
        judgeWrite(
          x.before?.['closing'] === undefined && w.role === 'acceptor' ? { ...w, role: 'leader' } : w,
          x,
        ),
    ],
    ['clerks accept', (w, x) => judgeWrite(w, { ...x, kind: opened(x, 'verdict') })],
    ['clerks adopt', (w, x) => judgeWrite(w, { ...x, kind: opened(x, 'adoptedBy') })],
    ['clerks move deadlines', (w, x) => judgeWrite(w, { ...x, kind: opened(x, 'deadline') })],
    ['clerks add items', (w, x) => judgeWrite(w, { ...x, kind: opened(x, 'item') })],
    ['clerks delete', (w, x) => judgeWrite(w, { ...x, after: x.after ?? x.before })],
    ['clerks write any row', (w, x) => judgeWrite({ ...w, units: [...w.units, '江油市司法局'] }, x)],
    [
      'emptying is no change',
      (w, x) => judgeWrite(w, { ...x, after: x.after && { ...x.before, ...x.after } }),
    ],
    ['an unknown kind is trusted', (w, x) => judgeWrite(w, { ...x, kind: x.kind ?? KEY_PROJECTS })],
    ['the directory is not asked', (w, x) => judgeWrite(w, { ...x, directory: undefined })],
    [
      'only the lead counts',
      (w, x) => judgeWrite(w, { ...x, before: firstOnly(x.before), after: firstOnly(x.after) }),
    ],
    [
      'the leading county does not count',
      (w, x) =>
        judgeWrite(w, { ...x, before: without(x.before, 'leadUnit'), after: without(x.after, 'leadUnit') }),
    ],
  ])('a judge with a hole is found out: %s', (_, judge) => {
    expect(differences(judge)).not.toEqual([]);
  });
});

describe('an article’s unit cell', () => {
  const article = (unit: string): RowFields => ({ ...ARTICLE, unit });
  const writer = { role: 'clerk', units: ['普法科', '办公室'] } as const;
  it.each([
    { name: 'taken over', from: '政治部', to: '普法科', reason: 'not-your-row' },
    { name: 'shared by another’s clerk', from: '政治部', to: '政治部、普法科', reason: 'not-your-row' },
    { name: 'given away', from: '普法科', to: '政治部', reason: 'not-your-unit' },
    { name: 'emptied', from: '普法科', to: undefined, reason: 'not-your-unit' },
    { name: 'moved to their other unit', from: '普法科', to: '办公室', reason: undefined },
    { name: 'shared by its clerk', from: '普法科', to: '普法科、政治部', reason: undefined },
  ])('may not be $name, or may', ({ from, to, reason }) => {
    const after = to === undefined ? ARTICLE : article(to);
    const decision = judgeWrite(writer, {
      kind: INFO_LOG,
      before: article(from),
      after,
      directory: undefined,
    });
    expect(decision).toMatchObject(reason === undefined ? { allowed: true } : { allowed: false, reason });
  });
});

describe('whose a row is', () => {
  const fields = (units: string): RowFields => ({ item: '法治宣传', units });
  const directory = readDirectory([{ name: '涪城区司法局' }, { name: '办公室' }]);
  const joined = readDirectory([{ name: '人民参与、促进法治科' }]);
  it.each([
    { unit: '行政复议与应诉二科', cell: '行政复议与应诉一、二科', own: true },
    { unit: '行政复议与应诉三科', cell: '行政复议与应诉一、二科', own: false },
    { unit: '游仙区司法局', cell: '游仙区、安州区司法局', own: true },
    { unit: '安州区公证处', cell: '安州区司法局、公证处', own: true },
    { unit: '公证处', cell: '安州区司法局、公证处', own: false },
    { unit: '普法科', cell: '办公室（普法科配合）', own: true },
    { unit: ' 普法 科 ', cell: '普法科', own: true },
    { unit: '科技城新区（直管区）司法局', cell: '科技城新区(直管区)司法局', own: true },
    { unit: '法科', cell: '普法科', own: false },
    { unit: '办公室', cell: '市政府办公室', own: false },
    { unit: '', cell: '无', own: false },
    { unit: '涪城局', cell: '涪城区司法局', directory: DIRECTORY, own: true },
    { unit: '人民参与、促进法治科', cell: '人民参与、促进法治科、普法科', directory: joined, own: true },
    { unit: '促进法治科', cell: '人民参与、促进法治科、普法科', directory: joined, own: false },
    // By its kind, where the directory lists no members; without a directory nobody can tell.
    { unit: '涪城区司法局', cell: '各县市区司法局', directory, own: true },
    { unit: '办公室', cell: '各县市区司法局', directory, own: false },
    { unit: '涪城区司法局', cell: '各县市区司法局', own: false },
  ])('“$cell” is of $unit: $own', ({ unit, cell, directory, own }) => {
    const { allowed } = judgeWrite(
      { role: 'clerk', units: [unit] },
      {
        kind: KEY_PROJECTS,
        before: fields(cell),
        after: { ...fields(cell), note: '已启动' },
        directory,
      },
    );
    expect(allowed).toBe(own);
  });

  it('a unit that has members is also its own', () => {
    const directory = readDirectory([{ name: '公证管理处', members: '绵州公证处' }, { name: '绵州公证处' }]);
    const own = ['公证管理处', '绵州公证处', '办公室'].filter(
      (unit) =>
        judgeWrite(
          { role: 'clerk', units: [unit] },
          {
            kind: KEY_PROJECTS,
            before: fields('公证管理处'),
            after: { ...fields('公证管理处'), note: '' },
            directory,
          },
        ).allowed,
    );
    expect(own).toEqual(['公证管理处', '绵州公证处']);
  });
});

it('who may write a cell is not asked about cells that stay', () => {
  const row = { ...PROJECT_ROW, units: '普法科', verdict: '通过', nonesuch: '甲' };
  const write = { kind: KEY_PROJECTS, directory: DIRECTORY, before: row, after: { ...row } };
  expect(judgeWrite(CLERK, write)).toEqual({ allowed: true });
});

it('a row without a cell is still a new row', () => {
  const write = { kind: KEY_PROJECTS, directory: DIRECTORY, before: undefined, after: {} };
  expect(judgeWrite(CLERK, write)).toMatchObject({ reason: 'insertion-reserved' });
  expect(judgeWrite(CLERK, { ...write, kind: INFO_LOG })).toMatchObject({ reason: 'not-your-unit' });
});

describe('an item that is closed', () => {
  const row = { ...PROJECT_ROW, units: '涪城区司法局' };
  const applied = { ...row, closing: '申请销号' };
  const rules = { ...DEFAULT_RULES, lights: { ...DEFAULT_RULES.lights, doneStatuses: ['办毕'] } };
  it.each<[string, RowFields, Partial<RowWrite>, boolean]>([
    ['is finished by its status', { status: '已完成' }, {}, true],
    ['is finished by its share', { percent: 100 }, {}, true],
    ['is not nearly finished', { percent: 99, status: '进行中' }, {}, false],
    ['is finished in the words of the bureau', { status: '办毕' }, { rules }, true],
    ['is not finished in other words', { status: '办毕' }, {}, false],
    ['comes so when it is new', {}, { before: undefined }, true],
    [
      'was closed before there was a column for it',
      {},
      { before: row, newColumns: new Set(['closing']) },
      true,
    ],
    [
      'is closed by the procedure beside other columns',
      {},
      { before: row, newColumns: new Set(['note']) },
      false,
    ],
    ['is closed as it is finished', { status: '已完成' }, { before: applied }, true],
  ])('%s', (_, progress, write, allowed) => {
    const decision = judgeWrite(
      { role: 'office', units: [] },
      {
        ...{ kind: KEY_PROJECTS, directory: DIRECTORY, before: { ...applied, ...progress } },
        ...{ after: { ...applied, ...progress, closing: '已销号' } },
        ...write,
      },
    );
    expect(decision.allowed).toBe(allowed);
  });
});

it('no unit closes its items by bringing the column', () => {
  const before = { ...PROJECT_ROW, units: '涪城区司法局', status: '已完成' };
  const write = { kind: KEY_PROJECTS, directory: DIRECTORY, newColumns: new Set(['closing']) };
  const decision = judgeWrite(CLERK, { ...write, before, after: { ...before, closing: '已销号' } });
  expect(decision).toMatchObject({ reason: 'closing-step' });
});

describe('a denial', () => {
  const row = { ...PROJECT_ROW, deadline: '5月底前', units: '涪城区司法局、普法科' };
  const foreign = { ...row, leadUnit: '江油市司法局', units: '普法科' };
  const closed = { ...row, status: '已完成', closing: '已销号' };
  const base = { kind: KEY_PROJECTS, directory: DIRECTORY };
  const article = { ...ARTICLE, unit: '涪城区司法局' };
  interface Said {
    readonly columns: readonly string[];
    readonly detail: string;
  }
  it.each<[string, Role, Pick<RowWrite, 'before' | 'after'> & Partial<RowWrite>, Said]>([
    [
      'to a leader',
      'leader',
      { before: row, after: { ...row, note: '已启动' } },
      { columns: [], detail: '您的账号只能查看台账，不能修改。请还原改动；需要修改的，请联系办公室。' },
    ],
    [
      'of reserved cells',
      'clerk',
      { before: row, after: { ...row, note: '已启动', deadline: '6月底前', verdict: '通过' } },
      {
        columns: ['deadline', 'verdict'],
        detail:
          '“时序进度”“验收结论”栏只能由办公室填写。请还原这些单元格后再同步；确需修改的，请联系办公室。',
      },
    ],
    [
      'of a column with an inherited name',
      'clerk',
      { before: row, after: { ...row, constructor: '甲' } },
      {
        columns: ['constructor'],
        detail: '“constructor”栏只能由办公室填写。请还原这些单元格后再同步；确需修改的，请联系办公室。',
      },
    ],
    [
      'of many cells',
      'clerk',
      {
        kind: INFO_LOG,
        before: article,
        after: { ...article, adoptedBy: '市', a: 1, b: 2, c: 3, d: 4, e: 5 },
      },
      {
        columns: ['adoptedBy', 'a', 'b', 'c', 'd', 'e'],
        detail:
          '“采用级别”“a”“b”“c”“d”等6栏只能由办公室填写。请还原这些单元格后再同步；确需修改的，请联系办公室。',
      },
    ],
    [
      'of a repeated column',
      'clerk',
      {
        kind: INFO_QUOTA,
        before: { unit: '涪城区司法局' },
        after: { unit: '涪城区司法局', 'quota:外宣信息': 12 },
      },
      {
        columns: ['quota:外宣信息'],
        detail: '“外宣信息”栏只能由办公室填写。请还原这些单元格后再同步；确需修改的，请联系办公室。',
      },
    ],
    [
      'of another’s row',
      'clerk',
      { before: foreign, after: { ...foreign, note: '已启动' } },
      {
        columns: ['note'],
        detail:
          '这一行由“江油市司法局”“普法科”负责，不属于您的单位（涪城区司法局）。请还原这一行的改动；确需修改的，请联系该单位或办公室。',
      },
    ],
    [
      'of a row whose unit cell is long',
      'clerk',
      { before: { units: `普法科\n${'会'.repeat(50)}` }, after: { note: '已启动' } },
      {
        columns: ['units', 'note'],
        detail: `这一行由“普法科 ${'会'.repeat(36)}…”负责，不属于您的单位（涪城区司法局）。请还原这一行的改动；确需修改的，请联系该单位或办公室。`,
      },
    ],
    [
      'of nobody’s row',
      'clerk',
      { before: PROJECT_ROW, after: { ...PROJECT_ROW, note: '已启动' } },
      {
        columns: ['note'],
        detail: '这一行没有写明责任单位，只有办公室可以修改。请还原这一行的改动，并请办公室补填单位。',
      },
    ],
    [
      'of an article given away',
      'clerk',
      { kind: INFO_LOG, before: article, after: { ...article, unit: '普法科' } },
      {
        columns: ['unit'],
        detail:
          '“部门”栏填的是“普法科”，您只能填报本单位（涪城区司法局）的内容。请改为本单位；确需填其他单位的，请联系办公室。',
      },
    ],
    [
      'of a new article without a unit',
      'clerk',
      { kind: INFO_LOG, before: undefined, after: ARTICLE },
      {
        columns: ['unit'],
        detail:
          '“部门”栏没有填写，您只能填报本单位（涪城区司法局）的内容。请改为本单位；确需填其他单位的，请联系办公室。',
      },
    ],
    [
      'of a closed row',
      'clerk',
      { before: closed, after: { ...closed, note: '补记' } },
      {
        columns: ['note'],
        detail:
          '这一行已销号，不能再修改。请还原这一行的改动；确需修改的，请办公室先把“销号”改为“退回”，退回后再改。',
      },
    ],
    [
      'of a step that is the office’s',
      'clerk',
      { before: row, after: { ...row, closing: '已销号' } },
      {
        columns: ['closing'],
        detail: '“销号”栏现在是空的，还没有申请销号。下一步可以填“申请销号”，请改正后再同步。',
      },
    ],
    [
      'of reopening without a reason',
      'office',
      { before: closed, after: { ...closed, closing: '退回' } },
      {
        columns: ['returnReason'],
        detail: '退回的事项要写明原因，请填写“退回原因”后再同步。',
      },
    ],
    [
      'of what a reviewer does not fill',
      'acceptor',
      { before: row, after: { ...row, verdict: '通过', note: '已启动' } },
      {
        columns: ['note'],
        detail:
          '“最新进展”栏不由验收人员填写，您只能填验收结论和验收日期。请还原这些单元格后再同步；确需修改的，请联系办公室。',
      },
    ],
    [
      'of an acceptance that is the city’s',
      'office',
      { before: row, after: { ...row, verdict: '通过' }, rules: CITY_ACCEPTS },
      {
        columns: ['verdict'],
        detail:
          '按“规则设置”，“验收结论”栏只由市局验收人员填写。请还原这些单元格后再同步；新增的行请先清空这些单元格。',
      },
    ],
    [
      'of a new item',
      'clerk',
      { before: undefined, after: row },
      { columns: [], detail: '这本台账只能由办公室增加行。请删除这一行，并把要增加的内容报给办公室。' },
    ],
    [
      'of a deletion',
      'clerk',
      { before: row, after: undefined },
      { columns: [], detail: '只有办公室可以删除行。请还原这一行；确需删除的，请联系办公室。' },
    ],
    [
      'in a ledger of an unknown kind',
      'clerk',
      { kind: undefined, before: row, after: { ...row, note: '已启动' } },
      {
        columns: ['note'],
        detail: '服务器不认识这种台账类型，只有办公室可以修改。请还原改动，并联系办公室。',
      },
    ],
  ])('%s names the columns and says what to do', (_, role, write, said) => {
    expect(judgeWrite({ ...CLERK, role }, { ...base, ...write })).toMatchObject({
      allowed: false,
      ...said,
    });
  });

  it('to a clerk of no unit says who can help', () => {
    const write = { ...base, before: row, after: { ...row, note: '已启动' } };
    expect(judgeWrite({ role: 'clerk', units: [] }, write)).toEqual({
      allowed: false,
      reason: 'no-unit',
      columns: ['note'],
      detail: '您的账号没有登记所属单位，不能填报。请联系管理员登记单位后重新登录。',
    });
  });

  it('to a clerk of many units names some', () => {
    const units = ['甲科', '乙科', '丙科', '丁科', '戊科', '己科'];
    const decision = judgeWrite({ role: 'clerk', units }, { ...base, before: row, after: PROJECT_ROW });
    expect(decision).toMatchObject({
      detail: expect.stringContaining('（甲科、乙科、丙科、丁科、戊科等6个）') as unknown,
    });
  });
});
