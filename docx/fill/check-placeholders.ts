import { strFromU8 } from 'fflate';
import type { PlaceholderInfo } from '#core/document/vocabulary';
import { nearestName } from '#core/text/nearest-name';
import { type CompiledTemplate, placeholderName, type Tag } from './compile-template';
import type { Package } from '../package';
import { placesOf } from './places';
import type { TemplateProblem } from './template-problem';
import { unescapeXml } from './xml';

type Names = ReadonlyMap<string, PlaceholderInfo>;
/** The list that a placeholder belongs to; those outside lists are left out. */
type Places = ReadonlyMap<string, string>;

function spelled({ name, kind }: Pick<PlaceholderInfo, 'name' | 'kind'>): string {
  switch (kind) {
    case 'text':
      return `{${name}}`;
    case 'table':
      return `{@${name}}`;
    case 'list':
    case 'when':
      return `{#${name}}……{/${name}}`;
  }
}

/** Whether a placeholder of that kind may be written so. */
function fits(tag: Tag['kind'], kind: PlaceholderInfo['kind']): boolean {
  return tag === 'list' || tag === 'not' ? kind === 'list' || kind === 'when' : tag === kind;
}

function unknown(name: string, names: Names, places: Places): string {
  const place = places.get(name);
  if (place !== undefined) return `“${name}”只能写在“{#${place}}……{/${place}}”里面。`;
  const near = nearestName(name, [...names.keys()]);
  return `没有“${name}”这个占位符，${near === undefined ? '可用的名称见模板说明。' : `是不是“${near}”？`}`;
}

function messageFor(tag: Tag, names: Names, places: Places): string | undefined {
  const info = names.get(tag.name);
  if (!info) return unknown(tag.name, names, places);
  return fits(tag.kind, info.kind) ? undefined : `“${tag.name}”要写成“${spelled(info)}”。`;
}

interface Found {
  readonly offset: number;
  readonly message: string;
}

function problemsOf(tags: readonly Tag[], names: Names, places: Places): readonly Found[] {
  return tags.flatMap((tag) => {
    const message = messageFor(tag, names, places);
    const inner = tag.kind === 'list' ? (names.get(tag.name)?.inner ?? []) : [];
    const within = new Map([...names, ...inner.map((info): [string, PlaceholderInfo] => [info.name, info])]);
    // What stands inside an unknown list is not known either; one message is enough.
    const deeper = message === undefined ? problemsOf(tag.inner, within, places) : [];
    return [...(message === undefined ? [] : [{ offset: tag.offset, message }]), ...deeper];
  });
}

const TEXTS = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g;
const WIDE_BRACES = /｛([^｛｝{}]{1,40})｝/g;

/** Placeholders between the full-width braces of a Chinese keyboard, which would be printed as they are. */
function wideBraces(xml: string, isKnown: (name: string) => boolean): readonly Found[] {
  const text = [...xml.matchAll(TEXTS)].map(([, content]) => content).join('');
  return [...text.matchAll(WIDE_BRACES)]
    .filter(([, typed = '']) => isKnown(placeholderName(unescapeXml(typed)).replace(/^[#/^@]/, '')))
    .map(({ index, 0: whole }) => ({ offset: index, message: `“${whole}”用了全角花括号，请改用半角“{}”。` }));
}

function placesIn(vocabulary: readonly PlaceholderInfo[]): Places {
  return new Map(
    vocabulary.flatMap(({ name, inner }): [string, string][] => [
      ...inner.map((info): [string, string] => [info.name, name]),
      ...placesIn(inner),
    ]),
  );
}

/** Placeholders that the vocabulary does not know, or that are written as another kind. */
export function checkPlaceholders(
  parts: Package,
  { tags }: CompiledTemplate,
  vocabulary: readonly PlaceholderInfo[],
): readonly TemplateProblem[] {
  const names: Names = new Map(vocabulary.map((info) => [info.name, info]));
  const places = placesIn(vocabulary);
  const isKnown = (name: string): boolean => names.has(name) || places.has(name);
  return [...tags].flatMap(([path, ofPart]) => {
    const xml = strFromU8(parts[path] ?? new Uint8Array());
    const found = [...problemsOf(ofPart, names, places), ...wideBraces(xml, isKnown)];
    if (found.length === 0) return [];
    const placeOf = placesOf(path, xml);
    return found.map(({ offset, message }) => ({ place: placeOf(offset), message }));
  });
}
