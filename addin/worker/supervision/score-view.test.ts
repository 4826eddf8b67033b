import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SUPERVISED_ON, supervisionGrids } from '#tests/addin/supervision-book';
import { readWorkbook } from '#xlsx/read-workbook';
import { completionView } from '../completion/completion-view';
import { openBook } from '../opened-book';
import { scoreView } from './score-view';

const SAMPLE = '安居区司法局2023信息任务分配表.xlsx';

it('has the scores of 完成情况, in its order', async () => {
  const file = await readWorkbook(readFileSync(path.resolve('samples', SAMPLE)), SAMPLE);
  for (const book of [openBook(file, '2023-06-30'), openBook(supervisionGrids(), SUPERVISED_ON)]) {
    const { quota } = completionView(book, book.asOf).status;
    expect(quota.length).toBeGreaterThan(2);
    expect(scoreView(book).lines.map(({ score }) => score)).toEqual(quota);
  }
});

it('shows the articles behind the points, and where they stand', () => {
  const { lines, hasLog, scheme } = scoreView(openBook(supervisionGrids(), SUPERVISED_ON));
  expect(hasLog).toBe(true);
  expect(scheme).toMatch(/^得分＝目标任务分×计入÷任务/);
  const office = lines.find(({ score }) => score.unit === '办公室');
  expect(office?.place).toEqual({ sheet: '信息任务', cell: 'B3' });
  expect(office?.credits.map(({ article }) => article)).toEqual([
    { sheet: '信息登记', cell: 'E3', title: '我局召开全市司法行政工作会议', date: '2023-02-01' },
    { sheet: '信息登记', cell: 'E4', title: '我局召开全市司法行政工作会', date: '2023-02-03' },
  ]);
});

it('points at articles that may be one', () => {
  const { similar } = scoreView(openBook(supervisionGrids(), SUPERVISED_ON));
  expect(similar.map(({ sheet, cell }) => [sheet, cell])).toEqual([['信息登记', 'E4']]);
});

it('has nothing to rank without a quota table', () => {
  const view = scoreView(openBook(supervisionGrids('提升年'), SUPERVISED_ON));
  expect([view.lines, view.hasLog]).toEqual([[], false]);
});
