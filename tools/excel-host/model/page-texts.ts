/** Which pages a header or footer stands on. Where even pages have their own, the default is that of odd ones. */
export const PAGE_KINDS = ['default', 'first', 'even'] as const;
export const TEXT_LINES = ['Header', 'Footer'] as const;
export const TEXT_SIDES = ['left', 'center', 'right'] as const;

export type PageKind = (typeof PAGE_KINDS)[number];
type TextPlace = `${(typeof TEXT_SIDES)[number]}${(typeof TEXT_LINES)[number]}`;

/** Headers and footers with Excel's codes, such as `&P` for the number of the page. */
export interface PageTexts {
  readonly state: (typeof PAGE_TEXT_STATES)[number];
  readonly pages: Readonly<Record<PageKind, Readonly<Partial<Record<TextPlace, string>>>>>;
}

export const PAGE_TEXT_STATES = ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'] as const;

export const NO_PAGE_TEXTS: PageTexts = { state: 'Default', pages: { default: {}, first: {}, even: {} } };
