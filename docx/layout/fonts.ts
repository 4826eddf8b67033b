import type { IFontAttributesProperties } from 'docx';

/**
 * The fonts of official documents, by the names Word shows, and what stands in for each where it is not installed.
 * 仿宋_GB2312 and 楷体_GB2312 lack rare characters of names; their successors have them.
 */
export const FONTS = {
  fangsong: { name: '仿宋_GB2312', standIns: ['仿宋', 'FangSong', 'STFangsong'] },
  kaiti: { name: '楷体_GB2312', standIns: ['楷体', 'KaiTi', 'STKaiti'] },
  heiti: { name: '黑体', standIns: ['SimHei', 'STHeiti'] },
  songti: { name: '宋体', standIns: ['SimSun', 'STSong'] },
  title: { name: '方正小标宋简体', standIns: ['方正小标宋_GBK', '小标宋', '华文中宋', 'STZhongsong'] },
} as const;

export type Font = keyof typeof FONTS;

const DIGITS = 'Times New Roman';

/**
 * Chinese in the font named; letters and digits in Times New Roman, as offices print them. Quotation marks, dashes
 * and dots are neither: they are Chinese ones, as wide as a character.
 */
export function fontOf(font: Font): IFontAttributesProperties {
  const { name } = FONTS[font];
  return { ascii: DIGITS, hAnsi: name, eastAsia: name, cs: DIGITS, hint: 'eastAsia' };
}

function fontEntry(name: string, standIns: readonly string[]): string {
  return [
    `<w:font w:name="${name}">`,
    `<w:altName w:val="${standIns.join(',')}"/>`,
    '<w:charset w:val="86"/>',
    '<w:family w:val="auto"/>',
    '<w:pitch w:val="default"/>',
    '</w:font>',
  ].join('');
}

/** The part word/fontTable.xml: which font to take where one of ours is not installed. */
export function fontTable(): string {
  const entries = Object.values(FONTS).map(({ name, standIns }) => fontEntry(name, standIns));
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    ...entries,
    '</w:fonts>',
  ].join('');
}
