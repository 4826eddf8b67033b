import fc from 'fast-check';
import { assessItem } from '#core/completion/assess-item';
import { defaultLightRules } from '#core/completion/light-rules';
import type { Progress } from '#core/ledger/project-item';
import type { AssessedLedgerItem } from '#core/report/assessed-ledgers';
import { closingLists } from './closing-lists';

const DONE: Progress = { status: '已完成', doneOn: '2023-05-20' };

function itemOf(item: string, progress: Progress | undefined): AssessedLedgerItem {
  const deadline = { text: '长期', type: 'long-term', milestones: [], notes: [] } as const;
  const units = [{ name: '办公室', role: 'lead', collective: false }] as const;
  const read = { no: 1, group: '', item, deadline, units, ...(progress && { progress }) };
  const assessment = assessItem(read, '2023-06-30', defaultLightRules, 2023);
  return {
    ledger: '基础工作提升年',
    assessed: { item: read, asOf: '2023-06-30', assessment },
  };
}

it('every item stands where its closing is', () => {
  const items = [
    itemOf('已申请', { ...DONE, closing: '已申请' }),
    itemOf('申请', { ...DONE, closing: '申请销号' }),
    itemOf('复核', { ...DONE, closing: '复核中' }),
    itemOf('退回的', { ...DONE, closing: '退回修改', returnReason: '缺照片' }),
    itemOf('没有申请', DONE),
    itemOf('申请得看不懂', { ...DONE, closing: '王局已阅' }),
    itemOf('没有完成', { status: '进行中' }),
    itemOf('没有栏目', undefined),
    itemOf('已经销号', { ...DONE, closing: '销号', returnReason: '缺照片' }),
  ];
  const { toReview, returned, toApply, closed } = closingLists(items, defaultLightRules);
  expect(toReview.map(({ item, state }) => [item, state])).toEqual([
    ['已申请', 'applied'],
    ['申请', 'applied'],
    ['复核', 'reviewing'],
  ]);
  expect(returned).toEqual([
    {
      ...{ ledger: '基础工作提升年', row: null, no: 1, item: '退回的', lead: ['办公室'], support: [] },
      ...{ state: 'returned', doneOn: '2023-05-20', returnReason: '缺照片' },
    },
  ]);
  expect(toApply.map(({ item }) => item)).toEqual(['没有申请', '申请得看不懂']);
  expect(closed).toMatchObject([{ item: '已经销号', returnReason: '' }]);
});

it('no item stands twice, and only what is open or unreadable and unfinished stands nowhere', () => {
  const progress = fc.record({
    status: fc.constantFrom('进行中', '已完成', '办毕'),
    closing: fc.constantFrom('', '申请销号', '复核中', '已销号', '退回', '王局已阅'),
  });
  const rules = { doneStatuses: ['办毕'] };
  fc.assert(
    fc.property(fc.array(progress, { maxLength: 9 }), (all) => {
      const lists = closingLists(
        all.map((told, at) => itemOf(String(at), told)),
        rules,
      );
      const { toReview, returned, toApply, closed } = lists;
      const lines = [...toReview, ...returned, ...toApply, ...closed];
      const listed = lines.map(({ item }) => Number(item));
      const expected = all.flatMap(({ status, closing }, at) =>
        ['', '王局已阅'].includes(closing) && status !== '办毕' ? [] : [at],
      );
      expect(listed.sort((a, b) => a - b)).toEqual(expected);
    }),
  );
});
