import type { RowEdit } from '../row-change';
import { type ConflictResult, settleConflict } from './resolve-conflicts';
import type { Resolution } from './sync-step';

/**
 * Both sides rewrote the item `3.旧`: this sheet as `5.我的` (so its number is 5), the store as `3.他的`. Only this sheet
 * changed the number, so the merge holds it beside the store's text.
 */
const MINE: RowEdit = { rowId: 'r1', baseRev: 1, fields: { no: 5, item: '5.我的', note: '同' } };
const RESULT: ConflictResult = {
  rowId: 'r1',
  outcome: 'conflict',
  rev: 2,
  fields: { no: 5, item: '3.他的', note: '同' },
  conflicts: [{ field: 'item', base: '3.旧', theirs: '3.他的', mine: '5.我的' }],
  by: '李四',
  at: 0,
};

const sentBy = (resolution: Resolution, numberedIn: string | undefined, result = RESULT) => {
  const settled = settleConflict(MINE, result, resolution, numberedIn);
  return 'send' in settled && 'fields' in settled.send ? settled.send.fields : undefined;
};

it.each<readonly [string, Resolution, string | undefined, object]>([
  ['theirs, with their number', 'theirs', 'item', { no: 3, item: '3.他的', note: '同' }],
  ['mine, with mine', 'mine', 'item', { no: 5, item: '5.我的', note: '同' }],
  ['a third text, with its own', { item: '7.都不是' }, 'item', { no: 7, item: '7.都不是', note: '同' }],
  [
    'a text without a number, with none',
    { item: '都不是' },
    'item',
    { no: null, item: '都不是', note: '同' },
  ],
  ['theirs beside a number of its own column', 'theirs', undefined, { no: 5, item: '3.他的', note: '同' }],
])('a conflicting text is settled to %s', (_, resolution, numberedIn, fields) => {
  expect(sentBy(resolution, numberedIn)).toEqual(fields);
});

it('leaves the number alone where the text was not in question', () => {
  const conflicts = [{ field: 'note', base: '旧', theirs: '他', mine: '同' }];
  const result = { ...RESULT, fields: { ...RESULT.fields, item: '5.我的', note: '他' }, conflicts };
  expect(sentBy('theirs', 'item', result)).toEqual({ no: 5, item: '5.我的', note: '他' });
});
