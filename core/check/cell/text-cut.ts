import { tidy } from '#core/text/normalise';
import type { TextRule } from '../text-rule';
import { holdsWording } from '../wording-columns';

/** What no sentence ends with. A semicolon ends the points of a list. */
const OPEN_END = /[、，,（(《“【〔]$/;
/** An open end, or what may stand behind one unseen. Few texts end so, and this is quicker to find out. */
const MAY_BE_CUT = /[、，,（(《“【〔\s\u200B-\u200F\u2060\uFEFF\u00AD]/;
/** Old programs keep no more of a cell. */
const OLD_LIMIT = 255;
const CLOSED_END = /[。.！!？?；;）)》”】〕]$/;

/** Texts that stop in the middle. */
export const textCut: TextRule = {
  code: 'text-cut',
  appliesTo: holdsWording,
  judge(written) {
    if (!MAY_BE_CUT.test(written.slice(-1)) && written.length < OLD_LIMIT) return undefined;
    const text = tidy(written);
    const isCut = OPEN_END.test(text) || (text.length === OLD_LIMIT && !CLOSED_END.test(text));
    return isCut ? { params: { end: text.slice(-1) } } : undefined;
  },
};
