import type { FillForm } from './fill-form';
import { withStatus } from './with-status';

const SEEN: FillForm = {
  ...{
    status: '进行中',
    percent: '60',
    doneOn: '',
    note: '',
    earlier: '',
    actuals: [],
    evidence: '',
    problem: '',
    milestones: [],
    closing: '',
  },
};
const DONE: FillForm = { ...SEEN, status: '已完成', percent: '100', doneOn: '2023-06-01' };

it.each<readonly [string, FillForm, string, FillForm, Partial<FillForm>]>([
  ['done today', SEEN, '已完成', SEEN, { status: '已完成', percent: '100', doneOn: '2023-06-20' }],
  [
    ...(['done on the day that was given', { ...SEEN, doneOn: '2023-06-01' }, '已完成', SEEN] as const),
    { status: '已完成', percent: '100', doneOn: '2023-06-01' },
  ],
  ['not done after all', DONE, '进行中', SEEN, { status: '进行中', percent: '60', doneOn: '' }],
  ['done before, and no more', DONE, '进行中', DONE, { status: '进行中', percent: '', doneOn: '' }],
  ['another state', SEEN, '未开始', SEEN, { status: '未开始', percent: '60', doneOn: '' }],
])('%s', (...[, form, status, seen, expected]) => {
  expect(withStatus(form, status, seen, '2023-06-20')).toEqual({ ...form, ...expected });
});
