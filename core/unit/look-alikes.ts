/** Characters of unit names that are taken for each other: same sound, same look, variant form, or same meaning (与, 及, 和). */
const GROUPS: readonly string[] = [
  '察查査',
  '治制冶',
  '公工功',
  '证正政',
  '督都',
  '矫娇桥骄',
  '诉述拆',
  '议义仪',
  '装庄妆',
  '财材才',
  '援缓',
  '复覆付',
  '宣宜',
  '律率',
  '调凋',
  '研妍',
  '执势',
  '核合',
  '与及和于',
  '涪培陪',
  '潼童撞橦',
  '梓锌',
  '亭停廷',
  '仙先',
  '游遊',
  '江汪',
  '武五',
  '油由',
  '城成',
  '台苔',
  '刚钢',
  '法发',
  '理里',
  '作做',
  '科课',
  '室市',
];

const groupOf: ReadonlyMap<string, number> = new Map(
  GROUPS.flatMap((group, i) => Array.from(group, (char): [string, number] => [char, i])),
);

/** Whether two different characters are easily written for each other. */
export function areLookAlikes(a: string, b: string): boolean {
  const group = groupOf.get(a);
  return group !== undefined && group === groupOf.get(b);
}
