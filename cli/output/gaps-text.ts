/** `有3处须由人填写：日期、序号（2处）`; empty where there is none. Not all `names` of the `count` places may be known. */
export function gapsText(count: number, names: readonly string[]): string {
  if (count === 0) return '';
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  const listed = [...times].map(([name, number]) => (number === 1 ? name : `${name}（${number}处）`));
  const which = listed.length === 0 ? '' : `：${listed.join('、')}${names.length < count ? '等' : ''}`;
  return `有${count}处须由人填写${which}`;
}
