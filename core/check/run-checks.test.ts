import type { CellValue } from '#core/grid/grid';
import { CATALOGUE } from '#core/finding/catalogue';
import { grid } from '../../tests/support/grid';
import { understood } from '../../tests/support/workbook';
import { ALL_CHECKS, runChecks } from './run-checks';

type Row = readonly CellValue[];

const QUOTA_TITLE: Row = ['2023信息任务分配表'];
const QUOTA_HEADER: Row = ['序号', '部门', '目标任务分', '外宣信息', '政务信息', '备注'];
const RULES_TITLE: Row = ['2023年“制度建设规范年”项目台账'];
const RULES_HEADER: Row = ['类型', '新建(修订)制度名称', '完成时限', '责任科室'];
const PROGRESS_HEADER: Row = [...RULES_HEADER, '状态', '完成比例', '完成日期', '最新进展'];
const LOG_HEADER: Row = ['日期', '部门', '类别', '标题'];

const quota = (...rows: Row[]): readonly Row[] => [QUOTA_TITLE, QUOTA_HEADER, ...rows];
const rules = (...rows: Row[]): readonly Row[] => [RULES_TITLE, RULES_HEADER, ...rows];
const progress = (...rows: Row[]): readonly Row[] => [RULES_TITLE, PROGRESS_HEADER, ...rows];
const GOOD_RULE: Row = ['党建类', '1.甲制度', '5月底前', '办公室'];
const GOOD_QUOTA: Row = [1, '办公室', 40, '12篇', '6篇', 18];

function findings(...sheets: (readonly Row[])[]) {
  const grids = sheets.map((values, index) => grid(`表${index + 1}`, values));
  return runChecks(understood(grids)).map(({ code, cell }) => `${code} ${cell}`);
}

describe('a correct sheet has no findings', () => {
  it.each([
    ['quota table', quota(GOOD_QUOTA, [2, '政治处', 30, '8篇', '—', 8])],
    ['quota table without totals', quota([1, '办公室', 40, '12篇', '6篇', null])],
    ['rules', rules(GOOD_RULE, ['党建类', '2.乙制度', '6月底前', '政治部'])],
    [
      'progress',
      progress(
        [...GOOD_RULE, '已完成', 1, '2023-05-20', '5月：印发'],
        ['党建类', '2.乙', '6月底前', '办公室', '进行中', '45%', null, null],
      ),
    ],
  ])('%s', (_, sheet) => {
    expect(findings(sheet)).toEqual([]);
  });
});

describe('each finding, at its cell', () => {
  it.each<[string, readonly Row[], readonly string[]]>([
    [
      'a sheet that is no ledger',
      [['姓名', '工龄']],
      ['sheet-unrecognised A1', 'workbook-without-ledger A1'],
    ],
    [
      'twin kinds without a title',
      [
        ['目标', '具体任务', '时序进度', '责任单位'],
        ['甲', '1.乙', '年内', '办公室'],
      ],
      ['kind-unclear A1', 'workbook-without-ledger A1'],
    ],
    ['no year anywhere', [['“制度建设规范年”项目台账'], RULES_HEADER, GOOD_RULE], ['year-unknown A1']],
    [
      'a formula error',
      rules(['党建类', '1.甲制度', '5月底前', '#REF!'], GOOD_RULE),
      ['cell-error D3', 'number-duplicate B4', 'item-duplicate B4'],
    ],
    ['a missing unit', rules(['党建类', '1.甲制度', '5月底前', null]), ['required-missing D3']],
    [
      'a missing number',
      rules(
        GOOD_RULE,
        ['党建类', '乙制度', '6月底前', '办公室'],
        ['党建类', '3.丙制度', '6月底前', '办公室'],
      ),
      ['number-missing B4'],
    ],
    [
      'a number twice',
      rules(GOOD_RULE, ['党建类', '1.乙制度', '6月底前', '办公室']),
      ['number-duplicate B4'],
    ],
    ['a jump', rules(GOOD_RULE, ['党建类', '4.乙制度', '6月底前', '办公室']), ['number-gap B4']],
    [
      'the same item twice',
      rules(GOOD_RULE, ['党建类', '2.《甲》制度', '6月底前', '办公室']),
      ['item-duplicate B4'],
    ],
    [
      'an unreadable deadline',
      rules(['党建类', '1.甲制度', '尽快完成', '办公室']),
      ['deadline-unreadable C3'],
    ],
    ['an ambiguous deadline', rules(['党建类', '1.甲制度', '2025年前', '办公室']), ['deadline-ambiguous C3']],
    ['a long-term deadline', rules(['党建类', '1.甲制度', '长期', '办公室']), ['deadline-undated C3']],
    [
      'an external deadline',
      rules(['党建类', '1.甲制度', '根据省厅安排', '办公室']),
      ['deadline-undated C3'],
    ],
    [
      'a near-duplicate unit',
      rules(
        ['党建类', '1.甲', '5月底前', '公共法律服务管理科'],
        ['党建类', '2.乙', '5月底前', '公共法律服务管理科'],
        ['党建类', '3.丙', '5月底前', '公共法律服务科'],
      ),
      ['unit-near-duplicate D5'],
    ],
    ['a quota that is no number', quota([1, '办公室', 40, '12编', '6篇', null]), ['quota-unreadable D3']],
    ['a negative quota', quota([1, '办公室', 40, -3, '6篇', null]), ['quota-unreadable D3']],
    [
      'a total that does not add up',
      quota([1, '办公室', 40, '12篇', '6篇', 19]),
      ['quota-total-mismatch F3'],
    ],
    [
      'a target that is no number',
      quota([1, '办公室', '四〇分', '12篇', '6篇', 18]),
      ['target-score-unreadable C3'],
    ],
    ['a unit twice', quota(GOOD_QUOTA, [2, '办 公室', 40, '12篇', '6篇', 18]), ['quota-unit-duplicate B4']],
    ['a status of its own', progress([...GOOD_RULE, '差不多', null, null, null]), ['status-unknown E3']],
    [
      'a percentage over 100',
      progress([...GOOD_RULE, '进行中', '120%', null, null]),
      ['percent-unreadable F3'],
    ],
    [
      'a percentage in words',
      progress([...GOOD_RULE, '进行中', '一半', null, null]),
      ['percent-unreadable F3'],
    ],
    [
      'a date that does not exist',
      progress([...GOOD_RULE, '已完成', null, '2023-02-30', null]),
      ['date-unreadable G3'],
    ],
    ['done without a date', progress([...GOOD_RULE, '已完成', null, null, null]), ['done-without-date G3']],
    [
      'a date without done',
      progress([...GOOD_RULE, '进行中', null, '2023-05-01', null]),
      ['date-without-done G3'],
    ],
    [
      'all done but open',
      progress([...GOOD_RULE, '进行中', '100%', null, null]),
      ['percent-full-but-open F3'],
    ],
  ])('%s', (_, sheet, expected) => {
    expect(findings(sheet)).toEqual(expected);
  });

  it('a merged cell is reported once, at its top-left cell', () => {
    const values = rules(['党建类', '1.甲', '尽快', '办公室'], ['党建类', '2.乙', null, null]);
    const sheet = grid('表', values, { merges: ['C3:C4', 'D3:D4'] });
    expect(runChecks(understood([sheet])).map(({ code, cell }) => `${code} ${cell}`)).toEqual([
      'deadline-unreadable C3',
    ]);
  });

  it('articles are held against the quota table of the workbook', () => {
    const log: readonly Row[] = [
      LOG_HEADER,
      ['2023-03-01', '办公室', '外宣信息', '某活动开展'],
      ['2023-03-02', '办公室', '内宣信息', '某会议召开'],
      ['2023-03-03', '后勤科', '外宣信息', '某培训举办'],
      ['2023-03-04', '办公室', '外宣信息', '某活动，开展！'],
    ];
    expect(findings(quota(GOOD_QUOTA), log)).toEqual([
      'article-category-unknown C3',
      'article-unit-without-quota B4',
      'article-duplicate D5',
    ]);
  });

  it('units are held against 单位名录 where the workbook has one', () => {
    const directory: readonly Row[] = [
      ['单位名称', '类别', '别名', '成员'],
      ['机关党办', '科室', '党办', null],
      ['办公室', '科室', null, null],
    ];
    const sheet = rules(
      GOOD_RULE,
      ['党建类', '2.乙', '5月底前', '党办'],
      ['党建类', '3.丙', '5月底前', '装财科'],
    );
    const found = findings(sheet, directory);
    expect(found).toEqual(['unit-unknown D5']);
  });
});

describe('the catalogue', () => {
  it('holds every code some check declares, and no other', () => {
    const declared = new Set(ALL_CHECKS.flatMap((check) => check.codes));
    expect([...declared].sort()).toEqual(Object.keys(CATALOGUE).sort());
  });

  it('a message names no place that the check did not fill', () => {
    const sheets = [
      quota([1, '办公室', '四〇分', '12编', '6篇', 19], [2, '办公室', 3, null, null, null]),
      progress(
        ['党建类', '1.甲', '尽快', null, '差不多', '120%', '2023-02-30', null],
        ['党建类', '9.甲', '2025年前', '办公室', '已完成', null, null, null],
      ),
      [['姓名', '工龄']],
    ];
    for (const finding of runChecks(understood(sheets.map((values, index) => grid(`表${index}`, values))))) {
      expect(finding.message).not.toMatch(/[{}]|undefined/);
      expect(finding.message).not.toMatch(/“”/);
    }
  });
});
