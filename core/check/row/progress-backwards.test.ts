import type { RowFields } from '#core/ledger/row-fields';
import { runChecks } from '#core/check/run-checks';
import { formatRowToken } from '#core/sync/row-token';
import { grid } from '#tests/support/grid';
import type { Row } from '#tests/support/sheets';
import { understood } from '#tests/support/workbook';
import { progressBackwards } from './progress-backwards';

const TITLE = '2023年“制度建设规范年”项目台账';
const HEADER = [
  '类型',
  '新建(修订)制度名称',
  '完成时限',
  '责任科室',
  '状态',
  '完成比例',
  '完成日期',
  '最新进展',
];
const TOKEN = formatRowToken({ rowId: 'r1', rev: 3, hash: 'AAAAAAAAAAA' });

/** A row with 状态, 完成比例, 完成日期, 最新进展 as the sheet shows them, and its token. */
const sheetOf = (cells: Row, token: string | null = TOKEN) => [
  [TITLE],
  [...HEADER, '台账通标识@3'],
  ['党建类', '1.甲制度', '5月底前', '办公室', ...cells, token],
];

/** Findings on 30 June 2023. */
function found(known: RowFields, cells: Row, token: string | null = TOKEN): string[] {
  const workbook = understood([grid('表1', sheetOf(cells, token))]);
  return runChecks(workbook, [progressBackwards(new Map([['r1', known]]))])
    .filter(({ code }) => code === 'progress-backwards')
    .map(({ cell, message }) => `${cell} ${message.replace(/，进度倒退了.*/, '')}`);
}

const said = (cell: string, column: string, before: string, now: string): string[] => [
  `${cell} ${column}上次同步时是“${before}”，现在是“${now}”`,
];

describe('progress-backwards', () => {
  it.each<[string, RowFields, Row, string[]]>([
    ['a share that falls', { percent: 80 }, [null, 0.5, null, null], said('F3', '完成比例', '80%', '50%')],
    [
      'a share that is gone',
      { percent: 80 },
      [null, null, null, null],
      said('F3', '完成比例', '80%', '空白'),
    ],
    ['a share that rises', { percent: 50 }, [null, 0.8, null, null], []],
    ['a share that stays', { percent: 50 }, [null, '50%', null, null], []],
    ['a share of nought that is gone', { percent: 0 }, [null, null, null, null], []],
    ['a share nobody can read', { percent: 50 }, [null, '过半', null, null], []],
    [
      'done, then in progress again',
      { status: '已完成' },
      ['进行中', null, null, null],
      said('E3', '状态', '已完成', '进行中'),
    ],
    [
      'done in other words, then not begun in other words',
      { status: '已办结' },
      ['未启动', null, null, null],
      said('E3', '状态', '已办结', '未启动'),
    ],
    [
      'in progress, then nothing',
      { status: '进行中' },
      [null, null, null, null],
      said('E3', '状态', '进行中', '空白'),
    ],
    ['done in other words', { status: '已完成' }, ['已办结', null, null, null], []],
    ['a status that goes on', { status: '未开始' }, ['进行中', null, null, null], []],
    ['a status nobody knows', { status: '已完成' }, ['见备注', null, null, null], []],
    [
      'a day of completion that is gone',
      { doneOn: '2023-05-20' },
      [null, null, null, null],
      said('G3', '完成日期', '2023-05-20', '空白'),
    ],
    ['a day of completion put right', { doneOn: '2023-05-20' }, [null, null, '2023-05-21', null], []],
    ['no day before', {}, [null, null, null, null], []],
  ])('%s', (_, known, cells, findings) => {
    expect(found(known, cells)).toEqual(findings);
  });

  it.each<[string, string, string | null, boolean]>([
    ['is gone', '已印发初稿', null, true],
    ['of one month is gone', '4月：完成调研。5月：印发初稿。', '5月：印发初稿。', true],
    ['of one month is shorter', '4月：完成调研和座谈。5月：印发。', '4月：完成调研。5月：印发。', true],
    ['is shorter, without another month', '5月完成调研，印发初稿', '5月完成调研', true],
    ['of the only month is gone', '5月：完成调研', '完成调研，印发初稿', true],
    ['of December last year is gone', '12月：立项。5月：调研。', '5月：调研。6月：座谈。', true],
    ['is carried on', '4月：完成调研。', '4月：完成调研。5月：印发初稿。', false],
    ['gives way to the next month’s', '5月：完成调研，形成报告。', '6月：印发。', false],
    ['has other spaces and marks', '4月：完成调研。\n5月：印发', '4月 完成调研；5月 印发', false],
    ['tells more of a month', '4月：调研。5月：印发', '4月：调研、座谈。5月：印发', false],
    ['of the current month is shorter', '6月：完成调研和座谈', '6月：完成调研', false],
    ['of no month is in other words', '正在调研', '已印发', false],
  ])('a note that %s', (_, before, now, isBack) => {
    const findings = found({ note: before }, [null, null, null, now]);
    expect(findings).toEqual(isBack ? [expect.stringMatching(/^H3 最新进展上次同步时是/)] : []);
  });

  it('quotes the beginning of a long note', () => {
    const note = `5月：${'办'.repeat(60)}`;
    expect(found({ note }, [null, null, null, null])).toEqual(
      said('H3', '最新进展', `5月：${'办'.repeat(37)}…`, '空白'),
    );
  });

  it.each([
    ['without a token', null],
    ['with the token of another row', TOKEN.replace('r1', 'r2')],
    ['with a token nobody can read', 'r1'],
  ])('leaves a row %s alone', (_, token) => {
    expect(found({ percent: 80 }, [null, null, null, null], token)).toEqual([]);
  });

  it('says nothing of a column the sheet does not have', () => {
    const rows = sheetOf([]).map((row) => [...row.slice(0, 4), row.at(-1) ?? null]);
    const workbook = understood([grid('表1', rows)]);
    const check = progressBackwards(new Map([['r1', { percent: 80, status: '已完成' }]]));
    expect([...check.run(workbook)]).toEqual([]);
  });
});
