import fc from 'fast-check';
import { CATALOGUE } from '#core/finding/catalogue';
import { grid } from '#tests/support/grid';
import { articles, directory, progress, projects, quotas, type Rows, rules } from '#tests/support/sheets';
import { understood } from '#tests/support/workbook';
import { ALL_CHECKS } from './all-checks';
import { progressBackwards } from './row/progress-backwards';
import { runChecks } from './run-checks';

function found(...tables: Rows[]): string[] {
  const grids = tables.map((rows, index) => grid(`表${index + 1}`, rows));
  return runChecks(understood(grids)).map(({ code, sheet, cell }) => `${code} ${sheet}!${cell}`);
}

describe('a correct sheet has no findings', () => {
  it.each<[string, Rows]>([
    ['quotas', quotas([1, '办公室', 40, '12篇', '6篇', 18], [2, '政治处', 30, '8篇', '—', 8])],
    ['quotas with a total', quotas([1, '办公室', 40, '12篇', '6篇', null], ['合计', null, 40, 12, 6, null])],
    [
      'rules',
      rules(['党建类', '1.《甲制度》(修订)', '5月底前', '办公室'], ['党建类', '2.乙', '年内', '政治部']),
    ],
    [
      'projects',
      projects(['目标甲', '1.乙', '丙；丁。', '9-12月组织实施', '涪城区司法局', '立法科、秘书科']),
    ],
    [
      'progress',
      progress(
        ['党建类', '1.甲', '5月底前', '办公室', '已完成', 1, '2023-05-20', '通过', '2023-06-01'],
        ['党建类', '2.乙', '6月底前', '办公室', '进行中', '45%'],
        ['党建类', '3.丙', '12月底前', '办公室'],
      ),
    ],
    ['articles', articles(['2023-03-01', '办公室', '外宣信息', '简讯', '普法活动开展3场', '市', '某刊'])],
    ['a directory', directory(['机关党办', '科室', '党办', null], ['办公室', '科室', null, null])],
  ])('%s', (_, rows) => {
    expect(found(rows)).toEqual([]);
  });
});

describe('all checks together', () => {
  it('report by sheet, then by row and column', () => {
    const first = rules(['党建类', '1.甲 ', '尽快', null], ['党建类', '3.乙', '长期', '办公室']);
    const second = quotas([1, '办公室', 40, '12编', '6篇', 19]);
    expect(found(first, second, [['姓名', '工龄']])).toEqual([
      'stray-space 表1!B3',
      'deadline-unreadable 表1!C3',
      'required-missing 表1!D3',
      'number-gap 表1!B4',
      'deadline-undated 表1!C4',
      'quota-unreadable 表2!D3',
      'quota-total-mismatch 表2!F3',
      'sheet-unrecognised 表3!A1',
    ]);
  });

  it('report a formula error as nothing else', () => {
    expect(found(progress(['甲', '1.乙', '5月底前', '办公室', '#REF!', '#REF!', '#REF!']))).toEqual([
      'cell-error 表1!E3',
      'cell-error 表1!F3',
      'cell-error 表1!G3',
    ]);
  });

  it('never throw, whatever stands in the cells, and always say what they mean', () => {
    const texts = [
      '5月底前',
      '办公室、',
      '《甲',
      '１２',
      'l0月',
      '\u200B',
      '已完成',
      '2023.2.30',
      '合计',
      '#REF!',
      ' ',
    ];
    const cell = fc.oneof(
      fc.constantFrom(null, true, 0, -1, 45_077, 1e300, ...texts),
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.double(),
    );
    const headers = [rules(), progress(), projects(), quotas(), articles(), directory()];
    const table = fc.tuple(
      fc.constantFrom(...headers),
      fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(table, { maxLength: 3 }), (tables) => {
        const grids = tables.map(([header, rows], index) => grid(`表${index}`, [...header, ...rows]));
        for (const { message } of runChecks(understood(grids))) expect(message).not.toMatch(/undefined|NaN/);
      }),
    );
  });
});

describe('the catalogue', () => {
  it('holds every code some check declares, and no other', () => {
    const declared = [...ALL_CHECKS, progressBackwards(new Map())].flatMap((check) => check.codes);
    expect([...declared].sort()).toEqual(Object.keys(CATALOGUE).sort());
  });

  it('says in Chinese what is wrong and why it matters, each in its own words', () => {
    for (const { title, message, why } of Object.values(CATALOGUE)) {
      expect(message).toMatch(/\p{Script=Han}.*。/u);
      expect(why).toMatch(/\p{Script=Han}.*。$/u);
      expect(title.length).toBeLessThan(16);
    }
    const titles = Object.values(CATALOGUE).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
