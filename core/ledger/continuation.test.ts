import { statusInput } from '#core/completion/status-input';
import { runChecks } from '#core/check/run-checks';
import type { Grid } from '#core/grid/grid';
import { grid } from '#tests/support/grid';
import { understood } from '#tests/support/workbook';
import { contentOfWorkbooks } from './ledger-content';
import { readLedgers } from './read-ledgers';

const HEADER = ['目标', '具体任务', '时序进度', '责任单位'];
const TITLE = '2023年“基础工作提升年”项目台账';

/** A sheet with items numbered `from` to `to`. */
function part(sheet: string, [from, to]: readonly [number, number], title: string | null = TITLE): Grid {
  const items = Array.from({ length: to - from + 1 }, (_, index) => [
    '规范化',
    `${from + index}.任务${from + index}`,
    '5月底前',
    '办公室',
  ]);
  return grid(sheet, [[title], HEADER, ...items]);
}

function read(...grids: Grid[]) {
  return readLedgers({ fileName: '台账.xlsx', grids }).ledgers.map(({ sheet, kind, year, continues }) => [
    sheet,
    kind.id,
    year,
    continues,
  ]);
}

const after = (lastNo: number, sheet = '一') => ({ sheet, headerRow: 2, lastNo });

describe('a ledger split over sheets', () => {
  it('goes on where kind and year are the same and the numbers go on', () => {
    expect(read(part('一', [1, 3]), part('二', [4, 5]), part('三', [6, 6]))).toEqual([
      ['一', 'foundation', 2023, undefined],
      ['二', 'foundation', 2023, after(3)],
      ['三', 'foundation', 2023, after(5)],
    ]);
  });

  it('goes on with a number that has no dot, as the next one follows it', () => {
    const second = grid('二', [
      [TITLE],
      HEADER,
      ['规范化', '4打造某品牌', '年内', '办公室'],
      ['规范化', '5.丁', '年内', '办公室'],
    ]);
    const { ledgers } = readLedgers({ fileName: '', grids: [part('一', [1, 3]), second] });
    expect(ledgers[1]?.rows.map(({ no }) => no)).toEqual([4, 5]);
    expect(ledgers[1]?.continues).toEqual(after(3));
  });

  it('takes kind and year from its first part where the others have no title', () => {
    expect(read(part('一', [1, 3]), part('二', [4, 5], null))).toEqual([
      ['一', 'foundation', 2023, undefined],
      ['二', 'foundation', 2023, after(3)],
    ]);
  });

  it('goes on past other ledgers, and past a gap in the numbers', () => {
    const other = part('别', [1, 9], '2023年“特色创新发展年”项目台账');
    expect(read(part('一', [1, 3]), other, part('二', [6, 7])).at(-1)).toEqual([
      '二',
      'foundation',
      2023,
      after(3),
    ]);
  });

  it('goes on further down the same sheet', () => {
    const values = [...part('一', [1, 2]).values, [`${TITLE}（区县）`], ...part('', [3, 4]).values.slice(1)];
    expect(read(grid('一', values)).map(([, , , continues]) => continues)).toEqual([undefined, after(2)]);
  });

  it.each([
    ['its numbers begin again', part('二', [1, 5]), undefined],
    ['its numbers overlap', part('二', [3, 5]), undefined],
    ['it is of another year', part('二', [4, 5], '2024年“基础工作提升年”项目台账'), undefined],
    ['it is of another kind', part('二', [4, 5], '2023年“特色创新发展年”项目台账'), undefined],
    ['it has no numbers', grid('二', [[TITLE], HEADER, ['甲', '乙', '年内', '办公室']]), undefined],
  ])('is another ledger where %s', (_, second, continues) => {
    expect(
      read(part('一', [1, 3]), second)
        .at(-1)
        ?.at(3),
    ).toBe(continues);
  });

  it('is not guessed where two ledgers could go on', () => {
    const grids = [
      part('一', [1, 3]),
      part('别', [1, 3], '2023年“特色创新发展年”项目台账'),
      part('二', [4, 5], null),
    ];
    const { ledgers, unread } = readLedgers({ fileName: '', grids });
    expect(ledgers).toHaveLength(2);
    expect(unread).toMatchObject([{ sheet: '二', reason: 'unclear-kind' }]);
  });

  const OPEN = [null, '3.丙', '5月底前', '办公室'];
  const NEXT = [null, '4.丁', '5月底前', '办公室'];
  const OTHER = ['队伍建设', '5.戊', '5月底前', '办公室'];

  /** The group of each row of the last part, `?` before what is assumed, and the row it stands in. */
  function groups(...grids: Grid[]): string[] {
    const { ledgers } = readLedgers({ fileName: '', grids });
    return (ledgers.at(-1)?.rows ?? []).map(({ row, cells, filledFrom, assumed }) =>
      [row, `${assumed?.includes('group') ? '?' : ''}${String(cells['group'] ?? '-')}`, filledFrom['group']]
        .filter((each) => each !== undefined)
        .join(' '),
    );
  }

  it.each<[string, Grid, Grid, string[]]>([
    [
      'in a merged cell that is empty',
      part('一', [1, 2]),
      grid('二', [[TITLE], HEADER, OPEN, NEXT, OTHER], { merges: ['A3:A4'] }),
      ['3 ?规范化 3', '4 ?规范化 3', '5 队伍建设'],
    ],
    [
      'in empty cells',
      part('一', [1, 2]),
      grid('二', [[TITLE], HEADER, OPEN, NEXT, OTHER]),
      ['3 ?规范化 3', '4 ?规范化 3', '5 队伍建设'],
    ],
    [
      'down to the next group only',
      part('一', [1, 2]),
      grid('二', [
        [TITLE],
        HEADER,
        OPEN,
        ['队伍建设', ...NEXT.slice(1)],
        [null, '5.戊', '5月底前', '办公室'],
      ]),
      ['3 ?规范化 3', '4 队伍建设', '5 ?队伍建设 4'],
    ],
    [
      'not where a subtotal ended the group',
      grid('一', [...part('一', [1, 2]).values, ['小计', '2项']]),
      grid('二', [[TITLE], HEADER, OPEN, NEXT, OTHER]),
      ['3 -', '4 -', '5 队伍建设'],
    ],
    [
      'not where it is another ledger',
      part('一', [1, 4]),
      grid('二', [[TITLE], HEADER, OPEN, NEXT, OTHER], { merges: ['A3:A4'] }),
      ['3 -', '4 -', '5 队伍建设'],
    ],
  ])('the group goes on at the top of the next part: %s', (_, first, second, found) => {
    expect(groups(first, second)).toEqual(found);
  });

  it('a group that is not known is told', () => {
    const second = grid('二', [[TITLE], HEADER, OPEN, NEXT, OTHER], { merges: ['A3:A4'] });
    const told = runChecks(understood([part('一', [1, 4]), second])).filter(
      ({ code }) => code === 'group-empty',
    );
    expect(told.map(({ sheet, cell }) => [sheet, cell])).toEqual([['二', 'A3']]);
  });

  it('the group goes on over a page break in a merged cell that is empty', () => {
    const values = [...part('一', [1, 2]).values, [TITLE], HEADER, OPEN, NEXT, OTHER];
    expect(groups(grid('一', values, { merges: ['A7:A8'] }))).toEqual([
      '3 规范化',
      '4 规范化',
      '7 ?规范化 4',
      '8 ?规范化 4',
      '9 队伍建设',
    ]);
  });

  it('has no gap between its parts, and is one ledger of completion', () => {
    const workbook = understood([part('一', [1, 3]), part('二', [4, 5])]);
    expect(runChecks(workbook).filter(({ code }) => code.startsWith('number-'))).toEqual([]);
    const { ledgers } = statusInput(contentOfWorkbooks([workbook]), '2023-06-30');
    expect(ledgers.map(({ name, items }) => [name, items.map(({ no }) => no)])).toEqual([
      ['基础工作提升年', [1, 2, 3, 4, 5]],
    ]);
  });
});
