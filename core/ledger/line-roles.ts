import { looseKey, toHalfWidth } from '#core/text/normalise';

/*
 * What the lines around and between the items of a printed table are. Each function takes a text as it stands in its
 * cell, tidied. Every row of a ledger is asked, so a text is normalised only where a sign of the role stands in it.
 */

/** No label is longer, with what it may say in brackets. */
const LABEL = 30;
const LONGEST_SIGNED = 16;
const LONGEST_PAGE = 14;
const isLabel = (text: string): boolean => text.length <= LABEL;
const opening = (text: string): string => text.slice(0, LABEL);
const hasColon = (text: string): boolean => /[:：]/.test(opening(text));

const ATTACHMENT = /^附件\s*[\d一二三四五六七八九十]*\s*[:：]?$/;
const FORM = /^(单位|填报单位|填报时间|填表时间|制表|截至|单位名称)\s*(\(.{0,6}\))?\s*:/;
/** `规范化小计`: of what the subtotal is. */
const SUBTOTAL_OF = /^.{1,12}(小计|合计|总计)[:：]?(\(?\d+[项个条件篇家]?\)?)?$/;
const SUBTOTAL = /^(本页|本表)?(合计|小计|总计|共计|累计|汇总)[:：]?(\(?\d+[项个条件篇家]?\)?)?$/;
const NOTE = /^(备注|注|说明|填表说明|附注|注意事项)([\d一二三四五六七八九十]*[:：∶.、]|$)/;
const NOTE_WORD = /^(备注|注|说明|填表说明|附注|注意事项)[:：∶\s]*/;
/** The label of a note that stands in a cell beside it. */
const NOTE_LABEL = /^(备注|注|说明|填表说明|附注|注意事项)[:：∶]?$/;
const SIGNATURE =
  /^(单位|科室|股室|主要|分管)?(填报|填表|制表|编制|审核|审批|审签|复核|统计|经办|联系|负责|分管|签字|签名|盖章)(人|领导|单位|科室|部门|日期|时间|电话)?(\(.{0,6}\))?:/;
/** What a form asks to be signed or stamped, its answer left open or given in the next cell. */
const SIGNED =
  /^(填表人|填报人|制表人?|编制人|审核人?|审批人|复核人|统计人|经办人|联系人|(单位|科室|部门|主要|分管)?(负责人|领导)|填报单位|填表单位|制表单位|(填报|填表|制表|审核)(日期|时间)|联系(电话|方式)|签字|签名|盖章)(签字|签名|签章)?$/;
/** `局领导签字：`, `科长审签：`: whoever it is that signs. */
const SIGNED_BY =
  /^.{0,6}(领导|局长|科长|处长|股长|所长|部长|主任|书记|负责人)(签字|签名|签章|审签|审核|审批|意见):/;
const STAMPED = /^.{0,14}\((签字|签名|盖章|公章|签章|签字盖章|签字或盖章|签字并盖章)\)/;
const PAGE = /^(第\d+页[,，/]?(共\d+页)?|共\d+页[,，/]?第\d+页|[-—–]+\d+[-—–]+|\d+\/\d+页?|page\d+(of\d+)?)$/;
/** Labels of the lines that tell how to fill the columns. */
const GUIDE =
  /^\(?(示例|样例|范例|例|例如|填写示例|填报示例|填写说明|填表说明|填报说明|填写要求|填报要求)\)?[:：]?$/;
const ORDINAL = /^[(（]?(\d{1,2})[)）.、]?(=.*)?$/;
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const DAY = /^\d{4}年\d{1,2}月\d{1,2}日$/;

/** The `附件1` over a table. */
export function isAttachmentLine(text: string): boolean {
  return text.startsWith('附件') && isLabel(text) && ATTACHMENT.test(toHalfWidth(text));
}

/** `填报单位：办公室`, `截至：6月30日` between the title and the header. */
export function isFormLine(text: string): boolean {
  return hasColon(text) && FORM.test(toHalfWidth(opening(text)));
}

/** `合计`, `小 计`, `合计：12项`; Excel's own tables say `汇总`. */
export function isSubtotalLabel(text: string): boolean {
  return /[计汇]/.test(text) && isLabel(text) && SUBTOTAL.test(looseKey(text));
}

/** `规范化小计`, `制度类合计(2项)`: a subtotal that says of what. An item might, by chance, be worded so. */
export function isNamedSubtotal(text: string): boolean {
  return text.includes('计') && isLabel(text) && SUBTOTAL_OF.test(looseKey(text));
}

/** `备注∶1.…`, `注：…`. */
export function isNoteLine(text: string): boolean {
  return /^[备注说填附]/.test(text) && NOTE.test(toHalfWidth(opening(text)));
}

/** What a note says behind its label: `1.…` of `备注∶1.…`. */
export function noteText(text: string): string {
  return text.replace(NOTE_WORD, '');
}

/** `备注`, `说明：` by themselves. */
export function isNoteLabel(text: string): boolean {
  return text.length <= LONGEST_SIGNED && NOTE_LABEL.test(looseKey(text));
}

/** `填报人：`, `分管领导（签字）：`, `审核人`, `单位(盖章)`. */
export function isSignatureLine(text: string): boolean {
  if (hasColon(text)) {
    const key = looseKey(opening(text));
    if (SIGNATURE.test(key) || SIGNED_BY.test(key)) return true;
  }
  if (/[(（]/.test(opening(text)) && STAMPED.test(looseKey(opening(text)))) return true;
  return text.length <= LONGEST_SIGNED && SIGNED.test(looseKey(text));
}

/** `第1页 共3页`, `- 2 -`, `1/3`. */
export function isPageLine(text: string): boolean {
  return text.length <= LONGEST_PAGE && /\d/.test(text) && PAGE.test(looseKey(text));
}

/** `示例`, `填写说明`: how the columns are to be filled. */
export function isGuideLabel(text: string): boolean {
  return text.length <= LONGEST_SIGNED && GUIDE.test(looseKey(text));
}

/** The place that a short text counts: `1`, `(1)`, `①`, `5=3+4`, `甲`; undefined where it counts none. */
export function ordinal(text: string): number | undefined {
  if (text === '' || text.length > LONGEST_PAGE) return undefined;
  const key = looseKey(text);
  const digits = ORDINAL.exec(key)?.[1];
  if (digits !== undefined) return Number(digits);
  return key.length === 1 && STEMS.includes(key) ? STEMS.indexOf(key) + 1 : undefined;
}

/** The day that stands alone under a signature. */
export function isDayLine(text: string): boolean {
  return text.endsWith('日') && isLabel(text) && DAY.test(looseKey(text));
}
