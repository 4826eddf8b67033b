import type { TextRule } from '../text-rule';

/**
 * What is left of text that was read in a wrong encoding: the replacement character, UTF-8 read as GBK and as Latin-1,
 * uninitialised memory, and characters of private fonts.
 */
const GARBLED = /\uFFFD|锟斤拷|烫烫烫|屯屯屯|(?:[ã-é][\u0080-¿]{2}){2}|[\uE000-\uF8FF]/;

/** Text that lost its meaning on the way. Nothing can be offered in its place. */
export const garbledText: TextRule = {
  code: 'garbled-text',
  appliesTo: () => true,
  sign: /[\uFFFD锟烫屯ã-é\uE000-\uF8FF]/,
  judge(text) {
    const found = GARBLED.exec(text)?.[0];
    return found === undefined ? undefined : { params: { found } };
  },
};
