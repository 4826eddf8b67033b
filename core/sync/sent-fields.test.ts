import fc from 'fast-check';
import { applySent, filled, sentFields, visibleFields } from './sent-fields';

describe('sent fields', () => {
  const base = { item: '甲', status: '进行中', note: '5月：起草' };

  it.each([
    ['a changed cell', { item: '甲', status: '已完成', note: '5月：起草' }, { ...base, status: '已完成' }],
    ['an emptied cell', { item: '甲', status: null, note: '5月：起草' }, { item: '甲', note: '5月：起草' }],
    ['a column the sheet does not have', { item: '甲', status: '进行中' }, base],
  ])('%s', (_, sent, expected) => {
    expect(applySent(base, sent)).toEqual(expected);
  });

  it('names the empty cells of the columns there are, and no others', () => {
    expect(sentFields({ item: '甲' }, ['item', 'status'])).toEqual({ item: '甲', status: null });
  });

  it('shows what the sheet has columns for', () => {
    expect(visibleFields({ no: 1, ...base }, new Set(['item', 'status']))).toEqual({
      item: '甲',
      status: '进行中',
    });
  });

  it('a whole row sent replaces the whole row', () => {
    const fields = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'constructor'), fc.string({ minLength: 1 }));
    fc.assert(
      fc.property(fields, fields, (before, after) => {
        const sent = sentFields(after, Object.keys(before));
        expect(applySent(before, sent)).toEqual(after);
        expect(filled(sent)).toEqual(after);
      }),
    );
  });
});
