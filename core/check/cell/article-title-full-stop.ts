import { tidy } from '#core/text/normalise';
import type { TextRule } from '../text-rule';

const FULL_STOP = /。+$/;

/** Titles closed like sentences. */
export const articleTitleFullStop: TextRule = {
  code: 'article-title-full-stop',
  appliesTo: ({ id }) => id === 'title',
  judge(written) {
    const text = tidy(written);
    return FULL_STOP.test(text) ? { replacement: text.replace(FULL_STOP, '') } : undefined;
  },
};
