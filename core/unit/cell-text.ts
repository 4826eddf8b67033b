import { bracketEnds } from './brackets';
import { endsAsUnit, isCollective } from './unit-name';
import { tidyUnitText } from './unit-text';

/** A cell that is one bracket says the same without it. */
function unwrap(text: string): string {
  const trimmed = text.trim();
  return bracketEnds(trimmed).get(0) === trimmed.length - 1 ? trimmed.slice(1, -1) : trimmed;
}

/** Marks that point at a footnote or begin a line; never part of a name, and often all that parts two. */
const MARKS = /[*＊★☆△▲▽▼●○◆◇■□※√◎•]+/gu;

const SPREAD_MARK = /([（(【[〔])\s*(牵|配|主|协)\s+(头|合|办)\s*(?=[)）】\]〕])/gu;
const BRACKETED = /[（(]([^（）()]{2,60})(牵头|配合|协助|参与)[)）]/gu;

/** `办公室（政治部配合）` names further units in brackets; they become a clause of their own. */
function liftBracketed(text: string): string {
  return text.replace(BRACKETED, (bracket, units: string, mark: string) =>
    endsAsUnit(units) || isCollective(units) ? `，${units}${mark}，` : bracket,
  );
}

const EXCEPTION_FIRST = /除([^除外（）()]{1,40}?)以?外的?[，,]?(各[^、，,;；\s（(]+)/gu;
const EXCEPTION_LAST =
  /(各(?:[^、，,;；\s（()）除不]|[（(][县市区室、]{1,5}[)）]){1,20})[，,、\s]*(?:(?:不含|不包括)([^（）()，,;；]{1,40})|除([^除外（）()]{1,40}?)[以之]?外)(?=[，,、;；]|$)/gu;

/** `除北川、平武外的各县市区司法局` as `各县市区司法局（除北川、平武）`, whose bracket holds the exceptions together. */
function moveExceptions(text: string): string {
  return text
    .replace(EXCEPTION_FIRST, '$2（除$1）')
    .replace(
      EXCEPTION_LAST,
      (_, units: string, left?: string, but?: string) => `${units}（除${left ?? but ?? ''}）`,
    );
}

const LISTED = /^\s*(?:\d{1,2}[.．]|[(（]\d{1,2}[)）])/u;
const NEXT_NUMBER = /(?<=[\p{Script=Han}）)])(?=(?:\d{1,2}[.．](?!\d)|[(（]\d{1,2}[)）])\p{Script=Han})/gu;

/** `1.办公室2.政治部`: in a numbered list a number parts names as a comma would. */
function partNumbers(text: string): string {
  return LISTED.test(text) ? text.replace(NEXT_NUMBER, '，') : text;
}

const LEVELS = /(?<!\p{Script=Han})((?:[省市县区乡镇]、){1,5}[省市县区乡镇村])(?=[两三四五各]级)/gu;
const LEVEL_PAIR = /(?<!\p{Script=Han})([省市县区])[、和及]([市县区])(司法局|公证处)/gu;
const EACH_LEVEL = /各[市县区旗州](?:、[市县区旗州])+/gu;
/** A bureau that nothing parts from the unit before it; no name holds both. 科技城新区 and 科尔沁区 are places. */
const GLUED_BUREAU =
  /(司法[局所]|\p{Script=Han}(?:科(?![技学尔左右])|股|室))(?=\p{Script=Han}{2,7}[县市区]司法局)/gu;

/** `市、县司法局` are two, and so are bureaus that nothing parts. */
function partBureaus(text: string): string {
  return text.replace(LEVEL_PAIR, '$1$3、$2$3').replace(GLUED_BUREAU, '$1、');
}

/** Levels of government belong together, `市、县两级司法局`, or share what follows, `市、县司法局`. */
function settleLevels(text: string): string {
  const joined = text
    .replace(EACH_LEVEL, (levels) => levels.replaceAll('、', ''))
    .replace(LEVELS, (levels) => levels.replaceAll('、', ''));
  return partBureaus(joined);
}

/** Names with plain separators: nothing to tidy, no brackets, no exceptions, no list of levels. */
const ORDERLY = /^(?:(?![各级])[\u4E00-\u9FFF、，；])+$/u;

/** A unit cell's text in the one form that cutting expects. */
export function unitCellText(text: string): string {
  if (ORDERLY.test(text)) return partBureaus(text);
  const plain = unwrap(tidyUnitText(text).replace(MARKS, ' ').replace(SPREAD_MARK, '$1$2$3'));
  return moveExceptions(liftBracketed(settleLevels(partNumbers(plain))));
}
