import { CATALOGUE, type FindingCode } from '#core/finding/catalogue';
import type { Finding } from '#core/finding/finding';
import { cellAddress } from '#core/grid/address';
import type { CellValue, GridEdit } from '#core/grid/grid';
import { fixKey, type PlanOptions, planFixes, type Rejection } from './plan-fixes';

function finding(code: FindingCode, row: number, fix?: CellValue | readonly GridEdit[]): Finding {
  const edits = Array.isArray(fix)
    ? (fix as readonly GridEdit[])
    : [{ row, column: 2, value: fix as CellValue }];
  return {
    code,
    severity: CATALOGUE[code].severity,
    sheet: '台账',
    cell: cellAddress(row, 2),
    column: '完成时限',
    value: '',
    message: '',
    ...(fix === undefined ? {} : { fix: edits }),
  };
}

const ERROR = 'percent-unreadable';
const WARNING = 'status-unknown';
const INFO = 'deadline-undated';
const GUESS = 'deadline-ambiguous';

/** `C5=甲 percent-unreadable` for each fix, `C6 by-hand` for each finding left. */
function planned(findings: readonly Finding[], options: PlanOptions): { fixes: string[]; skipped: string[] } {
  const { fixes, skipped } = planFixes(findings, options);
  return {
    fixes: fixes.map(
      ({ finding: { code }, edit: { row, column, value } }) =>
        `${cellAddress(row, column)}=${String(value)} ${code}`,
    ),
    skipped: skipped.map(({ finding: { cell }, reason, detail }) => `${cell} ${reason}${detail}`),
  };
}

function rejected(of: Finding, rejection: Rejection, part = 0): [string, Rejection][] {
  const edit = of.fix?.[part];
  return edit ? [[fixKey({ finding: of, edit: { ...edit, sheet: of.sheet } }), rejection]] : [];
}

describe('planFixes', () => {
  it.each<[string, Finding[], PlanOptions, ReturnType<typeof planned>]>([
    ['nothing to do', [], {}, { fixes: [], skipped: [] }],
    [
      'a fix of every level, in the order of the sheet',
      [finding(INFO, 4, '甲'), finding(ERROR, 5, 1), finding(WARNING, 6, null)],
      {},
      { fixes: [`C5=甲 ${INFO}`, `C6=1 ${ERROR}`, `C7=null ${WARNING}`], skipped: [] },
    ],
    [
      'no fix: left to a person, unless it is mere information',
      [finding(ERROR, 4), finding(WARNING, 5, []), finding(INFO, 6)],
      {},
      { fixes: [], skipped: ['C5 by-hand', 'C6 by-hand'] },
    ],
    [
      'a guess waits for consent',
      [finding(GUESS, 4, '甲'), finding(WARNING, 5, '乙')],
      {},
      { fixes: [`C6=乙 ${WARNING}`], skipped: ['C5 needs-consent'] },
    ],
    [
      'a guess whose code is named is made, other codes are not',
      [
        finding(GUESS, 4, '甲'),
        finding(WARNING, 5, '乙'),
        finding(ERROR, 6),
        finding(GUESS, 7),
        finding(INFO, 8),
      ],
      { codes: new Set([GUESS]) },
      { fixes: [`C5=甲 ${GUESS}`], skipped: ['C6 not-chosen', 'C7 not-chosen', 'C8 by-hand'] },
    ],
    [
      'two fixes of one cell: the graver finding first',
      [finding(WARNING, 4, '甲'), finding(ERROR, 4, '乙')],
      {},
      { fixes: [`C5=乙 ${ERROR}`], skipped: ['C5 later'] },
    ],
    [
      'two fixes of one cell and level: the first',
      [finding(WARNING, 4, '甲'), finding('article-type-unknown', 4, '乙')],
      {},
      { fixes: [`C5=甲 ${WARNING}`], skipped: ['C5 later'] },
    ],
    [
      'the same cell of another sheet is another cell',
      [finding(WARNING, 4, '甲'), { ...finding(WARNING, 4, '乙'), sheet: '另表' }],
      {},
      { fixes: [`C5=甲 ${WARNING}`, `C5=乙 ${WARNING}`], skipped: [] },
    ],
    [
      'a finding that speaks for many cells gives way only where it must',
      [
        finding(WARNING, 4, [
          { row: 4, column: 2, value: '甲' },
          { row: 5, column: 2, value: '乙' },
        ]),
        finding(ERROR, 5, 1),
      ],
      {},
      { fixes: [`C5=甲 ${WARNING}`, `C6=1 ${ERROR}`], skipped: [] },
    ],
  ])('%s', (_name, findings, options, expected) => {
    expect(planned(findings, options)).toEqual(expected);
  });

  it('does not try again what was rejected, and says why', () => {
    const bad = finding(WARNING, 4, '甲');
    const other = finding('article-type-unknown', 4, '丙');
    const options = { rejected: new Map(rejected(bad, { reason: 'refused', detail: '：公式' })) };
    expect(planned([bad], options)).toEqual({ fixes: [], skipped: ['C5 refused：公式'] });
    expect(planned([bad, other], options)).toEqual({
      fixes: ['C5=丙 article-type-unknown'],
      skipped: ['C5 refused：公式'],
    });
    // Another repair of the same finding is another chance.
    expect(planned([finding(WARNING, 4, '乙')], options).fixes).toEqual([`C5=乙 ${WARNING}`]);
  });

  it('makes the part of a fix that is not rejected', () => {
    const many = finding(WARNING, 4, [
      { row: 4, column: 2, value: '甲' },
      { row: 5, column: 2, value: '乙' },
    ]);
    const ineffective: Rejection = { reason: 'ineffective', detail: '' };
    const first = rejected(many, ineffective);
    expect(planned([many], { rejected: new Map(first) })).toEqual({
      fixes: [`C6=乙 ${WARNING}`],
      skipped: [],
    });
    const rival = finding(ERROR, 5, 1);
    expect(planned([many, rival], { rejected: new Map(first) })).toEqual({
      fixes: [`C6=1 ${ERROR}`],
      skipped: ['C5 later'],
    });
    const both = new Map([...first, ...rejected(many, ineffective, 1)]);
    expect(planned([many], { rejected: both })).toEqual({ fixes: [], skipped: ['C5 ineffective'] });
  });
});
