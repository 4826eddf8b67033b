import { defaultLightRules } from '#core/completion/light-rules';
import { closingOffer } from './closing-offer';
import type { FillForm } from './fill-form';

const OPEN: FillForm = {
  ...{ status: '进行中', percent: '60', doneOn: '', note: '', earlier: '', actuals: [] },
  ...{ evidence: '', problem: '', milestones: [], closing: '' },
};
const DONE: FillForm = { ...OPEN, status: '已完成', percent: '100', doneOn: '2023-06-01' };
const APPLY = { label: '申请销号', closing: '申请销号' };

const APPLIED = { ...DONE, closing: '申请销号' };

it.each<readonly [string, FillForm, FillForm, object]>([
  ['nothing before it is done', OPEN, OPEN, { state: 'open', button: undefined }],
  ['to apply once it is done', DONE, DONE, { state: 'open', button: APPLY }],
  ['to apply as it is being done', OPEN, DONE, { button: APPLY }],
  ['to apply where only the share says so', OPEN, { ...OPEN, percent: '100%' }, { button: APPLY }],
  ['nothing while the share cannot be read', OPEN, { ...OPEN, percent: '全部' }, { button: undefined }],
  [
    'to think again before it is saved',
    DONE,
    APPLIED,
    { state: 'applied', button: { label: '不申请了', closing: '' } },
  ],
  ['to withdraw', APPLIED, APPLIED, { state: 'applied', button: { label: '撤回申请', closing: '' } }],
  ['to apply again after a withdrawal', APPLIED, DONE, { button: APPLY }],
  [
    'to apply again what was returned',
    { ...DONE, closing: '退回' },
    { ...DONE, closing: '退回' },
    { state: 'returned', button: { label: '重新申请销号', closing: '申请销号' } },
  ],
  [
    'to leave it returned before that is saved',
    { ...DONE, closing: '退回' },
    APPLIED,
    { button: { label: '不申请了', closing: '退回' } },
  ],
  [
    'nothing during the review',
    { ...DONE, closing: '复核中' },
    { ...DONE, closing: '复核中' },
    { state: 'reviewing', button: undefined },
  ],
  [
    'nothing once it is closed',
    { ...DONE, closing: '已销号' },
    { ...DONE, closing: '已销号' },
    { state: 'closed', hint: '已销号。要修改的，请办公室先退回。', button: undefined },
  ],
  [
    'to apply in words that can be read',
    { ...DONE, closing: '王局已阅' },
    { ...DONE, closing: '王局已阅' },
    { state: 'unread', button: APPLY },
  ],
])('a form offers %s', (_, seen, form, expected) => {
  expect({ button: undefined, ...closingOffer(seen, form, defaultLightRules) }).toMatchObject(expected);
});

it('goes by what the bureau calls finished', () => {
  const passed = { ...OPEN, status: '验收通过' };
  expect(closingOffer(OPEN, passed, { doneStatuses: ['验收通过'] }).button).toEqual(APPLY);
  expect(
    closingOffer(OPEN, { ...OPEN, status: '已完成' }, { doneStatuses: ['验收通过'] }).button,
  ).toBeUndefined();
});
