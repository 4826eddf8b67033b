import type { HostClass } from './host-class';
import type { QueryInfo } from './wire';

/** What a batch selects of an object, by the lower-case names of its properties; empty stands for all plain values. */
export interface Selection {
  readonly [property: string]: Selection;
}

interface GrowingSelection {
  [property: string]: GrowingSelection;
}

export function selectionOf({ Select = [], Expand = [] }: QueryInfo): Selection {
  const root: GrowingSelection = {};
  for (const path of [...Select, ...Expand]) {
    let node = root;
    for (const step of path.split('/')) node = node[step.toLowerCase()] ??= {};
  }
  return root;
}

/** How the reader gets at classes, and tells what is not there. */
export interface ObjectReader {
  classOf(object: object): HostClass;
  /** Refuses a property that is newer than the Excel that is simulated. */
  guard(host: HostClass, property: string): void;
  /** Never returns: notes that the host lacks a member. */
  missing(host: HostClass, member: string): never;
}

function readOne(object: object, selection: Selection, reader: ObjectReader): Record<string, unknown> {
  const host = reader.classOf(object);
  const answer: Record<string, unknown> = { ...host.identity?.(object) };
  const names = Object.keys(selection);
  if (names.length === 0 || '*' in selection) for (const [wire, get] of host.get) answer[wire] = get(object);
  for (const [name, inner] of Object.entries(selection)) {
    if (name === '*') continue;
    const wire = host.wireNames.get(name) ?? reader.missing(host, name);
    reader.guard(host, wire);
    const get = host.get.get(wire);
    const child = get ? undefined : host.nav.get(wire)?.(object);
    answer[wire] = get ? get(object) : child ? readObject(child, { selection: inner }, reader) : null;
  }
  return answer;
}

/**
 * The selected properties of an object, or of each member of a collection: nothing but what was selected, so that a
 * program that forgets to load something finds out.
 */
export function readObject(
  object: object,
  { selection, top, skip = 0 }: { selection: Selection; top?: number | undefined; skip?: number | undefined },
  reader: ObjectReader,
): Record<string, unknown> {
  const host = reader.classOf(object);
  if (!host.items) return readOne(object, selection, reader);
  const items = host.items(object);
  const shown = items.slice(skip, top === undefined ? undefined : skip + top);
  const own = Object.keys(selection).filter((name) => {
    const wire = host.wireNames.get(name);
    return wire !== undefined && host.get.has(wire);
  });
  const ofItems = Object.fromEntries(Object.entries(selection).filter(([name]) => !own.includes(name)));
  const answer: Record<string, unknown> = { _Items: shown.map((item) => readOne(item, ofItems, reader)) };
  for (const name of own) {
    const wire = host.wireNames.get(name) ?? name;
    answer[wire] = host.get.get(wire)?.(object);
  }
  return answer;
}

function camelName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** The same in camel case, as `retrieve` wants it. */
export function inCamelCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inCamelCase);
  if (typeof value !== 'object' || value === null) return value;
  if ('_Items' in value) return { items: inCamelCase(value._Items) };
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [camelName(name), inCamelCase(inner)]),
  );
}
