import fc from 'fast-check';
import { defaultLightRules } from '#core/completion/light-rules';
import { addDays, type CivilDate } from '#core/date/civil-date';
import { applyEdits } from '#core/fix/apply-edits';
import type { CellValue, Grid } from '#core/grid/grid';
import type { Progress } from '#core/ledger/project-item';
import { understandWorkbook } from '#core/ledger/understand';
import { saysNothing } from '#core/text/says-nothing';
import { grid } from '#tests/support/grid';
import { fillEdits, type FillOutcome } from './fill-edits';
import type { FillForm } from './fill-form';
import { formOf, type FillSource } from './fill-source';

const AS_OF: CivilDate = '2023-06-20';
const HEADER = ['目标', '具体任务', '时序进度', '责任单位'];
const PROGRESS = ['状态', '完成比例', '完成日期', '最新进展', '佐证材料', '存在问题'];
const TASK = ['夯实基础', '1.全年办理公证不少于500件'];

/** Two milestones, so that 节点完成 is asked for. */
const TWO = '3月底前筹备，12月底前建成';

interface SheetOptions {
  readonly deadline?: string;
  readonly formats?: readonly (string | undefined)[];
  readonly merges?: readonly string[];
  readonly header?: readonly string[];
}

/** A ledger with one task that has these progress cells; or, with `header`, these columns alone. */
function sheet(
  cells: readonly CellValue[],
  { formats = [], merges = [], header = PROGRESS, deadline = '12月底前' }: SheetOptions = {},
): Grid {
  const look = [...HEADER.map(() => undefined), ...formats];
  const second = ['夯实基础', '2.印发办法', '12月底前', '办公室'];
  return grid(
    '提升年',
    [
      ['2023年“基础工作提升年”项目台账'],
      [...HEADER, ...header],
      [...TASK, deadline, '办公室', ...cells],
      second,
    ],
    { merges, formats: [undefined, undefined, look, look] },
  );
}

function sourceOf(read: Grid, at = 0): FillSource {
  const { ledgers } = understandWorkbook({ fileName: '', grids: [read] }, { asOf: AS_OF });
  const [understood] = ledgers;
  const entry = understood?.items[at];
  if (!understood || !entry) throw new Error('the sheet has no such item');
  return { understood, entry, grid: read, asOf: AS_OF, rules: defaultLightRules };
}

/** What comes of a form in which only some fields are changed. */
function filled(read: Grid, some: Partial<FillForm>, seen: Partial<FillForm> = {}): FillOutcome {
  const form = { ...formOf(sourceOf(read)), ...seen };
  return fillEdits(sourceOf(read), form, { ...form, ...some });
}

/** The cells written, by header. */
function written(outcome: FillOutcome): unknown {
  if ('problems' in outcome) return outcome.problems.map(({ field, text }) => `${field}: ${text}`);
  return Object.fromEntries(outcome.edits.map(({ header, value }) => [header, value]));
}

function progressAfter(read: Grid, outcome: FillOutcome): Progress | undefined {
  if ('problems' in outcome) throw new Error(outcome.problems.map(({ text }) => text).join());
  const edits = outcome.edits.map((edit) => ({ ...edit, sheet: read.sheet }));
  const [after] = applyEdits({ fileName: '', grids: [read] }, edits).grids;
  return after && sourceOf(after).entry.item.progress;
}

const DONE = { status: '已完成', percent: '100', doneOn: '2023-06-15' };

const FORMATTED = { formats: [undefined, '0%', 'yyyy-mm-dd'] };

describe('the cells a form writes', () => {
  it.each<readonly [string, Grid, Partial<FillForm>, unknown]>([
    ['nothing where nothing was changed', sheet(['进行中', '六成', '月底']), {}, {}],
    [
      'a finished item, in cells without a format',
      sheet([]),
      DONE,
      { 状态: '已完成', 完成比例: '100%', 完成日期: '2023-06-15' },
    ],
    [
      'a finished item, in cells with formats',
      sheet([], FORMATTED),
      DONE,
      { 状态: '已完成', 完成比例: 1, 完成日期: 45092 },
    ],
    ['only the field changed', sheet(['进行中', '六成']), { evidence: '=附件3' }, { 佐证材料: '=附件3' }],
    ['one per cent', sheet([]), { percent: '1' }, { 完成比例: '1%' }],
    ['half a per cent, typed in full width', sheet([]), { percent: '０.５％' }, { 完成比例: '0.5%' }],
    [
      'nothing instead of something',
      sheet(['进行中', 0.5]),
      { status: '', percent: '' },
      { 状态: null, 完成比例: null },
    ],
    [
      'this month’s note beside the others',
      sheet([null, null, null, '5月：印发。']),
      { note: '培训' },
      { 最新进展: '5月：印发。\n6月：培训' },
    ],
    [
      'figures, too',
      sheet([]),
      { note: '培训', actuals: ['320'] },
      { 最新进展: '6月：培训。【指标】公证320件（目标500件）。' },
    ],
    [
      'a note of which the earlier months were changed',
      sheet([null, null, null, '5月：印法。6月：培训。']),
      { earlier: '5月：印发。' },
      { 最新进展: '5月：印发。\n6月：培训。' },
    ],
  ])('%s', (_, read, some, expected) => {
    expect(written(filled(read, some))).toEqual(expected);
  });

  it('of the closing and the milestones, where there are such columns', () => {
    const options = { header: ['状态', '节点完成', '销号'], deadline: TWO };
    const read = sheet(['已完成', '已请示市局'], options);
    const form = { milestones: ['2023-03-25', ''], closing: '申请销号' };
    expect(written(filled(read, form))).toEqual({
      节点完成: '已请示市局\n筹备：2023-03-25',
      销号: '申请销号',
    });
    expect(formOf(sourceOf(read)).milestones).toEqual(['', '']);
    expect(formOf(sourceOf(sheet([], { deadline: TWO }))).milestones).toEqual([]);
  });

  it('of merged rows the top one', () => {
    const read = sheet(['进行中'], { merges: ['E3:E4'] });
    const source = sourceOf(read, 1);
    const outcome = fillEdits(source, formOf(source), { ...formOf(source), status: '未开始' });
    expect(outcome).toEqual({
      edits: [{ row: 2, column: 4, value: '未开始', before: '进行中', header: '状态' }],
    });
  });
});

describe('a form that is not saved', () => {
  it.each([
    ['a status nobody knows', [], { status: '快了' }, ['status: 状态请选未开始、进行中、已完成之一。']],
    ['more than all', [], { percent: '120' }, ['percent: 完成比例请填0到100的数，最多两位小数。']],
    ['no number', [], { percent: '一半多' }, ['percent: 完成比例请填0到100的数，最多两位小数。']],
    [
      ...(['done, nobody knows when', [], { status: '已完成' }] as const),
      ['doneOn: 已完成的事项要填完成日期，否则按逾期完成统计。'],
    ],
    [
      ...(['done in part', ['已完成', 1, '2023-06-01'], { percent: '80' }] as const),
      ['percent: 状态是“已完成”，完成比例应为100。'],
    ],
    [
      ...(['all there, and open', ['进行中'], { percent: '100' }] as const),
      ['percent: 完成比例到100了，状态请选“已完成”；还没有完成的请填小于100的数。'],
    ],
    [
      ...(['begun, they say not', ['进行中', 0.4], { status: '未开始' }] as const),
      ['status: 完成比例已大于0，状态请选“进行中”或“已完成”。'],
    ],
    [
      ...(['a day to come', [], { ...DONE, doneOn: '2023-06-21' }] as const),
      ['doneOn: 完成日期不能晚于今天（2023年6月20日）。'],
    ],
    [
      ...(['a day before the ledger', [], { ...DONE, doneOn: '2022-12-31' }] as const),
      ['doneOn: 这是2023年的台账，完成日期不能早于2023年。'],
    ],
    [
      ...(['a day, and open', ['进行中'], { doneOn: '2023-06-15' }] as const),
      ['doneOn: 填了完成日期，状态请选“已完成”；没有完成的请清空日期。'],
    ],
    ['figures that are none', [], { actuals: ['若干'] }, ['actuals: 指标完成值请填不小于0的数。']],
    [
      'more than a cell holds',
      [],
      { problem: '长'.repeat(32_768) },
      ['problem: 内容太长，一格最多32767字，请删减。'],
    ],
  ] as readonly (readonly [string, CellValue[], Partial<FillForm>, unknown])[])(
    '%s',
    (_, cells, some, expected) => {
      expect(written(filled(sheet(cells), some))).toEqual(expected);
    },
  );

  it.each<readonly [string, CellValue[], Partial<FillForm>, string[]]>([
    [
      'a milestone to come',
      [],
      { milestones: ['2023-07-01', ''] },
      ['milestones: 节点完成日期不能晚于今天（2023年6月20日）。'],
    ],
    ['a milestone at no day', [], { milestones: ['三月', ''] }, ['milestones: 节点完成日期请填年、月、日。']],
    [
      'closing what is open',
      ['进行中'],
      { closing: '申请销号' },
      ['closing: 事项还没有完成，不能申请销号。请先填完成情况，或者撤回申请。'],
    ],
    [
      'going back on what is to be closed',
      ['已完成', null, '申请销号'],
      { status: '进行中' },
      ['closing: 事项还没有完成，不能申请销号。请先填完成情况，或者撤回申请。'],
    ],
    [
      'anything once it is closed',
      ['已完成', null, '已销号'],
      { milestones: ['2023-03-25', ''] },
      ['milestones: 这一项已销号，要修改的请办公室先退回。'],
    ],
  ])('%s', (_, cells, some, expected) => {
    const read = sheet(cells, { header: ['状态', '节点完成', '销号'], deadline: TWO });
    expect(written(filled(read, some))).toEqual(expected);
  });

  it('is judged by what the bureau calls finished', () => {
    const source = { ...sourceOf(sheet(['进行中'])), rules: { doneStatuses: ['验收通过'] } };
    const seen = formOf(source);
    const passed = { ...seen, status: '验收通过', percent: '100', doneOn: '2023-06-15' };
    expect(written(fillEdits(source, seen, passed))).toMatchObject({ 状态: '验收通过' });
  });

  it('holds nobody up over what was wrong before', () => {
    const read = sheet(['已完成', 0.8]);
    expect(written(filled(read, { evidence: '附件' }))).toEqual({ 佐证材料: '附件' });
  });

  it('asks for no date where the ledger has no place for it', () => {
    expect(written(filled(sheet([], { header: ['状态'] }), { status: '已完成' }))).toEqual({
      状态: '已完成',
    });
  });

  it('tells of a cell that somebody else changed meanwhile', () => {
    const read = sheet(['已完成', 1, '2023-06-01', '6月：已印发']);
    expect(
      written(filled(read, { status: '进行中', percent: '10' }, { status: '', percent: '100' })),
    ).toContain('status: 表格里这一项已改为“已完成”，请点“放弃修改”看最新内容后再填。');
    expect(written(filled(read, { evidence: '附件' }, { note: '' }))).toEqual({ 佐证材料: '附件' });
  });

  it('leaves formulas and cells merged across alone', () => {
    const formulas = { ...sheet(['进行中']), formulas: [undefined, undefined, [4]] };
    expect(written(filled(formulas, { status: '未开始' }))).toEqual([
      'status: 这一格是公式，由表格自动计算。',
    ]);
    const merged = sheet(['进行中'], { merges: ['I3:J3'] });
    expect(written(filled(merged, { problem: '经费' }))).toEqual([
      'problem: 这一格与左边的栏合并了，请先在表格里取消合并。',
    ]);
  });
});

const WORDS = fc.string({
  unit: fc.constantFrom('培', '训', '5月', '：', '。', '\n', ' ', '7', '=', '　'),
  maxLength: 12,
});
const OPEN = fc.record({
  status: fc.constantFrom('', '进行中'),
  percent: fc.integer({ min: 0, max: 9999 }).map((hundredths) => String(hundredths / 100)),
  doneOn: fc.constant(''),
});
const FINISHED = fc.record({
  status: fc.constantFrom('已完成', '办结'),
  percent: fc.constantFrom('', '100'),
  doneOn: fc.integer({ min: 0, max: 170 }).map((days): string => addDays('2023-01-01', days)),
});
const FORMS = fc
  .tuple(
    fc.oneof(OPEN, FINISHED),
    fc.record({ note: WORDS, earlier: WORDS, evidence: WORDS, problem: WORDS }),
  )
  .map(([state, texts]): FillForm => ({ ...state, ...texts, actuals: [''], milestones: [], closing: '' }));
const CELLS = fc.tuple(
  fc.constantFrom<CellValue>(null, '进行中', '办结', '乱写'),
  fc.constantFrom<CellValue>(null, 0.5, 60, '60%', '六成'),
  fc.constantFrom<CellValue>(null, 45092, '2023.6.1', '月底'),
  fc.constantFrom<CellValue>(null, '5月：印发。6月：培训。', '6月：培训\n5月：印发', '起草中'),
);
const FORMATS = fc.constantFrom<readonly (string | undefined)[]>(
  [],
  [undefined, '0%', 'yyyy-mm-dd'],
  ['@', '@', '@'],
  [undefined, '0.00', 'm"月"d"日"'],
);

describe('what a form says is what the ledger says afterwards', () => {
  it('in cells of any kind', () => {
    fc.assert(
      fc.property(CELLS, FORMATS, FORMS, (cells, formats, form) => {
        const read = sheet(cells, { formats });
        const seen = formOf(sourceOf(read));
        const progress = progressAfter(read, fillEdits(sourceOf(read), seen, form));
        const { status, percent, doneOn, evidence, problem, note = '' } = progress ?? {};
        const trimmed = (text: string): string | undefined => (saysNothing(text) ? undefined : text.trim());
        expect({ status, doneOn, evidence, problem }).toEqual({
          status: trimmed(form.status),
          doneOn: trimmed(form.doneOn),
          evidence: trimmed(form.evidence),
          problem: trimmed(form.problem),
        });
        expect(percent).toBe(form.percent === '' ? undefined : Number(form.percent));
        expect(note).toContain(form.note.trim().replace(/^5月：/, ''));
        if (!saysNothing(form.earlier)) expect(note).toContain(form.earlier.trim());
      }),
    );
  });
});
