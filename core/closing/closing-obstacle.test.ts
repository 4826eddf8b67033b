import { defaultLightRules } from '#core/completion/light-rules';
import type { RowFields } from '#core/ledger/row-fields';
import { closingObstacle } from './closing-obstacle';
import type { ClosingActor } from './closing-steps';

const DONE: RowFields = { status: '已完成', percent: 100 };

function obstacle(actor: ClosingActor, before: RowFields, change: RowFields): readonly string[] {
  const found = closingObstacle({ actor, before, after: { ...before, ...change }, rules: defaultLightRules });
  return found ? [found.column, found.detail] : [];
}

it.each<[string, ClosingActor, RowFields, RowFields]>([
  ['a note', 'unit', { closing: '王局已阅' }, { note: '已启动' }],
  ['an application', 'unit', {}, { closing: '申请销号' }],
  ['an application in other words', 'unit', {}, { closing: '已申请' }],
  ['an application in the right words', 'unit', { closing: '已申请' }, { closing: '申请销号' }],
  ['another application', 'unit', { closing: '退回', returnReason: '缺照片' }, { closing: '申请销号' }],
  ['a withdrawal', 'unit', { closing: '申请销号' }, { closing: '' }],
  ['a review', 'office', { closing: '申请销号' }, { closing: '复核中' }],
  ['closing what is done', 'office', { ...DONE, closing: '复核中' }, { closing: '已销号' }],
  ['closing as it is done', 'office', { closing: '申请销号' }, { ...DONE, closing: '已销号' }],
  [
    'returning with the reason',
    'office',
    { closing: '申请销号' },
    { closing: '退回', returnReason: '缺照片' },
  ],
  [
    'reopening with a reason',
    'office',
    { ...DONE, closing: '已销号' },
    { closing: '退回', returnReason: '抽查' },
  ],
  [
    'returning for the reason there is',
    'office',
    { closing: '复核中', returnReason: '缺' },
    { closing: '退回' },
  ],
  ['a reason without returning', 'office', { closing: '复核中' }, { returnReason: '缺照片' }],
])('meets %s: nothing', (_, actor, before, change) => {
  expect(obstacle(actor, before, change)).toEqual([]);
});

it.each<[string, ClosingActor, RowFields, RowFields, readonly string[]]>([
  [
    'closing by the unit',
    'unit',
    { ...DONE, closing: '申请销号' },
    { closing: '已销号' },
    ['closing', '“销号”栏现在是“申请销号”。下一步可以清空，请改正后再同步。'],
  ],
  [
    'a withdrawal during the review',
    'unit',
    { closing: '复核中' },
    { closing: '' },
    ['closing', '“销号”栏现在是“复核中”。请还原这一格，等办公室处理。'],
  ],
  [
    'closing what nobody applied for',
    'office',
    DONE,
    { closing: '已销号' },
    ['closing', '“销号”栏现在是空的，还没有申请销号。下一步可以填“申请销号”，请改正后再同步。'],
  ],
  [
    'closing what was returned',
    'office',
    { ...DONE, closing: '退回', returnReason: '缺照片' },
    { closing: '已销号' },
    ['closing', '“销号”栏现在是“退回”。下一步可以填“申请销号”，请改正后再同步。'],
  ],
  [
    'a word that says nothing',
    'office',
    { closing: '申请销号' },
    { closing: '王局已阅' },
    [
      'closing',
      '“销号”栏现在是“申请销号”。下一步可以填“复核中”、填“已销号”、填“退回”或清空，请改正后再同步。',
    ],
  ],
  [
    'another word that says nothing',
    'unit',
    { closing: '王局已阅' },
    { closing: '李局已阅' },
    ['closing', '“销号”栏现在是“王局已阅”，认不出来。下一步可以填“申请销号”或清空，请改正后再同步。'],
  ],
  [
    'closing what is not done',
    'office',
    { status: '进行中', percent: 80, closing: '申请销号' },
    { closing: '已销号' },
    ['closing', '这一项还没有完成，不能销号。请先核实状态和完成比例；没有完成的，请填“退回”并写明退回原因。'],
  ],
  [
    'returning without a reason',
    'office',
    { closing: '复核中' },
    { closing: '退回' },
    ['returnReason', '退回的事项要写明原因，请填写“退回原因”后再同步。'],
  ],
  [
    'taking the reason away',
    'office',
    { closing: '退回', returnReason: '缺照片' },
    { returnReason: '' },
    ['returnReason', '退回的事项要写明原因，请填写“退回原因”后再同步。'],
  ],
])('meets %s', (...[, actor, before, change, expected]) => {
  expect(obstacle(actor, before, change)).toEqual(expected);
});
