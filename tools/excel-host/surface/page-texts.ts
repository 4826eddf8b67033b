import type { HostClassPart } from '../richapi/host-class';
import { PAGE_TEXT_STATES, type PageKind, type PageTexts, TEXT_LINES, TEXT_SIDES } from '../model/page-texts';
import { HeaderFooter, HeaderFooterGroup, type PageLayout } from './structure-proxies';

type Holder = HeaderFooter | HeaderFooterGroup;

function change({ sheet }: Holder, changed: Partial<PageTexts>): void {
  sheet.page = { ...sheet.page, texts: { ...sheet.page.texts, ...changed } };
}

const ofKind = (kind: PageKind) => (self: HeaderFooterGroup) => new HeaderFooter(self.sheet, kind);

export const headerFooterGroup: HostClassPart<HeaderFooterGroup> = {
  get: { State: ({ sheet }) => sheet.page.texts.state },
  set: {
    State: (self, value) => {
      change(self, { state: value.choice(PAGE_TEXT_STATES) });
    },
  },
  nav: {
    DefaultForAllPages: ofKind('default'),
    OddPages: ofKind('default'),
    EvenPages: ofKind('even'),
    FirstPage: ofKind('first'),
  },
};

const places = TEXT_LINES.flatMap((line) => TEXT_SIDES.map((side) => `${side}${line}` as const));
const onTheWire = (place: string): string => place.charAt(0).toUpperCase() + place.slice(1);

export const headerFooter: HostClassPart<HeaderFooter> = {
  get: Object.fromEntries(
    places.map((place) => [
      onTheWire(place),
      ({ sheet, kind }: HeaderFooter) => sheet.page.texts.pages[kind][place] ?? '',
    ]),
  ),
  set: Object.fromEntries(
    places.map((place) => [
      onTheWire(place),
      (self: HeaderFooter, value: { text(): string }) => {
        const { pages } = self.sheet.page.texts;
        change(self, { pages: { ...pages, [self.kind]: { ...pages[self.kind], [place]: value.text() } } });
      },
    ]),
  ),
};

export const pageTextsOfLayout: HostClassPart<PageLayout> = {
  nav: { HeadersFooters: ({ sheet }) => new HeaderFooterGroup(sheet) },
};
