import { choiceMeant } from '#core/ledger/choice-meant';
import { ARTICLE_TYPES } from '#core/ledger/kinds/info-log';
import { looseKey } from '#core/text/normalise';
import type { TextRule } from '../text-rule';

const SYNONYMS: Readonly<Record<string, string>> = {
  动态: '经验动态',
  经验: '经验动态',
  经验信息: '经验动态',
  创新: '创新信息',
  专报: '专报信息',
  舆情: '舆情信息',
};

/** `专报信息(舆情信息)` names a type and its kind. */
function isKnown(text: string): boolean {
  const parts = looseKey(text).split(/[()、/]/);
  return parts.every((part) => part === '' || ARTICLE_TYPES.some((type) => type === part));
}

/** An article type that the bureau's rules do not name. */
export const articleTypeUnknown: TextRule = {
  code: 'article-type-unknown',
  appliesTo: ({ id }) => id === 'articleType',
  judge(text) {
    if (isKnown(text)) return undefined;
    const replacement = choiceMeant(text, ARTICLE_TYPES, SYNONYMS);
    const params = { choices: ARTICLE_TYPES.join('、') };
    return { params, ...(replacement === undefined ? {} : { replacement }) };
  },
};
