/** All names up to `most`, in words `甲、乙`; of more the first ones and how many they are: `甲、乙等8个单位`. */
export function namesUpTo(names: readonly string[], most: number, counted = '个单位'): string {
  if (names.length <= most) return names.join('、');
  return `${names.slice(0, most).join('、')}等${names.length}${counted}`;
}

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** `一`, `十二`, `二十`: a number of 1–99, as paragraphs are numbered; arabic beyond. */
export function chineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十`;
  return ten + (DIGITS[ones] ?? '');
}
