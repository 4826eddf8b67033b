/** The sample ledgers in every layout a clerk may give them: the rows that are read stay the same. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { CellValue, Grid, Merge, Span } from '#core/grid/grid';
import { resolveMerges } from '#core/grid/merged-cells';
import type { LedgerColumn } from '#core/ledger/ledger';
import { readLedgers } from '#core/ledger/read-ledgers';
import { insertColumn, insertRows } from '#tests/support/insert';
import { FUZZ_TIMEOUT_MS, fuzzRuns } from '#tests/support/fuzz-runs';
import { readWorkbook } from '#xlsx/read-workbook';

const SAMPLES = path.resolve(__dirname, '../../samples');
const YEARS = '绵阳市司法局2023四个项目年台账.xlsx';
const QUOTA = '安居区司法局2023信息任务分配表.xlsx';
const LEDGERS: readonly (readonly [sheet: string, file: string])[] = [
  ['制度建设规范年', YEARS],
  ['基础工作提升年', YEARS],
  ['特色创新发展年', YEARS],
  ['重点工程推进年', YEARS],
  ['信息任务分配表', QUOTA],
];

/** A ledger taken apart. */
interface Parts {
  readonly title: string;
  readonly columns: readonly LedgerColumn[];
  /** Cells by row and column, merged ones filled. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Of the rows; counted from the first row and the first column. */
  readonly merges: readonly Merge[];
}

async function partsOf(sheet: string, file: string): Promise<Parts> {
  const { grids } = await readWorkbook(readFileSync(path.join(SAMPLES, file)), file);
  const grid = grids.find((candidate) => candidate.sheet === sheet);
  const [ledger] = grid ? readLedgers({ fileName: file, grids: [grid] }).ledgers : [];
  if (!grid || !ledger) throw new Error(`no ledger on ${sheet}`);
  const { title, columns, headerRow } = ledger;
  const cells = resolveMerges(grid);
  const rows = ledger.rows.map(({ row }) => columns.map(({ index }) => cells.valueAt(row - 1, index)));
  const merges = grid.merges
    .filter(({ top }) => top >= headerRow)
    .filter(({ left, right }) => left === right)
    .map(({ top, left, bottom, right }) => ({
      top: top - headerRow,
      left,
      bottom: bottom - headerRow,
      right,
    }));
  return { title, columns, rows, merges };
}

/** What is read, column by column: the content of the rows, nothing of their layout. */
function contentOf(grids: readonly Grid[]) {
  const { ledgers, unread } = readLedgers({ fileName: '台账.xlsx', grids });
  expect(unread).toEqual([]);
  return ledgers.flatMap(({ rows, kind, year }) =>
    rows.map(({ no, cells }) => ({ kind: kind.id, year, no, ...cells })),
  );
}

type Content = ReturnType<typeof contentOf>;

/** As `toEqual`, which takes longer over hundreds of rows than reading them: it is left to say what differs. */
function expectSame(content: Content, expected: Content): void {
  const asText = (rows: Content): string =>
    JSON.stringify(rows.map((row) => Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))));
  if (asText(content) !== asText(expected)) expect(content).toEqual(expected);
}

const DECORATIONS: readonly ((header: string) => string)[] = [
  (header) => header,
  (header) => `${header}*`,
  (header) => `${header}（必填）`,
  (header) => `【${header}】`,
  (header) => Array.from(header).join('\n'),
  (header) => ` ${Array.from(header).join('　')} `,
  (header) => `${header}①`,
];

/** Headers that mean this column and no other of its kind. */
function namesOf({ definition, header }: LedgerColumn, columns: readonly LedgerColumn[]): string[] {
  if (definition.repeatsWithSuffix !== undefined) return [header];
  const others = columns.filter((column) => column.definition !== definition);
  const isTaken = (name: string): boolean =>
    others.some(({ definition: { title, aliases = [] } }) => [title, ...aliases].includes(name));
  return [header, ...(definition.aliases ?? []).filter((name) => name !== '完成时间' && !isTaken(name))];
}

const place = fc.nat(1000);
const layoutArb = fc.record({
  order: fc.array(place, { minLength: 12, maxLength: 12 }),
  names: fc.array(place, { minLength: 12, maxLength: 12 }),
  decoration: fc.constantFrom(...DECORATIONS),
  merging: fc.constantFrom('kept', 'copied', 'typed once'),
  above: fc.constantFrom<Grid['values']>(
    [],
    [[], []],
    [['附件1']],
    [['本台账由各科室填报，办公室汇总；每月25日前报送。'], []],
  ),
  under: fc.constantFrom<Grid['values']>([], [['填报单位：办公室', null, '2023年1月']], [[]]),
  numbered: fc.boolean(),
  pages: fc.array(fc.tuple(place, fc.constantFrom('header', 'title', 'footer')), { maxLength: 3 }),
  blankRows: fc.array(place, { maxLength: 3 }),
  blankColumns: fc.array(place, { maxLength: 3 }),
  unknownColumn: fc.option(place),
  tail: fc.constantFrom<Grid['values']>(
    [],
    [[], ['合计', null, '若干']],
    [['备注：按月更新'], ['2.按季通报']],
    [['填表人', null, '审核人'], [null, '单位（盖章）'], ['2023年6月30日']],
    [['填报人：甲', null, '联系电话：1'], ['第3页 共3页']],
  ),
  split: fc.option(place),
  hidden: fc.tuple(place, place),
});
type Layout = typeof layoutArb extends fc.Arbitrary<infer Value> ? Value : never;

const within = (at: number, count: number): number => (count === 0 ? 0 : at % count);

/** The columns in another order, under other names. */
function rearranged(
  parts: Parts,
  { order, names, decoration }: Layout,
): Parts & { readonly header: string[] } {
  const indices = parts.columns
    .map((_, index) => index)
    .sort((a, b) => (order[a] ?? 0) - (order[b] ?? 0) || a - b);
  const columns = indices.flatMap((index) => parts.columns[index] ?? []);
  const header = columns.map((column, index) => {
    const known = namesOf(column, parts.columns);
    return decoration(known[within(names[index] ?? 0, known.length)] ?? column.header);
  });
  const moved = parts.merges.flatMap((merge) => {
    const at = indices.indexOf(merge.left);
    return at < 0 ? [] : [{ ...merge, left: at, right: at }];
  });
  const rows = parts.rows.map((row) => indices.map((index) => row[index] ?? null));
  return { title: parts.title, columns, header, rows, merges: moved };
}

/** The rows from one to another, with the merged cells cut where the rows are. */
function sectionOf<P extends Parts>(parts: P, from: number, to: number): P {
  const merges = parts.merges
    .filter(({ top, bottom }) => bottom >= from && top < to)
    .map((merge) => ({
      ...merge,
      top: Math.max(merge.top, from) - from,
      bottom: Math.min(merge.bottom, to - 1) - from,
    }));
  return { ...parts, rows: parts.rows.slice(from, to), merges };
}

/** Header and rows: merged, with every cell filled, or with a group typed once and the cells under it empty. */
function bodyOf({ header, rows, merges, columns }: Parts & { header: string[] }, { merging }: Layout): Grid {
  const isTypedOnce = ({ left }: Merge): boolean => {
    const definition = columns[left]?.definition;
    return merging === 'typed once' && definition?.fillDown === true && !definition.required;
  };
  const emptied = merges.filter((merge) => merging === 'kept' || isTypedOnce(merge));
  const values = rows.map((row, index) =>
    row.map((value, column) =>
      emptied.some(({ top, bottom, left }) => left === column && top < index && index <= bottom)
        ? null
        : value,
    ),
  );
  const kept = merging === 'kept' ? merges : [];
  return {
    ...{ sheet: '表', values: [header, ...values], formats: [], date1904: false },
    merges: kept.map((merge) => ({ ...merge, top: merge.top + 1, bottom: merge.bottom + 1 })),
  };
}

/** The lines of a page that ends: its number, a blank row, and the head of the next page. */
function pageLines(kind: string, title: string, header: Grid['values']): Grid['values'] {
  if (kind === 'footer') return [[null, '第1页 共3页'], [], ...header];
  return kind === 'title' ? [[title], ...header] : header;
}

/** What stands around and between the rows of a printed table. */
function printed(body: Grid, title: string, layout: Layout): Grid {
  const header = body.values.slice(0, 1);
  const count = body.values.length;
  let grid = insertRows(body, count, layout.tail);
  const breaks = layout.pages.map(([at, kind]) => ({ at: 2 + within(at, count - 1), kind }));
  for (const { at, kind } of breaks.sort((a, b) => b.at - a.at)) {
    if (at < count) grid = insertRows(grid, at, pageLines(kind, title, header));
  }
  for (const at of layout.blankRows) grid = insertRows(grid, 1 + within(at, grid.values.length), [[]]);
  if (layout.numbered) grid = insertRows(grid, 1, [(header[0] ?? []).map((_, index) => `(${index + 1})`)]);
  return insertRows(grid, 0, [...layout.above, [title], ...layout.under]);
}

function withColumns(grid: Grid, header: readonly string[], { blankColumns, unknownColumn }: Layout): Grid {
  const isHeader = grid.values.map(
    (row) => row.length >= header.length && header.every((text, at) => row[at] === text),
  );
  const first = isHeader.indexOf(true);
  let wide = grid;
  if (unknownColumn !== null) {
    wide = insertColumn(wide, within(unknownColumn, header.length + 1), (row) => {
      if (isHeader[row]) return '发文字号';
      const isItem = row > first && (grid.values[row] ?? []).filter((value) => value !== null).length > 2;
      return isItem ? `绵司〔2023〕${row}号` : null;
    });
  }
  for (const at of blankColumns) wide = insertColumn(wide, within(at, header.length + 1), () => null);
  return wide;
}

function laidOut(parts: Parts, layout: Layout): Grid[] {
  const whole = rearranged(parts, layout);
  const count = whole.rows.length;
  const at = layout.split === null ? count : 1 + within(layout.split, count - 1);
  const spans: Span[] = layout.hidden.map((row) => ({ first: within(row, 40), last: within(row, 40) + 2 }));
  return [sectionOf(whole, 0, at), sectionOf(whole, at, count)]
    .filter(({ rows }) => rows.length > 0)
    .map((section, index) => {
      const grid = withColumns(printed(bodyOf(section, layout), parts.title, layout), whole.header, layout);
      return { ...grid, sheet: `表${index + 1}`, hidden: { rows: spans, columns: spans.slice(1) } };
    });
}

describe('the rows stay the same however the sheet is laid out', () => {
  it.each(LEDGERS)(
    '%s',
    async (sheet, file) => {
      const parts = await partsOf(sheet, file);
      const plain: Grid = {
        ...{ sheet: '表', formats: [], merges: [], date1904: false },
        values: [[parts.title], parts.columns.map(({ header }) => header), ...parts.rows],
      };
      const expected = contentOf([plain]);
      expect(expected).toHaveLength(parts.rows.length);
      fc.assert(
        fc.property(layoutArb, (layout) => {
          expectSame(contentOf(laidOut(parts, layout)), expected);
        }),
        { numRuns: fuzzRuns(40, 1_000) },
      );
    },
    FUZZ_TIMEOUT_MS,
  );
});
