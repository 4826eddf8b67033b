/** Random cells in the columns that are interpreted: each is understood, or a finding names it. Never neither. */
import fc from 'fast-check';
import { runChecks } from '#core/check/run-checks';
import { isDone } from '#core/completion/done';
import { defaultLightRules } from '#core/completion/light-rules';
import { isCivilDate } from '#core/date/civil-date';
import type { CellValue } from '#core/grid/grid';
import { STATUS_CHOICES } from '#core/ledger/kinds/progress-columns';
import type { ProjectItem } from '#core/ledger/project-item';
import { FUZZ_TIMEOUT_MS, fuzzRuns } from '#tests/support/fuzz-runs';
import { grid } from '#tests/support/grid';
import { progress, quotas } from '#tests/support/sheets';
import { understood } from '#tests/support/workbook';

const WORDS = (
  '0 1 3 5 6 9 12 25 30 31 50% 0.5 100 120 2023 2024 2025 １２ 十 三 一 二 年 月 日 号 季度 上半年 半年 旬 周 初 中 底 末 前 后 内 起 至 - ~ . / ' +
  ': ( ) （ ） 、 , ， ; 。 和 及 每 各 全年 年底 长期 持续推进 完成 建成 按 省厅 安排 要求 办公室 政治部 普法科 司法局 司法所 涪城区 各县市区 牵头 配合 ' +
  '已完成 进行中 未开始 办结 无 同上 篇 12篇 # #REF! 2023-05-31 2023.5.31 5月31日 5月底前 除 以外 的 《 》 甲'
).split(' ');
const text = fc.oneof(
  fc.array(fc.constantFrom(...WORDS, ' ', '\n'), { maxLength: 8 }).map((words) => words.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: text },
  fc.constant(null),
  fc.boolean(),
  fc.integer({ min: -10, max: 60_000 }),
  fc.double({ noNaN: true }),
);

const finite = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);

/** What it means that a cell was understood, by its column, counted from 0. */
const UNDERSTOOD: Readonly<Record<number, (item: ProjectItem, written: CellValue) => boolean>> = {
  2: ({ deadline }) => deadline.type !== 'unrecognised',
  3: ({ units }) => units.length > 0,
  4: ({ progress: { status } = {} }) =>
    status === undefined ||
    isDone({ status }, defaultLightRules) ||
    STATUS_CHOICES.some((choice) => choice === status),
  5: ({ progress: { percent } = {} }) => finite(percent),
  6: ({ progress: { doneOn } = {} }) => doneOn !== undefined && isCivilDate(doneOn),
};

const isEmpty = (value: CellValue): boolean =>
  value === null ||
  (typeof value === 'string' && value.replace(/[\s\u200B-\u200F\u2060\uFEFF\u00AD]/g, '') === '');

/** So many rows of a sheet get a random cell each: more findings of a kind would be told as one. */
const ROWS = 10;

/** A random cell in one of the columns, for each row. */
const cellsIn = (...columns: number[]) =>
  fc.array(fc.tuple(fc.constantFrom(...columns), cell), { minLength: ROWS, maxLength: ROWS });

type Cells = readonly (readonly [column: number, value: CellValue])[];

/** The rows of a sheet, counted from 1, each with its random cell. */
const rowsWith = (cells: Cells, plain: (no: number) => readonly CellValue[]): CellValue[][] =>
  cells.map(([column, value], index) => Object.assign([...plain(index + 1)], { [column]: value }));

const addressOf = (column: number, index: number): string => `${'ABCDEFG'.charAt(column)}${index + 3}`;

it(
  'of an item',
  () => {
    const columns = Object.keys(UNDERSTOOD).map(Number);
    fc.assert(
      fc.property(cellsIn(...columns), (cells) => {
        const rows = rowsWith(cells, (no) => [
          '党建类',
          `${no}.制度${no}`,
          '5月底前',
          '办公室',
          null,
          null,
          null,
        ]);
        const workbook = understood([grid('表', progress(...rows))]);
        const items = workbook.ledgers[0]?.items ?? [];
        expect(items).toHaveLength(ROWS);
        const told = new Set(runChecks(workbook).map((finding) => finding.cell));
        for (const [index, [column, value]] of cells.entries()) {
          const item = items[index]?.item;
          const isBlank = column > 3 && isEmpty(value);
          const isUnderstood = item !== undefined && UNDERSTOOD[column]?.(item, value) === true;
          expect(isBlank || isUnderstood || told.has(addressOf(column, index))).toBe(true);
        }
      }),
      { numRuns: fuzzRuns(100, 10_000) },
    );
  },
  FUZZ_TIMEOUT_MS,
);

it(
  'of a quota table',
  () => {
    fc.assert(
      fc.property(cellsIn(2, 3, 4), (cells) => {
        const rows = rowsWith(cells, (no) => [no, `科室${no}`, 10, '12篇', '6篇', null]);
        const workbook = understood([grid('表', quotas(...rows))]);
        const read = workbook.ledgers[0]?.quotas ?? [];
        expect(read).toHaveLength(ROWS);
        const told = new Set(runChecks(workbook).map((finding) => finding.cell));
        for (const [index, [column, value]] of cells.entries()) {
          const { targetScore, quota } = read[index]?.quota ?? {};
          const number = column === 2 ? targetScore : quota?.[column === 3 ? '外宣信息' : '政务信息'];
          const isNone = column > 2 && /^[-—–/\\无空0\s]/u.test(String(value).normalize('NFKC'));
          const isUnderstood = isEmpty(value) || isNone || finite(number);
          expect(isUnderstood || told.has(addressOf(column, index))).toBe(true);
        }
      }),
      { numRuns: fuzzRuns(50, 3_000) },
    );
  },
  FUZZ_TIMEOUT_MS,
);
