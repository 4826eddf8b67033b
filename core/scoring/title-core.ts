import { titleKey } from '#core/text/normalise';

/** What a title says without the words that any title may have. */
export interface TitleCore {
  readonly text: string;
  /** Whether it names its own unit, so that the same words of another unit are about something else. */
  readonly namesUnit: boolean;
  /** Figures, and words of time and stage: titles that differ in these are two reports (`3月`, `4月`; 启动, 总结). */
  readonly signature: string;
}

const FILLERS =
  /积极|扎实|有序|深入|认真|大力|持续|顺利|成功|圆满|隆重|组织|开展|举行|举办|召开|进行|活动|工作|近日|日前|[我本][局所股]|[市县区]司法局|[市县区]局/gu;
const SIGNS =
  /[\d零〇一二三四五六七八九十百千万]+|[上下]半年|[春夏秋冬][季天]?|[上中下]旬|启动|动员|部署|推进|开幕|开班|结业|闭幕|结束|收官|总结|揭晓|表彰|督查|检查|复查|回头看|后续/gu;
const DIGITS = '零一二三四五六七八九';
const BRACKETED = /[（(][^（()）]*[）)]/gu;

/** `三月` and `3月` are one. */
function plainDigits(text: string): string {
  return text.replace(/[〇零一二三四五六七八九]/gu, (char) => String(Math.max(DIGITS.indexOf(char), 0)));
}

function withoutUnit(key: string, unit: string): string {
  const names = [titleKey(unit), titleKey(unit.replace(BRACKETED, ''))];
  const name = names.find((one) => one.length > 2 && key.includes(one));
  return name === undefined ? key : key.replace(name, '');
}

export function titleCore(title: string, unit: string): TitleCore {
  const key = titleKey(title);
  const rest = withoutUnit(key, unit);
  const text = plainDigits(rest.replace(FILLERS, ''));
  const signs = plainDigits(rest).match(SIGNS) ?? [];
  return { text, namesUnit: rest !== key, signature: signs.join(' ') };
}
