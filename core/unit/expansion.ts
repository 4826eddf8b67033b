import { rememberNames } from '#core/text/remember';

import type { DirectoryIndex } from './directory-index';
import { endsAsPlace, endsAsUnit, isCollective, leadingPlace, localOffice } from './unit-name';
import type { Segment } from './unit-roles';

/** Completes shortened names in a list of segments, in one pass over it. */
export type ExpansionRule = (segments: readonly Segment[], index: DirectoryIndex) => Segment[];

const NUMERALS = '一二三四五六七八九十';
/** Offices are numbered either way, `应诉一、二科` and `应诉1、2科`. */
const NUMBER = `[${NUMERALS}1-9]`;
const NUMERAL_END = new RegExp(`(?<!\\d)${NUMBER}$`, 'u');
const NUMBERED_OFFICE = new RegExp(`[^\\d]${NUMBER}([科处股室队])$`, 'u');
const NUMBERED_NOUN = new RegExp(
  `^(?:第${NUMBER}([^${NUMERALS}\\d]+)|${NUMBER}([科处股室队所组庭]|[大中支]队|党?支部|司法所|公证处))$`,
  'u',
);
const FUSED = new RegExp(`^(.+?)([${NUMERALS}]{2,4}|[${NUMERALS}][至到][${NUMERALS}])([科处股室队所])$`, 'u');

/** The numerals that `一二` or `一至三` stands for; undefined where they do not follow each other (`十一`). */
function numeralSeries(text: string): string[] | undefined {
  const first = NUMERALS.indexOf(text.charAt(0));
  const last = NUMERALS.indexOf(text.charAt(text.length - 1));
  const numerals = Array.from(NUMERALS.slice(first, last + 1));
  const isSeries = /[至到]/u.test(text) || numerals.join('') === text;
  return numerals.length > 1 && isSeries ? numerals : undefined;
}

/** What is numbered: 科 of `二科`, 公证处 of `第二公证处`. */
function numberedNoun(text: string): string | undefined {
  const found = NUMBERED_NOUN.exec(text);
  return found?.[1] ?? found?.[2];
}

const namesFused = rememberNames((text): readonly string[] | null => {
  const [, stem = '', numerals = '', noun = ''] = FUSED.exec(text) ?? [];
  return numeralSeries(numerals)?.map((numeral) => stem + numeral + noun) ?? null;
});

/** `应诉一二科` and `应诉一至三科` name one office for each numeral. */
const fusedNumerals: ExpansionRule = (segments) =>
  segments.flatMap((segment) => namesFused(segment.text)?.map((text) => ({ ...segment, text })) ?? [segment]);

interface Completion {
  readonly noun: string;
  readonly fits: (stem: string) => boolean;
}

const isBareStem = (text: string): boolean => /^[\p{Script=Han}（）()、]{2,10}$/u.test(text);

/** What a complete name lends to the unfinished names before it; null for nothing. */
const completionOf = rememberNames((text): Completion | null => {
  const numbered = numberedNoun(text) ?? NUMBERED_OFFICE.exec(text)?.[1];
  if (numbered !== undefined) return { noun: numbered, fits: (stem) => NUMERAL_END.test(stem) };
  const local = localOffice(text);
  // 市司法局 and 各司法所 name no place that a neighbour could stand beside.
  if (local !== undefined && local.place.length < 2) return null;
  if (local !== undefined) return { noun: local.noun, fits: isCollective(text) ? endsAsPlace : isBareStem };
  const rest = leadingPlace(text)?.rest;
  return rest === undefined ? null : { noun: rest, fits: endsAsPlace };
});

/** `涪城区、江油市司法局` shares 司法局; `应诉一、二科` shares 科. Read from the end, where the noun stands. */
const sharedNoun: ExpansionRule = (segments, index) => {
  const expanded: Segment[] = [];
  let completion: Completion | undefined;
  let role: Segment['role'];
  for (const segment of [...segments].reverse()) {
    const isWhole = endsAsUnit(segment.text) || index.canonical(segment.text) !== undefined;
    if (!isWhole && completion?.fits(segment.text) === true) {
      expanded.push({
        ...(role === undefined ? {} : { role }),
        ...segment,
        text: segment.text + completion.noun,
      });
    } else {
      expanded.push(segment);
      completion = completionOf(segment.text) ?? undefined;
      role = segment.role;
    }
  }
  return expanded.reverse();
};

/** The stem that a numbered name takes from the one before it (`应诉` for `二科` after `应诉一科`), else nothing. */
function stemFor(text: string, previous: string): string {
  const noun = numberedNoun(text);
  const before = noun !== undefined && previous.endsWith(noun) ? previous.slice(0, -noun.length) : '';
  if (!NUMERAL_END.test(before)) return '';
  const stem = before.slice(0, -1);
  return text.startsWith('第') && stem.endsWith('第') ? stem.slice(0, -1) : stem;
}

/** `应诉一科、二科`: the second takes its stem from the first. */
const sharedStem: ExpansionRule = (segments, index) => {
  let previous = '';
  return segments.map((segment) => {
    const isKnown = index.canonical(segment.text) !== undefined;
    previous = (isKnown ? '' : stemFor(segment.text, previous)) + segment.text;
    return { ...segment, text: previous };
  });
};

const OWNED = /^(?:其|所属|下属)*(公证处|法律援助中心|社区矫正中心|公共法律服务中心)$/u;

/** `安州区司法局、公证处` is the bureau and that district's 公证处, unless the directory knows the short name as it stands. */
const possessiveNeighbour: ExpansionRule = (segments, index) => {
  let owner: string | undefined;
  return segments.map((segment) => {
    const noun = OWNED.exec(segment.text)?.[1];
    if (noun === undefined) {
      const office = localOffice(segment.text);
      owner = office?.noun === '司法局' && office.place.length > 1 ? office.place : undefined;
      return segment;
    }
    if (owner === undefined) return segment;
    const owned = owner + noun;
    const keepsName = index.canonical(owned) === undefined && index.canonical(segment.text) !== undefined;
    return keepsName ? segment : { ...segment, text: owned };
  });
};

const RULES: readonly ExpansionRule[] = [fusedNumerals, sharedNoun, sharedStem, possessiveNeighbour];

/** Writes every shortened name out in full (domain.md §4). */
export function expandNames(segments: readonly Segment[], index: DirectoryIndex): Segment[] {
  return RULES.reduce<Segment[]>((list, rule) => rule(list, index), [...segments]);
}
