import fc from 'fast-check';
import { looseKey, titleKey } from './normalise';

describe('titleKey', () => {
  it.each([
    ['《关于“三项”工作的意见》（试行）', '关于三项工作的意见试行'],
    ['２０２３年 LOGO 设计', '2023年logo设计'],
    ['二〇二三年', '二〇二三年'],
    ['——', ''],
  ])('%s is %s', (text, key) => {
    expect(titleKey(text)).toBe(key);
  });

  it('ordinary texts, which take the short way, have the key of the long one', () => {
    const ordinary = '修订办法年月09az \n\t!#$%&()*+-.:;<=>?@[]^_`{|}~，。、；：？！“”《》（）【】—…';
    const text = fc.string({ unit: fc.constantFrom(...Array.from(ordinary), 'Ａ', '〇', 'B', '①', '　') });
    fc.assert(
      fc.property(text, (each) => {
        expect(titleKey(each)).toBe(looseKey(each).replace(/[\p{P}\p{S}]/gu, ''));
      }),
    );
  });
});
