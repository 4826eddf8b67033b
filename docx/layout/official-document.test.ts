import { paragraphsOf, partOf } from '../testing/document-text';
import { packageFaults } from '../testing/package-faults';
import { all, has, one, treeOf, type XmlNode } from '../testing/xml-tree';
import { body, copies, heading1, marker, numberLine, signature } from './blocks';
import { FONTS } from './fonts';
import { type OfficialBlock, officialTemplate } from './official-document';
import { STYLES } from './style-ids';
import { loopTable } from './tables';

const BLOCKS: readonly OfficialBlock[] = [
  numberLine('{发文字号}'),
  heading1('一、总体情况'),
  body('{段落}'),
  {
    landscape: [
      marker('{#有表}'),
      loopTable({ list: '行', columns: [{ header: '列', text: '{列}', width: 1 }] }),
    ],
  },
  marker('{/有表}'),
  ...signature('{发文机关}', '{成文日期}'),
  copies('抄送：{抄送机关}。', '{发文机关}办公室\t{成文日期}印发'),
];

const TWIPS_PER_MM = 1440 / 25.4;
const POINTS_PER_MM = 72 / 25.4;

let file: Uint8Array;
let sections: readonly XmlNode[];

beforeAll(async () => {
  file = await officialTemplate({ title: '模板', blocks: BLOCKS });
  sections = all(treeOf(file), 'w:sectPr');
});

function attribute(node: XmlNode, element: string, name: string): number {
  return Number(one(node, element).attributes[`w:${name}`]);
}

function style({ id }: { readonly id: string }): XmlNode {
  const found = all(treeOf(file, 'word/styles.xml'), 'w:style').find((s) => s.attributes['w:styleId'] === id);
  if (!found) throw new Error(`no style ${id}`);
  return found;
}

it('is a package without faults', () => {
  expect(packageFaults(file)).toEqual([]);
});

it('measures in whole numbers, as Word does', () => {
  for (const part of ['word/document.xml', 'word/styles.xml'])
    expect(partOf(file, part)).not.toMatch(/w:\w+="-?\d+\.\d+"/);
});

it('has the same bytes whenever it is made, and says nothing of when', async () => {
  const again = await officialTemplate({ title: '模板', blocks: BLOCKS });
  expect(Buffer.from(again).equals(Buffer.from(file))).toBe(true);
  expect(partOf(file, 'docProps/core.xml')).not.toMatch(/dcterms|\d{4}-\d\d/);
  expect(partOf(file, 'docProps/core.xml')).toContain('<dc:title>模板</dc:title>');
});

it.each([
  ['top', 37],
  ['left', 28],
  ['bottom', 35],
  ['right', 26],
])('has a margin %s of %d mm, on A4 paper', (side, mm) => {
  const [first] = sections;
  if (!first) throw new Error('no section');
  expect(attribute(first, 'w:pgMar', side) / TWIPS_PER_MM).toBeCloseTo(mm, 1);
  expect(attribute(first, 'w:pgSz', 'w') / TWIPS_PER_MM).toBeCloseTo(210, 1);
  expect(attribute(first, 'w:pgSz', 'h') / TWIPS_PER_MM).toBeCloseTo(297, 1);
});

it('has a grid of 22 lines with 28 characters of 三号', () => {
  for (const section of sections)
    expect(one(section, 'w:docGrid').attributes['w:type']).toBe('linesAndChars');
  const [first] = sections;
  if (!first) throw new Error('no section');
  const linePoints = attribute(first, 'w:docGrid', 'linePitch') / 20;
  const characterPoints = 16 + attribute(first, 'w:docGrid', 'charSpace') / 4096;
  const margins = attribute(first, 'w:pgMar', 'left') + attribute(first, 'w:pgMar', 'right');
  const widthPoints = (attribute(first, 'w:pgSz', 'w') - margins) / 20;
  expect(Math.floor((225 * POINTS_PER_MM) / linePoints)).toBe(22);
  expect(Math.floor(widthPoints / characterPoints)).toBe(28);
});

it('arrives at 22 lines and 28 characters without the grid as well', () => {
  const normal = style({ id: 'Normal' });
  expect(normal.attributes['w:default']).toBe('1');
  const [lines, characters] = all(normal, 'w:spacing');
  const line = Number(lines?.attributes['w:line']) / 20;
  const character = 16 + Number(characters?.attributes['w:val']) / 20;
  expect(lines?.attributes['w:lineRule']).toBe('exact');
  expect(Math.floor((225 * POINTS_PER_MM) / line)).toBe(22);
  expect(Math.floor((156 * POINTS_PER_MM) / character)).toBe(28);
  expect(attribute(normal, 'w:sz', 'val')).toBe(32);
  expect(has(normal, 'w:widowControl')).toBe(true);
});

it.each([
  [STYLES.banner, '方正小标宋简体', 36],
  [STYLES.number, '仿宋_GB2312', 16],
  [STYLES.title, '方正小标宋简体', 22],
  [STYLES.addressees, '仿宋_GB2312', 16],
  [STYLES.body, '仿宋_GB2312', 16],
  [STYLES.heading1, '黑体', 16],
  [STYLES.heading2, '楷体_GB2312', 16],
  [STYLES.heading3, '仿宋_GB2312', 16],
  [STYLES.signature, '仿宋_GB2312', 16],
  [STYLES.date, '仿宋_GB2312', 16],
  [STYLES.copies, '仿宋_GB2312', 14],
  [STYLES.attachment, '黑体', 16],
  [STYLES.tableHead, '黑体', 10.5],
  [STYLES.tableText, '仿宋_GB2312', 10.5],
  [STYLES.pageNumber, '宋体', 14],
])('sets $name in %s', (ids, font, points) => {
  const found = style(ids);
  expect(one(found, 'w:name').attributes['w:val']).toBe(ids.name);
  expect(one(found, 'w:rFonts').attributes['w:eastAsia']).toBe(font);
  expect(attribute(found, 'w:sz', 'val')).toBe(points * 2);
});

it('sets digits in Times New Roman, and quotation marks in the Chinese font', () => {
  const { attributes } = one(style(STYLES.body), 'w:rFonts');
  expect(attributes['w:ascii']).toBe('Times New Roman');
  expect(attributes['w:hAnsi']).toBe('仿宋_GB2312');
  expect(attributes['w:hint']).toBe('eastAsia');
});

it('indents paragraphs and headings by two characters, and keeps headings with what follows', () => {
  for (const name of ['body', 'heading1', 'heading2', 'heading3'] as const)
    expect(attribute(style(STYLES[name]), 'w:ind', 'firstLineChars')).toBe(200);
  for (const name of [
    'heading1',
    'heading2',
    'heading3',
    'tableCaption',
    'attachment',
    'attachmentTitle',
  ] as const)
    expect(has(style(STYLES[name]), 'w:keepNext')).toBe(true);
  const levels = (['heading1', 'heading2', 'heading3'] as const).map((name) =>
    attribute(style(STYLES[name]), 'w:outlineLvl', 'val'),
  );
  expect(levels).toEqual([0, 1, 2]);
});

it('has no styles but those of documents', () => {
  const known = [
    ...Object.values(STYLES).map(({ id }) => id),
    'Normal',
    'TableNormal',
    'DefaultParagraphFont',
  ];
  const styles = all(treeOf(file, 'word/styles.xml'), 'w:style').map((s) => s.attributes['w:styleId']);
  expect(styles.sort()).toEqual([...known, 'GovTable'].sort());
});

it('names stand-ins for every font', () => {
  const fonts = all(treeOf(file, 'word/fontTable.xml'), 'w:font');
  expect(fonts.map((font) => font.attributes['w:name'])).toEqual(
    Object.values(FONTS).map(({ name }) => name),
  );
  const standIns = (name: string): string | undefined => {
    const font = fonts.find(({ attributes }) => attributes['w:name'] === name);
    return font && one(font, 'w:altName').attributes['w:val'];
  };
  expect(standIns('仿宋_GB2312')?.split(',')).toContain('仿宋');
  expect(standIns('楷体_GB2312')?.split(',')).toContain('楷体');
  expect(standIns('方正小标宋简体')?.split(',')).toContain('华文中宋');
});

it('bears a red rule under its number', () => {
  const rule = one(one(style(STYLES.number), 'w:pBdr'), 'w:bottom');
  expect(rule.attributes['w:color']).toBe('E60012');
});

it('numbers odd pages at the right and even ones at the left, between dashes', () => {
  expect(has(treeOf(file, 'word/settings.xml'), 'w:evenAndOddHeaders')).toBe(true);
  const targets = new Map(
    all(treeOf(file, 'word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes['Id'],
      `word/${attributes['Target'] ?? ''}`,
    ]),
  );
  for (const section of sections) {
    const footers = all(section, 'w:footerReference').map(({ attributes }) => attributes);
    expect(footers.map((footer) => footer['w:type']).sort()).toEqual(['default', 'even']);
    for (const footer of footers) {
      const part = targets.get(footer['r:id'] ?? '') ?? '';
      const side = footer['w:type'] === 'even' ? 'left' : 'right';
      expect(paragraphsOf(file, part)).toEqual(['—  —']);
      expect(partOf(file, part)).toContain('>PAGE</w:instrText>');
      expect(one(treeOf(file, part), 'w:jc').attributes['w:val']).toBe(side);
      expect(attribute(treeOf(file, part), 'w:ind', side)).toBe(280);
    }
  }
});

it('turns the pages of a wide table, and ends its section with a paragraph that no condition takes away', () => {
  expect(sections.map((section) => one(section, 'w:pgSz').attributes['w:orient'])).toEqual([
    'portrait',
    'landscape',
    'portrait',
  ]);
  expect(sections.map((section) => attribute(section, 'w:pgSz', 'w'))).toEqual([11906, 16838, 11906]);
  const ends = all(treeOf(file), 'w:p').filter((paragraph) => has(paragraph, 'w:sectPr'));
  expect(ends).toHaveLength(2);
  for (const end of ends) expect(has(end, 'w:t')).toBe(false);
});

it('signs at the right, the date four characters in', () => {
  expect(one(style(STYLES.date), 'w:jc').attributes['w:val']).toBe('right');
  expect(attribute(style(STYLES.date), 'w:ind', 'right')).toBe(4 * 316);
  expect(has(style(STYLES.signature), 'w:keepNext')).toBe(true);
  expect(has(style(STYLES.attachmentNote), 'w:keepNext')).toBe(true);
});

it('ends with 版记 between rules at the foot of the page', () => {
  const table = all(treeOf(file), 'w:tbl').at(-1);
  if (!table) throw new Error('no table');
  const { attributes } = one(table, 'w:tblpPr');
  expect(attributes['w:vertAnchor']).toBe('margin');
  expect(attributes['w:tblpYSpec']).toBe('bottom');
  expect(attribute(table, 'w:tblW', 'w')).toBe(8845);
  expect(all(table, 'w:tr')).toHaveLength(2);
  expect(paragraphsOf(file).slice(-3)).toEqual([
    '抄送：{抄送机关}。',
    '{发文机关}办公室\t{成文日期}印发',
    '',
  ]);
});
