import { choiceMeant } from '#core/ledger/choice-meant';
import { ADOPTION_LEVELS } from '#core/ledger/kinds/info-log';
import { tidy } from '#core/text/normalise';
import type { TextRule } from '../text-rule';

/** A county is a 县 or a 区. */
const SYNONYMS: Readonly<Record<string, string>> = {
  县级: '县',
  区: '县',
  区级: '县',
  县区: '县',
  市级: '市',
  省级: '省',
  部级: '部',
};

/** A level of adoption or of a leader's comment that is not one of the four. */
export const adoptionLevelUnknown: TextRule = {
  code: 'adoption-level-unknown',
  appliesTo: ({ id }) => id === 'adoptedBy' || id === 'commentedBy',
  judge(written) {
    const text = tidy(written);
    if (ADOPTION_LEVELS.some((level) => level === text)) return undefined;
    const replacement = choiceMeant(text, ADOPTION_LEVELS, SYNONYMS);
    const params = { choices: ADOPTION_LEVELS.join('、') };
    return { params, ...(replacement === undefined ? {} : { replacement }) };
  },
};
