import { projectItemReader } from './project-item-of';

const readItem = projectItemReader({ year: { value: 2023, known: true }, hasProgress: true });

it('takes what is filled in only so as not to be empty for nothing', () => {
  const fields = {
    item: '甲',
    note: '无',
    problem: '——',
    evidence: '/',
    milestonesDone: '暂无',
    status: '进行中',
  };
  expect(readItem(fields).progress).toEqual({ status: '进行中' });
});

it('keeps what says something, however short', () => {
  const fields = { item: '甲', note: '无进展', problem: '缺人' };
  expect(readItem(fields).progress).toEqual({ note: '无进展', problem: '缺人' });
});
