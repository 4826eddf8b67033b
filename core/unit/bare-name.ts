import { rememberNames } from '#core/text/remember';

import { endsAsPlace, endsAsUnit, isCollective } from './unit-name';

const LIST_NUMBER =
  /^(?:\d{1,2}[.．)）]|[(（](?:\d{1,2}|[一二三四五六七八九十]{1,2})[)）]|[一二三四五六七八九十]是(?=..))/u;
/** A conjunction that the separator before it made needless (`办公室，会同政治部`); 会同县 and 和平区 are places. */
const CONJUNCTION = /^(?:以及|会同(?!县)|及其?|和(?!平|谐|睦|顺|田|县|硕|静|政县|布克|林格|龙))(?=..)/u;
const WRAPPED = /^(?:“(.+)”|"(.+)"|《(.+)》|[(（]([^（）()]+)[)）])$/u;
const DOTS = /[.．…]+$/u;
const AND_OTHERS = /等(?:有关|相关)?(?:单位|部门|科室|股室)?$/u;
const LONGEST_CLOSING = 6;
/** Who answers for it there, or by when: not part of the name. */
const ASIDE =
  /[(（](?:(?:主要|分管)?(?:负责人|责任人|联系人|领导|经办人)[:： ]?[^（）()]*|[^（）()]*\d{1,4}[年月日][^（）()]*)[)）]$/u;
const LONGEST_ASIDE = 40;

/** Whether a text can be a name, or the beginning of one that a neighbour completes. */
function mayBeName(text: string): boolean {
  return endsAsUnit(text) || endsAsPlace(text) || isCollective(text);
}

/** The name without its number in a list (`1.办公室`), quotation marks, a conjunction before it, a closing 等 and an aside. */
export const bareName = rememberNames((text): string => {
  const unnumbered = text.replace(LIST_NUMBER, '').replace(DOTS, '').replace(WRAPPED, '$1$2$3$4');
  const unjoined = unnumbered.replace(CONJUNCTION, '');
  const name = mayBeName(unjoined) ? unjoined : unnumbered;
  const plain = name.slice(0, -LONGEST_ASIDE) + name.slice(-LONGEST_ASIDE).replace(ASIDE, '');
  const head = plain.slice(0, -LONGEST_CLOSING) + plain.slice(-LONGEST_CLOSING).replace(AND_OTHERS, '');
  return endsAsUnit(head) || endsAsPlace(head) ? head : plain;
});

const NOBODY = /^(?:暂?无|待定|待明确|待确定|未定|另行?通知|同上|同前|见备注|详见备注)$/u;
/** What a unit is to do, after `办公室：`. */
const TASK = /^(?:负责|做好|抓好|统筹做好)(?=..)/u;

/** Whether a text names a unit at all: `无`, `-`, `同上`, list numbers and tasks do not. */
export function namesUnit(text: string): boolean {
  return /\p{L}/u.test(text) && !NOBODY.test(text) && !TASK.test(text);
}
