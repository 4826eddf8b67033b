import type { CellValue, Grid } from '#core/grid/grid';
import { grid } from '#tests/support/grid';
import { quotas, rules } from '#tests/support/sheets';
import { openBook, type OpenedBook } from '../opened-book';
import { mappingDraft, planMapping } from './mapping';

const RULES = '制度建设规范年';
const HEAD = ['工作表', '台账类型', '表头行', '栏目', '列'];
const ODD = grid('杂表', [
  ['2023年工作'],
  ['甲', '乙', '丙', '丁', null, '台账通标识@3'],
  ['党建类', '1.甲制度', '5月底前', '办公室', '已完成', 'x'],
]);

function bookOf(...grids: Grid[]): OpenedBook {
  return openBook({ fileName: '台账.xlsx', grids }, '2023-06-30');
}

function said(...lines: CellValue[][]): Grid {
  return grid('列对应', [HEAD, ...lines]);
}

const AS_RULES = [
  ['杂表', RULES, 2, '新建(修订)制度名称', 'B'],
  ['杂表', RULES, 2, '完成时限', 'C'],
  ['杂表', RULES, 2, '责任科室', 'D'],
];

function titles(book: OpenedBook, kind: string, headerRow: number): string[] {
  const sheet = book.workbook.grids[0]?.sheet ?? '';
  const { columns } = mappingDraft(book, { sheet, kind, headerRow });
  return columns.map(({ header, title }) => `${header}=${title}`);
}

describe('the draft', () => {
  it.each([
    ['an odd table', bookOf(ODD), RULES, 2, ['甲=', '乙=', '丙=', '丁=', '=']],
    [
      'what has been said of it before',
      bookOf(ODD, said(...AS_RULES)),
      RULES,
      2,
      ['甲=', '乙=新建(修订)制度名称', '丙=完成时限', '丁=责任科室', '='],
    ],
    [
      'what has been said, for another kind',
      bookOf(ODD, said(...AS_RULES)),
      '基础工作提升年',
      2,
      ['甲=', '乙=', '丙=', '丁=', '='],
    ],
    [
      'headers that speak for themselves',
      bookOf(grid('规范年', rules(['党建类', '1.甲制度', '5月底前', '办公室']))),
      RULES,
      2,
      ['类型=类型', '新建(修订)制度名称=新建(修订)制度名称', '完成时限=完成时限', '责任科室=责任科室'],
    ],
    [
      'columns that go by their own headers',
      bookOf(grid('分配表', quotas([1, '办公室', 12, 6, 6, null]))),
      '信息任务分配表',
      2,
      [
        '序号=序号',
        '部门=部门',
        '目标任务分=目标任务分',
        '外宣信息=外宣信息',
        '政务信息=政务信息',
        '备注=备注',
      ],
    ],
    ['a row that is not there', bookOf(ODD), RULES, 9, []],
    ['no number of a row', bookOf(ODD), RULES, 1.5, []],
    ['a kind that is not there', bookOf(ODD), '别的', 2, []],
  ])('%s', (...[, book, kind, headerRow, expected]) => {
    expect(titles(book, kind, headerRow)).toEqual(expected);
  });
});

describe('the plan', () => {
  const mapping = { sheet: '杂表', kind: RULES, headerRow: 2, columns: [{ title: '完成时限', index: 2 }] };

  /** What 列对应 would say with the plan carried out. */
  function after(book: OpenedBook, asked: Parameters<typeof planMapping>[1]): CellValue[][] {
    const plan = planMapping(book, asked);
    if (!('changes' in plan)) throw new Error(JSON.stringify(plan));
    const values = (book.workbook.grids.at(-1)?.values ?? []).map((row) => [...row]);
    for (const { row, column, value } of plan.changes.flatMap(({ cells }) => cells))
      (values[row] ??= [])[column] = value;
    return values.filter((row) => row.some((value) => value !== null));
  }

  it('is a new sheet where there is none', () => {
    expect(planMapping(bookOf(ODD), mapping)).toEqual({
      newSheet: { name: '列对应', values: [HEAD, ['杂表', RULES, 2, '完成时限', 'C']] },
    });
  });

  it('forgets a header row that was wrong, and lines that name no row', () => {
    const wrong = [
      ['杂表', RULES, 1, '新建(修订)制度名称', 'B'],
      ['杂表', RULES, '二', '责任科室', 'D'],
    ];
    expect(after(bookOf(ODD, said(...wrong)), mapping)).toEqual([HEAD, ['杂表', RULES, 2, '完成时限', 'C']]);
  });

  it('forgets the row that the corrected table was read with', () => {
    const before = bookOf(ODD, said(...AS_RULES));
    expect(after(before, { ...mapping, headerRow: 1, former: 2 })).toEqual([
      HEAD,
      ['杂表', RULES, 1, '完成时限', 'C'],
    ]);
    expect(after(before, { ...mapping, columns: [], former: 2 })).toEqual([HEAD]);
  });

  it('keeps what is said of another table of the sheet', () => {
    const two = grid('杂表', [
      ...ODD.values,
      [],
      ['一', '二', '三', '四'],
      ['党建类', '1.乙制度', '6月底前', '法规科'],
    ]);
    const other = AS_RULES.map(([sheet, kind, , title, letter]): CellValue[] => [
      sheet ?? null,
      kind ?? null,
      5,
      title ?? null,
      letter ?? null,
    ]);
    const before = bookOf(two, said(...AS_RULES, ...other));
    expect(after(before, { ...mapping, former: 2 })).toEqual([
      HEAD,
      ...other,
      ['杂表', RULES, 2, '完成时限', 'C'],
    ]);
  });

  it('is refused where nobody knows what stands on 列对应', () => {
    expect(planMapping(bookOf(ODD, grid('列对应', [['随手记']])), mapping)).toMatchObject({
      refused: expect.stringContaining('表头不完整') as string,
    });
  });
});
