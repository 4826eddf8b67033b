import { AlignmentType, BorderStyle, LineRuleType, type IParagraphStyleOptions } from 'docx';
import { type Font, fontOf } from './fonts';
import { LINE, millimetres } from './page';
import { STYLES } from './style-ids';

/** Sizes by their Chinese names, in half-points. */
const SIZES = { 小初: 72, 二号: 44, 三号: 32, 四号: 28, 五号: 21 } as const;

/** How wide a character of a size is, in twips. */
export const EM = { 三号: 316, 四号: 280 } as const;

const RED = 'E60012';
const TWO_CHARACTERS = { firstLineChars: 200, firstLine: 2 * EM.三号 };

type Paragraph = NonNullable<IParagraphStyleOptions['paragraph']>;
type Run = NonNullable<IParagraphStyleOptions['run']>;

function exactly(line: number, before = 0, after = 0): Pick<Paragraph, 'spacing'> {
  return { spacing: { line, lineRule: LineRuleType.EXACT, before, after } };
}

function run(font: Font, size: keyof typeof SIZES): Run {
  return { font: fontOf(font), size: SIZES[size], sizeComplexScript: SIZES[size] };
}

function style(name: keyof typeof STYLES, paragraph: Paragraph, letters: Run): IParagraphStyleOptions {
  return { ...STYLES[name], basedOn: 'Normal', quickFormat: true, paragraph, run: letters };
}

function heading(
  name: 'heading1' | 'heading2' | 'heading3',
  level: number,
  font: Font,
): IParagraphStyleOptions {
  const paragraph = { indent: TWO_CHARACTERS, keepNext: true, keepLines: true, outlineLevel: level };
  return { ...style(name, paragraph, run(font, '三号')), next: STYLES.body.id };
}

/** Text in tables keeps to no grid: it is smaller than the body, and its lines closer. */
function inTable(name: 'tableHead' | 'tableText', font: Font, paragraph: Paragraph): IParagraphStyleOptions {
  return style(name, { ...exactly(300), ...paragraph }, run(font, '五号'));
}

const CENTRED = { alignment: AlignmentType.CENTER };

/** What begins a document: agency, number, title, addressees. */
const HEAD_STYLES: readonly IParagraphStyleOptions[] = [
  // The top of the agency's name stands 35 mm below the top of the text.
  style(
    'banner',
    { ...CENTRED, ...exactly(900, millimetres(35), 2 * LINE) },
    { ...run('title', '小初'), color: RED },
  ),
  // The rule runs 4 mm below the number.
  style(
    'number',
    { ...CENTRED, border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 11, color: RED } } },
    run('fangsong', '三号'),
  ),
  style(
    'title',
    { ...CENTRED, ...exactly(660, 2 * LINE, LINE), keepNext: true, keepLines: true },
    run('title', '二号'),
  ),
  style('addressees', { alignment: AlignmentType.BOTH }, run('fangsong', '三号')),
];

const BODY_STYLES: readonly IParagraphStyleOptions[] = [
  style('body', { indent: TWO_CHARACTERS }, run('fangsong', '三号')),
  heading('heading1', 0, 'heiti'),
  heading('heading2', 1, 'kaiti'),
  heading('heading3', 2, 'fangsong'),
  style('attachment', { alignment: AlignmentType.LEFT, keepNext: true }, run('heiti', '三号')),
  style(
    'attachmentTitle',
    { ...CENTRED, ...exactly(LINE, 280, 280), keepNext: true, outlineLevel: 0 },
    run('title', '三号'),
  ),
  style('tableCaption', { ...CENTRED, ...exactly(LINE, 120), keepNext: true }, run('heiti', '四号')),
  inTable('tableHead', 'heiti', { ...CENTRED, keepNext: true }),
  inTable('tableText', 'fangsong', { alignment: AlignmentType.LEFT }),
];

/** What ends a document. The agency's name stands over the middle of the date, and the date four characters in. */
const END_STYLES: readonly IParagraphStyleOptions[] = [
  style(
    'attachmentNote',
    { indent: TWO_CHARACTERS, keepNext: true, keepLines: true },
    run('fangsong', '三号'),
  ),
  style(
    'signature',
    {
      ...CENTRED,
      ...exactly(LINE, 2 * LINE),
      indent: { left: 14 * EM.三号 },
      keepNext: true,
      keepLines: true,
    },
    run('fangsong', '三号'),
  ),
  style('date', { alignment: AlignmentType.RIGHT, indent: { right: 4 * EM.三号 } }, run('fangsong', '三号')),
  style('note', exactly(320, LINE), run('fangsong', '五号')),
  style(
    'copies',
    { ...exactly(480), indent: { left: EM.四号, right: EM.四号 }, keepLines: true },
    run('fangsong', '四号'),
  ),
  style('pageNumber', exactly(360), {
    font: { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体', cs: '宋体' },
    size: SIZES['四号'],
  }),
];

/** The paragraph styles of our documents, after GB/T 9704—2012. */
export const PARAGRAPH_STYLES: readonly IParagraphStyleOptions[] = [
  ...HEAD_STYLES,
  ...BODY_STYLES,
  ...END_STYLES,
];
