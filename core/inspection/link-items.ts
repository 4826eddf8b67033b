import { groupBy } from '#core/collection/group-by';
import { yearOf } from '#core/date/civil-date';
import type { ProjectItem } from '#core/ledger/project-item';
import { ALL_KINDS } from '#core/ledger/kinds/all-kinds';
import { chineseNumeral } from '#core/text/chinese-numeral';
import { oneLine, titleKey, toHalfWidth } from '#core/text/normalise';
import { remember } from '#core/text/remember';
import type { InspectionEntry } from './inspection-entry';
import type { LinkedItem, RectificationProblem } from './rectification';
import type { TitleIndex } from './title-index';
import { titleIndex } from './title-index';

/** The part of a ledger that 关联事项 may name. */
export interface LinkableLedger {
  readonly kind: string;
  readonly name: string;
  readonly year: number | undefined;
  readonly items: readonly ProjectItem[];
}

export interface Links {
  /** In the order of the text, each once. */
  readonly items: readonly LinkedItem[];
  readonly problems: readonly RectificationProblem[];
}

const NO_LINKS: Links = { items: [], problems: [] };

/** `附件2` is the second of these: in that order bureaus attach their ledgers. */
const ATTACHED = ALL_KINDS.filter(({ family }) => family === 'project').map(({ id }) => id);

/** What a piece of the text may mean: one item, or by mistake none or several. */
type Candidates = readonly LinkedItem[];

/** An item by its number, and the words before it. */
interface Reference {
  readonly ledger: string;
  readonly year: number | undefined;
  readonly no: number;
}

const NUMBER_AT_END = /^(.*?)(?:第|序号|no\.?|#)?(\d{1,4})(?:项|条|号|个)?$/iu;
const NUMBER_WITHIN = /^(.*?)第(\d{1,4}|[一二三四五六七八九十百]{1,5})(?:项|条|号|个)/u;
const NUMBER_BEFORE_TITLE = /^(.+?)(\d{1,4})[.、:：]\D/u;
const YEAR = /^\(?(20\d\d)年?度?\)?(?=\D)/u;
const ATTACHMENT = /^附件(\d{1,2}|[一二三四五六七八九十]{1,2})/u;
const ITEM_NUMBER = /^\d{1,4}[.、:：]\s*(?=\D)/u;
const LIST_MARK = /[、,和及与/&]/u;
const MOST_OF_RANGE = 50;

function readReference(written: string): Reference | undefined {
  const piece = written.replace(/\s/gu, '');
  const found = NUMBER_AT_END.exec(piece) ?? NUMBER_WITHIN.exec(piece) ?? NUMBER_BEFORE_TITLE.exec(piece);
  if (!found) return undefined;
  const [, before = '', digits = ''] = found;
  const year = YEAR.exec(before);
  const no = chineseNumeral(digits) ?? Number(digits);
  return {
    ledger: titleKey(year ? before.slice(year[0].length) : before),
    year: year ? Number(year[1]) : undefined,
    no,
  };
}

/** `7-9` as `7、8、9`. */
function spellRanges(text: string): string {
  return text.replace(/(\d{1,4})[-~—至到](\d{1,4})(?![\d年月日])/gu, (range, from: string, to: string) => {
    const count = Number(to) - Number(from) + 1;
    if (count < 2 || count > MOST_OF_RANGE) return range;
    return Array.from({ length: count }, (_, at) => Number(from) + at).join('、');
  });
}

/** Whether the characters of `word` stand in `name` in that order: `基础年` for 基础工作提升年. */
function abbreviates(word: string, name: string): boolean {
  let at = -1;
  return (
    word.length > 1 && Array.from(word).every((character) => (at = name.indexOf(character, at + 1)) >= 0)
  );
}

/** Finds the items that 关联事项 names; every text is read once. */
export class ItemLinker {
  /** By the place of the ledger and the number. */
  readonly #byNumber: ReadonlyMap<string, Candidates>;
  readonly #titles: TitleIndex<LinkedItem>;
  readonly #titlesByYear: (year: string) => TitleIndex<LinkedItem>;
  readonly #ledgersNamed: (word: string) => readonly number[];
  readonly #read: (yearAndText: string) => Links;

  constructor(private readonly ledgers: readonly LinkableLedger[]) {
    const all = ledgers.flatMap((ledger, at) => linkedItems(ledger, at));
    this.#byNumber = groupBy(all, ({ ledger, no }) => `${ledger} ${no}`);
    const titlesIn = (items: readonly LinkedItem[]): TitleIndex<LinkedItem> =>
      titleIndex(items, ({ item }) => titleKey(item));
    this.#titles = titlesIn(all);
    this.#titlesByYear = remember((year) =>
      titlesIn(all.filter(({ ledger }) => ledgers[ledger]?.year === Number(year))),
    );
    this.#ledgersNamed = remember((word) => this.#findLedgers(word));
    this.#read = remember((yearAndText) =>
      this.#readText(yearAndText.slice(4), Number(yearAndText.slice(0, 4))),
    );
  }

  /** Where several years' ledgers have the item, that of the inspection's year is meant. */
  linksOf({ relatesTo, date }: Pick<InspectionEntry, 'relatesTo' | 'date'>): Links {
    return relatesTo === undefined ? NO_LINKS : this.#read(`${yearOf(date)}${relatesTo}`);
  }

  #readText(text: string, year: number): Links {
    const items = new Map<string, LinkedItem>();
    const problems: RectificationProblem[] = [];
    for (const part of text.split(/[;；\n]/u).filter((piece) => titleKey(piece) !== '')) {
      for (const [piece, candidates] of this.#readPart(part, year)) {
        const [only] = candidates;
        if (only && candidates.length === 1) items.set(`${only.ledger} ${only.position}`, only);
        else problems.push({ kind: only ? 'item-ambiguous' : 'item-unknown', text: oneLine(piece) });
      }
    }
    return { items: [...items.values()], problems };
  }

  /** The pieces of a part, each with what it may mean. A title may hold the marks that part pieces, so it goes first. */
  #readPart(part: string, year: number): readonly (readonly [string, Candidates])[] {
    const halfWidth = toHalfWidth(part);
    const isList = LIST_MARK.test(halfWidth) || spellRanges(halfWidth) !== halfWidth;
    const single = isList ? undefined : readReference(halfWidth);
    const whole = this.#numbered(single, year) ?? this.#titled(part, year);
    if (whole.length > 0) return [[part, whole]];
    const spelt = spellRanges(halfWidth.replace(/([\d项])\s+(?=[^\d\s项])/gu, '$1、'));
    let ledger = '';
    const pieces = spelt.split(LIST_MARK).flatMap((piece): (readonly [string, Candidates])[] => {
      if (piece.trim() === '') return [];
      const reference = readReference(piece);
      if (reference) ledger = reference.ledger || ledger;
      const numbered = this.#numbered(reference && { ...reference, ledger }, year);
      return [[piece, numbered ?? this.#titled(piece, year)]];
    });
    return pieces.some(([, candidates]) => candidates.length > 0) ? pieces : [[part, []]];
  }

  /** The items of that number; undefined where there is none. */
  #numbered(reference: Reference | undefined, year: number): Candidates | undefined {
    if (!reference) return undefined;
    const { ledger, year: written, no } = reference;
    const places = ledger === '' ? [...this.ledgers.keys()] : this.#ledgersNamed(ledger);
    const candidates = places.flatMap((place) => this.#byNumber.get(`${place} ${no}`) ?? []);
    return candidates.length > 0 ? this.#ofYear(candidates, written ?? year) : undefined;
  }

  #titled(text: string, year: number): Candidates {
    const whole = this.#titlesOf(titleKey(toHalfWidth(text).trim().replace(ITEM_NUMBER, '')), year);
    if (whole.length > 0) return whole;
    const [named, another] = [...text.matchAll(/《([^《》]+)》/gu)];
    return named && !another ? this.#titlesOf(titleKey(named[1] ?? ''), year) : [];
  }

  /** The items of a title, or whose titles contain it: of the year, else of any. */
  #titlesOf(key: string, year: number): Candidates {
    const ofYear = this.#titlesByYear(String(year)).find(key);
    return ofYear.length > 0 ? ofYear : this.#titles.find(key);
  }

  #ofYear(candidates: Candidates, year: number): Candidates {
    if (candidates.length < 2) return candidates;
    const ofYear = candidates.filter(({ ledger }) => this.ledgers[ledger]?.year === year);
    return ofYear.length > 0 ? ofYear : candidates;
  }

  #findLedgers(word: string): readonly number[] {
    const attachment = ATTACHMENT.exec(word)?.[1];
    const kind = attachment && ATTACHED[(chineseNumeral(attachment) ?? Number(attachment)) - 1];
    const names = ({ kind: id, name }: LinkableLedger): boolean =>
      attachment === undefined ? word.includes(name) || abbreviates(word, name) : id === kind;
    return [...this.ledgers].flatMap((ledger, at) => (names(ledger) ? [at] : []));
  }
}

function linkedItems({ items }: LinkableLedger, ledger: number): LinkedItem[] {
  return items.map(({ no, item, row }, position) => ({
    ledger,
    position,
    no,
    item,
    ...(row !== undefined && { row }),
  }));
}
