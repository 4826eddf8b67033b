import { tidy, toHalfWidth } from '#core/text/normalise';
import type { TextRule } from '../text-rule';

const FULL_WIDTH = /[０-９]/;

/** Full-width digits in percentages and quotas. In sentences they are a matter of taste. */
export const fullWidthDigits: TextRule = {
  code: 'full-width-digits',
  appliesTo: ({ definition }) => definition.type === 'percent' || definition.repeatsWithSuffix !== undefined,
  sign: FULL_WIDTH,
  judge: (text) => (FULL_WIDTH.test(text) ? { replacement: tidy(toHalfWidth(text)) } : undefined),
};
