import { areLookAlikes } from '#core/unit/look-alikes';
import { differenceOf, isSubsequence } from '#core/unit/text-difference';
import type { TitleCore } from './title-core';
import { titleCore } from './title-core';

/** Shares of common bigrams (Dice) from which a title is a rewording: two short words more or less, not a third. */
const LEAST_LIKENESS = 0.75;
/** The share of its own bigrams that a title has in common with any that is so alike: d ÷ (2 − d). */
const LEAST_COMMON = LEAST_LIKENESS / (2 - LEAST_LIKENESS);
/** Below this a title says too little to tell it from another. */
const LEAST_LENGTH = 4;
/** How many earlier titles with the same rare bigram are looked at, the latest first: a bound for logs of one form. */
const LATEST = 40;

export interface TitledArticle {
  readonly unit: string;
  readonly title: string;
}

interface Entry extends TitleCore {
  readonly index: number;
  readonly unit: string;
  readonly bigrams: ReadonlySet<string>;
}

function bigramsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2)));
}

function likeness(a: Entry, b: Entry): number {
  let common = 0;
  for (const bigram of a.bigrams) if (b.bigrams.has(bigram)) common += 1;
  return (2 * common) / (a.bigrams.size + b.bigrams.size);
}

/** Whether one says no more than the other with words left out, or one character mistyped. */
function isRewording(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (isSubsequence(short, long)) return true;
  const { left, right } = differenceOf(a, b);
  return left.length === 1 && right.length === 1 && areLookAlikes(left, right);
}

/** 0 where the two are not about the same thing. */
function similarity(a: Entry, b: Entry): number {
  if (a.unit !== b.unit && a.namesUnit && b.namesUnit) return 0;
  if (!isRewording(a.text, b.text)) return 0;
  const alike = likeness(a, b);
  return alike >= LEAST_LIKENESS ? alike : 0;
}

/**
 * The keys under which alike titles meet: of their bigrams the rarest, of which two that have enough in common share
 * at least one. Titles with other figures never meet.
 */
function keysOf({ bigrams, signature }: Entry, frequency: ReadonlyMap<string, number>): readonly string[] {
  const rarest = [...bigrams].sort().sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0));
  const count = bigrams.size - Math.ceil(LEAST_COMMON * bigrams.size) + 1;
  return rarest.slice(0, count).map((bigram) => `${signature}\n${bigram}`);
}

function frequencies(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { bigrams } of entries) {
    for (const bigram of bigrams) counts.set(bigram, (counts.get(bigram) ?? 0) + 1);
  }
  return counts;
}

function bestOf(entry: Entry, earlier: Iterable<Entry>): number | undefined {
  let best: { readonly index: number; readonly alike: number } | undefined;
  for (const other of earlier) {
    const alike = similarity(entry, other);
    if (alike === 0) continue;
    if (best === undefined || alike > best.alike || (alike === best.alike && other.index < best.index)) {
      best = { index: other.index, alike };
    }
  }
  return best?.index;
}

/**
 * For each article the earlier one that it seems to report once more in other words, if there is one: within a unit
 * and across units. In time linear in the number of titles.
 */
export function similarTitles(articles: readonly TitledArticle[]): readonly (number | undefined)[] {
  const entries = articles.map(({ unit, title }, index): Entry => {
    const core = titleCore(title, unit);
    return { ...core, index, unit, bigrams: bigramsOf(core.text) };
  });
  const frequency = frequencies(entries);
  const blocks = new Map<string, Entry[]>();
  return entries.map((entry) => {
    if (entry.text.length < LEAST_LENGTH) return undefined;
    const keys = keysOf(entry, frequency);
    const earlier = new Set(keys.flatMap((key) => (blocks.get(key) ?? []).slice(-LATEST)));
    for (const key of keys) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [entry]);
      else block.push(entry);
    }
    return bestOf(entry, earlier);
  });
}
