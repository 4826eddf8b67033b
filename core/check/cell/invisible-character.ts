import type { TextRule } from '../text-rule';

/** Zero-width, joining and direction marks, soft hyphens and control characters; line breaks and tabs are seen. */
const INVISIBLE = /(?![\t\n\v\f\r])[\p{Cc}\p{Cf}\u034F]/gu;
/** Outside these ranges such characters occur. */
const OUTSIDE =
  /[^\t-\r -~\u00A0-\u00AC\u00AE-\u034E\u0350-\u05FF\u2010-\u2027\u2030-\u205F\u2070-\uFEFE\uFF00-\uFFF8]/;

/** Characters that nobody sees and every search stumbles over. */
export const invisibleCharacter: TextRule = {
  code: 'invisible-character',
  appliesTo: () => true,
  sign: OUTSIDE,
  judge(text) {
    const count = text.match(INVISIBLE)?.length ?? 0;
    return count === 0 ? undefined : { replacement: text.replace(INVISIBLE, ''), params: { count } };
  },
};
