/** Headers as clerks type them: marks, hints, numbers, another language or script, and what is no header at all. */
import type { CellValue } from '#core/grid/grid';
import { grid } from '#tests/support/grid';
import { readLedgers } from './read-ledgers';

type Rows = readonly (readonly CellValue[])[];

const TITLE = '2023年“基础工作提升年”项目台账';
const HEADER = ['目标', '具体任务', '时序进度', '责任单位'];
const FIRST = ['规范化', '1.甲', '5月底前', '办公室'];
const SECOND = ['规范化', '2.乙', '6月底前', '政治部'];

function read(values: Rows, merges: readonly string[] = []) {
  return readLedgers({ fileName: '', grids: [grid('表', values, { merges })] });
}

/** The cells of the four columns, however they are called. */
function items(values: Rows, merges: readonly string[] = []) {
  return read(values, merges).ledgers.flatMap(({ rows }) =>
    rows.map(({ cells }) => ['group', 'item', 'deadline', 'units'].map((id) => cells[id])),
  );
}

describe('the four columns are known', () => {
  it.each<[string, (header: string, index: number) => string]>([
    ['with a mark', (header) => `${header}*`],
    ['with a full-width mark before', (header) => `＊${header}：`],
    ['with the arrow of a filter', (header) => `${header}▼`],
    ['with a footnote in a circle', (header, index) => `${header}${'①②③④'.charAt(index)}`],
    ['with a footnote in brackets', (header, index) => `${header}[注${index + 1}]`],
    ['with a number', (header, index) => `${index + 1}.${header}`],
    ['with a Chinese number', (header, index) => `${'一二三四'.charAt(index)}、${header}`],
    ['with a number in brackets', (header, index) => `（${'一二三四'.charAt(index)}）${header}`],
    ['in brackets', (header) => `【${header}】`],
    ['with two hints', (header) => `${header}（必填）（200字以内）`],
    [
      'with a long hint',
      (header) => `${header}\n（请按文件原文填写，不要简写，不超过两百字，多项用分号隔开）`,
    ],
    ['with a year', (header) => `2023年${header}`],
    ['written downwards', (header) => Array.from(header).join('\n')],
    ['written downwards with padding', (header) => Array.from(header).join(' \r\n　')],
    [
      'with English under it',
      (header, index) => `${header}\n${['Goal', 'Task', 'Due date', 'Unit'][index] ?? ''}`,
    ],
    [
      'with English before it',
      (header, index) => `${['Goal', 'Task', 'Due date', 'Unit'][index] ?? ''} ${header}`,
    ],
    ['with English after a stroke', (header) => `${header}/Column`],
  ])('%s', (_, drift) => {
    expect(items([[TITLE], HEADER.map(drift), FIRST, SECOND])).toEqual([FIRST, SECOND]);
  });

  it.each([
    ['in traditional characters', ['目標', '具體任務', '時序進度', '責任單位']],
    ['in other words, in traditional characters', ['類別', '項目名稱', '完成時限', '責任部門']],
    ['in radicals', ['⽬标', '具体任务', '时序进度', '责任单位']],
    ['with what else they hold', ['目标', '工作任务及要求', '完成时限和进度', '责任科室/单位']],
    ['with persons beside the units', ['目标', '任务分解', '时间节点', '责任单位及责任人']],
    ['as the lead alone', ['类别', '主要工作内容', '截止时间', '牵头责任单位']],
    ['as any office', ['类型', '项目', '办结时限', '科室']],
  ])('%s', (_, header) => {
    expect(items([[TITLE], header, FIRST, SECOND])).toEqual([FIRST, SECOND]);
  });

  it('by a bureau’s own names, written in whatever characters', () => {
    const [quota] = read([
      ['2023信息任务分配表'],
      ['No.', '部門', '目標任務分(分)', '外宣信息(篇)', '政務信息*', '备注'],
      [1, '办公室', 40, '12篇', '6篇', 18],
    ]).ledgers;
    expect(quota?.columns.map(({ id }) => id)).toEqual([
      ...['no', 'unit', 'targetScore', 'quota:外宣信息', 'quota:政务信息', 'remark'],
    ]);
  });
});

it.each([
  [
    'of four lines',
    [
      ['目标', '工作', null, null],
      [null, '任务', null, '责任'],
      [null, '具体', '时序', null],
      [null, '任务', '进度', '单位'],
    ],
    ['A2:A5', 'B2:D2', 'B3:C3', 'D3:D4'],
  ],
  [
    'of four lines under a caption',
    [
      ['2023年工作'],
      ['目标', '情况', null, '责任'],
      [null, '具体任务', '进度', '单位'],
      [null, null, '时序进度'],
    ],
    ['A2:D2', 'A3:A5', 'B3:C3', 'B4:B5', 'D4:D5'],
  ],
  [
    'of five lines, a word over each other',
    [
      ['目标', '具', '时', '责'],
      [null, '体', '序', '任'],
      [null, '任', '进', '单'],
      [null, '务', '度', '位'],
    ],
    [],
  ],
  ['after forty blank rows', [...Array.from({ length: 40 }, () => []), HEADER], []],
  [
    'under a long preface',
    [
      ...Array.from({ length: 26 }, (_, index) => [`第${index + 1}条 本台账由各科室填报，办公室汇总。`]),
      HEADER,
    ],
    [],
  ],
  ['under a title that has its words', [['2023年', '具体任务', '责任单位'], [], HEADER], []],
] as [string, Rows, string[]][])('a header %s', (_, header, merges) => {
  expect(items([[TITLE], ...header, FIRST, SECOND], merges)).toEqual([FIRST, SECOND]);
});

it('a table in column F', () => {
  const right = (row: readonly CellValue[]): CellValue[] => [null, null, null, null, null, ...row];
  expect(items([[TITLE], HEADER, FIRST, SECOND].map(right))).toEqual([FIRST, SECOND]);
});

describe('is no ledger', () => {
  it.each<[string, Rows]>([
    [
      'a summary by unit',
      [['2023年基础工作完成情况汇总表'], ['责任单位', '任务数', '已完成', '完成率'], ['办公室', 3, 2, '66%']],
    ],
    [
      'a pivot table',
      [
        ['行标签', '计数项:具体任务'],
        ['办公室', 3],
        ['总计', 3],
      ],
    ],
    [
      'a pivot table over two fields',
      [
        ['计数项:具体任务', '列标签'],
        ['责任单位', '5月底前', '6月底前', '总计'],
        ['办公室', 1, 2, 3],
      ],
    ],
    [
      'what fills drop-downs',
      [
        ['状态', '责任单位', '时限'],
        ['未开始', '办公室', '5月底前'],
        ['已完成', '政治部', '6月底前'],
      ],
    ],
    [
      'a meeting’s list',
      [
        ['时间', '内容', '部门'],
        ['5月3日', '学习', '办公室'],
      ],
    ],
  ])('%s', (_, values) => {
    expect(read(values)).toMatchObject({ ledgers: [], unread: [{ reason: 'unrecognised' }] });
  });
});
