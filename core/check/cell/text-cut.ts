import { tidy } from '#core/text/normalise';
import type { TextRule } from '../text-rule';
import { holdsWording } from '../wording-columns';

/** What no sentence ends with. A semicolon ends the points of a list. */
const OPEN_END = /[、，,（(《“【〔]$/;
/** Old programs keep no more of a cell. */
const OLD_LIMIT = 255;
const CLOSED_END = /[。.！!？?；;）)》”】〕]$/;

/** Texts that stop in the middle. */
export const textCut: TextRule = {
  code: 'text-cut',
  appliesTo: holdsWording,
  judge(written) {
    const text = tidy(written);
    const isCut = OPEN_END.test(text) || (text.length === OLD_LIMIT && !CLOSED_END.test(text));
    return isCut ? { params: { end: text.slice(-1) } } : undefined;
  },
};
