import { tidy } from '#core/text/normalise';
import type { TextRule } from '../text-rule';

const LONGEST = 60;

/** Titles that hold more than a title. */
export const articleTitleLong: TextRule = {
  code: 'article-title-long',
  appliesTo: ({ id }) => id === 'title',
  judge(text) {
    const { length } = tidy(text);
    return length > LONGEST ? { params: { length } } : undefined;
  },
};
