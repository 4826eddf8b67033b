import type ExcelJS from 'exceljs';
import {
  NO_PAGE_TEXTS,
  PAGE_KINDS,
  type PageKind,
  type PageTexts,
  TEXT_LINES,
  TEXT_SIDES,
} from '../model/page-texts';

type Line = (typeof TEXT_LINES)[number];
type Name = `${'odd' | 'first' | 'even'}${Line}`;

const CODES = { left: 'L', center: 'C', right: 'R' } as const;

const nameOf = (kind: PageKind, line: Line): Name => `${kind === 'default' ? 'odd' : kind}${line}`;

/** `&L…&C…&R…`: the texts of a line of a page as one. */
function joined(texts: PageTexts['pages'][PageKind], line: Line): string {
  return TEXT_SIDES.map((side) => {
    const text = texts[`${side}${line}`] ?? '';
    return text === '' ? '' : `&${CODES[side]}${text}`;
  }).join('');
}

/** What stands between the code of a side and that of the next; a doubled ampersand is none. */
function split(text: string, side: keyof typeof CODES): string {
  return new RegExp(`(?<!&)(?:&&)*&${CODES[side]}((?:&&|&(?![LCR])|[^&])*)`, 's').exec(text)?.[1] ?? '';
}

export function readPageTexts({ headerFooter }: ExcelJS.Worksheet): PageTexts {
  const file = headerFooter as Partial<ExcelJS.HeaderFooter> | undefined;
  if (!file) return NO_PAGE_TEXTS;
  const pageTexts = (kind: PageKind) =>
    Object.fromEntries(
      TEXT_LINES.flatMap((line) => {
        const text = file[nameOf(kind, line)] ?? '';
        return TEXT_SIDES.map((side) => [`${side}${line}`, split(text, side)]);
      }).filter(([, text]) => text !== ''),
    ) as PageTexts['pages'][PageKind];
  const { differentFirst = false, differentOddEven = false } = file;
  const several = differentOddEven ? 'OddAndEven' : 'Default';
  const withFirst = differentOddEven ? 'FirstOddAndEven' : 'FirstAndDefault';
  return {
    state: differentFirst ? withFirst : several,
    pages: { default: pageTexts('default'), first: pageTexts('first'), even: pageTexts('even') },
  };
}

export function writePageTexts({ state, pages }: PageTexts, to: ExcelJS.Worksheet): void {
  const texts = PAGE_KINDS.flatMap((kind) =>
    TEXT_LINES.map((line) => [nameOf(kind, line), joined(pages[kind], line)] as const),
  );
  Object.assign(to.headerFooter, Object.fromEntries(texts.filter(([, text]) => text !== '')), {
    differentFirst: state.startsWith('First'),
    differentOddEven: state.endsWith('OddAndEven'),
  });
}
