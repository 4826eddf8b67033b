import { SUPERVISED_ON, supervisionGrids } from '#tests/addin/supervision-book';
import { completionView } from '../completion/completion-view';
import { openBook } from '../opened-book';
import { rectificationView } from './rectification-view';

const book = openBook(supervisionGrids(), SUPERVISED_ON);

it('lists each finding with its days, its line, and the row of its item', () => {
  const { lines, units, hasLog } = rectificationView(book);
  expect(hasLog).toBe(true);
  expect(units).toEqual(['办公室', '公证科', '法制科']);
  expect(lines.map(({ cell, state, due }) => [cell, state, due])).toEqual([
    ['F3', 'overdue', '2023-05-31'],
    // Ten working days from 12 June; 22 and 23 June are the Dragon Boat Festival, Sunday the 25th is made up for.
    ['F4', 'open', '2023-06-27'],
    ['F5', 'closed', '2023-04-30'],
    ['F6', 'open', '2023-07-03'],
  ]);
  expect(lines[0]).toMatchObject({
    problem: '选址没有会议纪要',
    reason: '5月31日到期，逾期20天',
    about: '办公室 · 2023-05-08暗访 · 督导检查记录 F3',
    items: [{ no: 1, title: '建成智慧司法所试点', sheet: '提升年', cell: 'B3' }],
    problems: [],
  });
});

it('says what of a line cannot be understood, and what to do', () => {
  const { lines } = rectificationView(book);
  expect(lines[3]?.problems).toEqual([
    '找不到关联事项“某某事项”。请写明台账和序号，如“基础工作提升年第7项”，或者照抄事项名称。',
    expect.stringMatching(/^整改期限“从速”无法识别，暂按检查后\d+个工作日计。/),
  ]);
});

it('counts as the figures do', () => {
  const { lines } = rectificationView(book);
  const { total, overdue, open, closed } = completionView(book, SUPERVISED_ON).status.rectification;
  const among = (state: string) => lines.filter((line) => line.state === state).length;
  expect([lines.length, among('overdue'), among('open'), among('closed')]).toEqual([
    total,
    overdue,
    open,
    closed,
  ]);
});

it('shows open findings beside their items', () => {
  const { items } = completionView(book, SUPERVISED_ON);
  // The overdue one of item 1 is the reason of its light.
  expect(items[0]).toMatchObject({ light: 'red', findings: [] });
  expect(items[0]?.reason).toMatch(/^督导发现问题整改逾期20天：选址没有会议纪要/);
  expect(items[5]?.findings).toEqual(['督导发现问题待整改，还剩7天：评查登记不及时']);
  expect(items[0]?.milestones.map(({ state }) => state)).toEqual(['onTime', 'near', 'ahead']);
});

it('says that there is no log', () => {
  expect(rectificationView(openBook(supervisionGrids('提升年'), SUPERVISED_ON))).toEqual({
    ...{ hasLog: false, lines: [], units: [] },
  });
});
