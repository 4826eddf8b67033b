const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
/** Calendar words for tens of days. */
const TENS: Readonly<Record<string, string>> = { 廿: '二十', 卅: '三十' };

/** The value of a Chinese numeral below 10,000 (`二十三`, `一百零五`, `二〇二三`, `廿五`), or undefined when it is none. */
export function chineseNumeral(text: string): number | undefined {
  if (text.length === 0 || text.length > 9) return undefined;
  const characters = Array.from(text.replace(/^[廿卅]/u, (tens) => TENS[tens] ?? tens));
  if (characters.every((character) => character in DIGITS)) {
    return Number(characters.map((character) => DIGITS[character]).join(''));
  }
  let total = 0;
  let digit: number | undefined;
  let lastUnit = Infinity;
  for (const character of characters) {
    const unit = UNITS[character];
    if (unit !== undefined) {
      if (unit >= lastUnit) return undefined;
      total += (digit ?? 1) * unit;
      digit = undefined;
      lastUnit = unit;
      continue;
    }
    const value = DIGITS[character];
    if (value === undefined || (digit !== undefined && digit !== 0)) return undefined;
    digit = value;
  }
  return total + (digit ?? 0);
}
