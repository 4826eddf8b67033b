import { titleKey } from '#core/text/normalise';

/** A title in 《》, one level of nesting inside. */
const TITLE = /《((?:[^《》]|《[^《》]*》)+)》/g;
/** What stands before a title that is to be made, and before one that is only cited. */
const MADE =
  /(?:制定|制订|修订|修改|出台|起草|拟定|拟订|完善|建立|新建)(?:了|出|完善|修订)?(?:全市|我市|本市|本局)?$/;
const CITED = /(?:根据|按照|依据|依照|遵照|贯彻|落实|执行|对照|学习|宣传|依法|要求)$/;
/** The state of a text is no part of its name. */
const STATE =
  /[（(](?:修订|修订稿|修正|新建|试行|暂行|暂定名|草案|送审稿|征求意见稿|初稿|[12]\d{3}年?(?:版|修订))[)）]/g;

const BRACKET = /[（(]/;

function withoutState(title: string): string {
  return BRACKET.test(title) ? title.replace(STATE, '') : title;
}

/** A regulation that a text says is to be made. */
export interface RegulationTitle {
  readonly title: string;
  /** Equal for spellings that differ in punctuation, width or the state of the text. */
  readonly key: string;
}

/**
 * The regulations a text is about. In a list of regulations (`isList`) these are all titles but the cited ones
 * (`根据《…》`); elsewhere only titles that a verb says are to be made (`制定《…》`), as most are cited.
 */
export function regulationTitles(text: string, isList: boolean): RegulationTitle[] {
  if (!text.includes('《')) return [];
  const titles: RegulationTitle[] = [];
  // Ledgers name thousands of titles; `matchAll` makes a new expression for each text.
  for (let match = TITLE.exec(text); match; match = TITLE.exec(text)) {
    const { 1: title = '', index } = match;
    const before = text.slice(Math.max(0, index - 10), index);
    const isMade = isList ? !CITED.test(before) : MADE.test(before);
    const key = isMade ? titleKey(withoutState(title)) : '';
    if (key !== '') titles.push({ title, key });
  }
  return titles;
}
