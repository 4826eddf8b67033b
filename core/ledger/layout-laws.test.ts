/** However a sheet is stretched, the items on it stay the same. */
import fc from 'fast-check';
import type { CellValue, Grid, Merge } from '#core/grid/grid';
import { insertColumn, insertRows } from '#tests/support/insert';
import { readLedgers } from './read-ledgers';

interface Sheet {
  readonly grid: Grid;
  /** Zero-based first and last header row. */
  readonly header: readonly [number, number];
  /** Zero-based first row of items and the row after the last one. */
  readonly items: readonly [number, number];
}

interface HeaderLines {
  readonly values: readonly (readonly CellValue[])[];
  /** Rows counted from the header's first. */
  readonly merges: readonly Merge[];
}

/** The columns are goal, task, deadline and units in every one of them. */
const HEADERS: readonly HeaderLines[] = [
  { values: [['目标', '具体任务', '时序进度', '责任单位']], merges: [] },
  { values: [['类别', '工作任务', '完成时间', '承办股室']], merges: [] },
  {
    values: [
      ['重点任务', '工作内容', '完成', '责任'],
      [null, null, '时限', '单位'],
    ],
    merges: [],
  },
  {
    values: [
      ['目标', '重点工作', '时间节点', '责任单位', null],
      [null, null, null, '牵头', '配合'],
    ],
    merges: [
      ...[0, 1, 2].map((left) => ({ top: 0, left, bottom: 1, right: left })),
      { top: 0, left: 3, bottom: 0, right: 4 },
    ],
  },
];

const WORDS = [
  '办公室',
  '政治部',
  '律师工作科',
  '建制度',
  '清理规范',
  '开展培训',
  '5月底前',
  '年底前',
  '长期',
];
const word = fc.constantFrom(...WORDS);

/** A vertical merge over `length` rows of a column from the item at `first`. */
const spanArb = fc.record({
  column: fc.constantFrom(0, 2, 3),
  first: fc.nat(5),
  length: fc.integer({ min: 2, max: 4 }),
});

const TAIL: readonly (readonly CellValue[])[] = [
  ['合计', '3项'],
  ['注：每月25日前更新'],
  ['填报人：', null, '审核人：'],
];

const sheetArb: fc.Arbitrary<Sheet> = fc
  .record({
    title: fc.constantFrom([], [['2023年“基础工作提升年”项目台账']], [['附件1'], ['2023年基础工作台账']]),
    header: fc.constantFrom(...HEADERS),
    rows: fc.array(fc.tuple(word, word, word, word), { minLength: 1, maxLength: 8 }),
    spans: fc.array(spanArb, { maxLength: 3 }),
    tail: fc.constantFrom([], TAIL),
  })
  .map(({ title, header, rows, spans, tail }) => {
    const top = title.length;
    const first = top + header.values.length;
    const merges: Merge[] = header.merges.map((m) => ({ ...m, top: m.top + top, bottom: m.bottom + top }));
    for (const { column, first: from, length } of spans) {
      const span = { top: first + from, left: column, bottom: first + from + length - 1, right: column };
      const isFree = !merges.some((m) => m.left === column && m.top <= span.bottom && span.top <= m.bottom);
      if (isFree && from + length <= rows.length) merges.push(span);
    }
    const items = rows.map(([goal, task, ...rest], index) => [goal, `${index + 1}.${task}`, ...rest]);
    const values = [...title, ...header.values, ...items, ...tail];
    return {
      grid: { sheet: '基础工作', values, formats: [], merges, date1904: false },
      header: [top, first - 1],
      items: [first, first + rows.length],
    };
  });

function itemsOf(grid: Grid) {
  const { ledgers, unread } = readLedgers({ fileName: '台账.xlsx', grids: [grid] });
  expect(unread).toEqual([]);
  return ledgers.flatMap(({ rows }) =>
    rows.map(({ no, cells }) => [no, cells['group'], cells['item'], cells['deadline'], cells['units']]),
  );
}

const width = (grid: Grid): number => Math.max(...grid.values.map((row) => row.length));
/** A place from 0 to `last`, inclusive, from any natural number. */
const within = (place: number, last: number): number => place % (last + 1);

function law(stretch: (sheet: Sheet, place: number) => Grid): void {
  fc.assert(
    fc.property(sheetArb, fc.nat(1000), (sheet, place) => {
      expect(itemsOf(stretch(sheet, place))).toEqual(itemsOf(sheet.grid));
    }),
    { numRuns: 200 },
  );
}

it('reads every item of the sheet as it is', () => {
  fc.assert(
    fc.property(sheetArb, ({ grid, items: [from, to] }) => {
      expect(itemsOf(grid).map(([no]) => no)).toEqual(
        Array.from({ length: to - from }, (_, index) => index + 1),
      );
    }),
  );
});

describe('the items stay the same', () => {
  it('with a blank row anywhere', () => {
    law(({ grid }, place) => insertRows(grid, within(place, grid.values.length), [[]]));
  });

  it('with a blank column anywhere', () => {
    law(({ grid }, place) => insertColumn(grid, within(place, width(grid)), () => null));
  });

  it('with a column nobody knows anywhere', () => {
    law(({ grid, header, items: [from, to] }, place) =>
      insertColumn(grid, within(place, width(grid)), (row) => {
        if (row === header[1]) return '文号';
        return row >= from && row < to ? `绵司〔2023〕${row}号` : null;
      }),
    );
  });

  it('with the header repeated anywhere below', () => {
    law(({ grid, header: [top, bottom] }, place) => {
      const below = bottom + 1;
      const at = below + within(place, grid.values.length - below);
      const merges = grid.merges
        .filter((merge) => merge.top >= top && merge.bottom <= bottom)
        .map((merge) => ({ ...merge, top: merge.top - top, bottom: merge.bottom - top }));
      return insertRows(grid, at, grid.values.slice(top, below), merges);
    });
  });

  it('with title and header repeated anywhere below', () => {
    law(({ grid, header: [, bottom] }, place) => {
      const below = bottom + 1;
      const at = below + within(place, grid.values.length - below);
      const merges = grid.merges.filter((merge) => merge.bottom <= bottom);
      return insertRows(grid, at, grid.values.slice(0, below), merges);
    });
  });

  it('with all of this at once', () => {
    law((sheet, place) => {
      const unknown = insertColumn(sheet.grid, within(place, width(sheet.grid)), (row) =>
        row === sheet.header[1] ? '文号' : null,
      );
      const blank = insertColumn(unknown, within(place * 7, width(unknown)), () => null);
      const lines = blank.values.slice(sheet.header[0], sheet.header[1] + 1);
      const at = sheet.header[1] + 1 + within(place * 3, blank.values.length - sheet.header[1] - 1);
      const merges = blank.merges
        .filter((merge) => merge.top >= sheet.header[0] && merge.bottom <= sheet.header[1])
        .map((merge) => ({
          ...merge,
          top: merge.top - sheet.header[0],
          bottom: merge.bottom - sheet.header[0],
        }));
      const repeated = insertRows(blank, at, lines, merges);
      return insertRows(repeated, within(place * 5, repeated.values.length), [[], []]);
    });
  });
});
