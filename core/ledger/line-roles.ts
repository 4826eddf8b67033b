import { looseKey, toHalfWidth } from '#core/text/normalise';

/*
 * What the lines around and between the items of a printed table are. Each function takes a text as it stands in its
 * cell, tidied. Every row of a ledger is asked, so a text is normalised only where a sign of the role stands in it.
 */

/** No label is longer, with what it may say in brackets. */
const LABEL = 30;
const isLabel = (text: string): boolean => text.length <= LABEL;
const opening = (text: string): string => text.slice(0, LABEL);
const hasColon = (text: string): boolean => /[:：]/.test(opening(text));

const ATTACHMENT = /^附件\s*[\d一二三四五六七八九十]*\s*[:：]?$/;
const FORM = /^(单位|填报单位|填报时间|填表时间|制表|截至|单位名称)\s*(\(.{0,6}\))?\s*:/;
const SUBTOTAL = /^(本页|本表)?(合计|小计|总计|共计|累计)[:：]?(\(?\d+[项个条件篇家]?\)?)?$/;
const NOTE = /^(备注|注|说明|填表说明|附注|注意事项)([\d一二三四五六七八九十]*[:：∶.、]|$)/;
const SIGNATURE =
  /^(单位|科室|股室|主要|分管)?(填报|填表|制表|编制|审核|审批|审签|复核|统计|经办|联系|负责|分管|签字|签名|盖章)(人|领导|单位|科室|部门|日期|时间|电话)?(\(.{0,6}\))?:/;
const DAY = /^\d{4}年\d{1,2}月\d{1,2}日$/;

/** The `附件1` over a table. */
export function isAttachmentLine(text: string): boolean {
  return text.startsWith('附件') && isLabel(text) && ATTACHMENT.test(toHalfWidth(text));
}

/** `填报单位：办公室`, `截至：6月30日` between the title and the header. */
export function isFormLine(text: string): boolean {
  return hasColon(text) && FORM.test(toHalfWidth(opening(text)));
}

/** `合计`, `小 计`, `合计：12项`. */
export function isSubtotalLabel(text: string): boolean {
  return text.includes('计') && isLabel(text) && SUBTOTAL.test(looseKey(text));
}

/** `备注∶1.…`, `注：…`. */
export function isNoteLine(text: string): boolean {
  return /^[备注说填附]/.test(text) && NOTE.test(toHalfWidth(opening(text)));
}

/** `填报人：`, `分管领导（签字）：`. */
export function isSignatureLine(text: string): boolean {
  return hasColon(text) && SIGNATURE.test(looseKey(opening(text)));
}

/** The day that stands alone under a signature. */
export function isDayLine(text: string): boolean {
  return text.endsWith('日') && isLabel(text) && DAY.test(looseKey(text));
}
