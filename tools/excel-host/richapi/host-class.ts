import type { Args } from './args';

type Constructor = abstract new (...args: never[]) => object;

/**
 * What the host has of one class of the client library, as tables by the names on the wire. A class may be put together
 * from several parts, one for each area of its members.
 */
export interface HostClassPart<T> {
  /** Properties that hold plain values. */
  readonly get?: Readonly<Record<string, (self: T) => unknown>>;
  /** Properties that can be set; the value is the first argument. */
  readonly set?: Readonly<Record<string, (self: T, value: Args) => void>>;
  /** Properties that hold other objects; null for what there is not. */
  readonly nav?: Readonly<Record<string, (self: T) => object | null>>;
  /** Methods, which return an object, null for a null object, or a plain value. */
  readonly call?: Readonly<Record<string, (self: T, args: Args) => unknown>>;
  /** The members of a collection, in order. */
  readonly items?: (self: T) => readonly object[];
  /** The member of a collection by key; null where there is none. */
  readonly item?: (self: T, key: Args) => object | null;
  /** What tells the object from others of its class, e.g. `{ Id }`; ranges have none. */
  readonly identity?: (self: T) => Readonly<Record<string, string>>;
  /** Names that differ on the wire, by their documented spelling. */
  readonly renamed?: Readonly<Record<string, string>>;
}

/** A class put together. */
export interface HostClass {
  /** The documented name, e.g. `Range`. */
  readonly name: string;
  readonly get: ReadonlyMap<string, (self: object) => unknown>;
  readonly set: ReadonlyMap<string, (self: object, value: Args) => void>;
  readonly nav: ReadonlyMap<string, (self: object) => object | null>;
  readonly call: ReadonlyMap<string, (self: object, args: Args) => unknown>;
  readonly items: ((self: object) => readonly object[]) | undefined;
  readonly item: ((self: object, key: Args) => object | null) | undefined;
  readonly identity: ((self: object) => Readonly<Record<string, string>>) | undefined;
  /** The name on the wire of a property by its documented name in lower case. */
  readonly wireNames: ReadonlyMap<string, string>;
}

/** The classes of a host by the constructor of the objects that stand for them. */
export type Surface = ReadonlyMap<Constructor, HostClass>;

// The one place where a class's own type is forgotten: the session looks the class up by the object's constructor.
type Forgotten = HostClassPart<object>;

function merged<K extends 'get' | 'set' | 'nav' | 'call'>(
  parts: readonly Forgotten[],
  key: K,
): Map<string, NonNullable<Forgotten[K]>[string]> {
  return new Map(parts.flatMap((part) => Object.entries(part[key] ?? {}))) as Map<
    string,
    NonNullable<Forgotten[K]>[string]
  >;
}

/** One class of a surface: the constructor of its objects and its parts. */
export function hostClass<T extends object>(
  constructor: abstract new (...args: never[]) => T,
  ...typedParts: readonly HostClassPart<T>[]
): readonly [Constructor, HostClass] {
  const parts = typedParts as readonly Forgotten[];
  const [get, nav] = [merged(parts, 'get'), merged(parts, 'nav')];
  const renamed = parts.flatMap((part) => Object.entries(part.renamed ?? {}));
  const wireNames = new Map([...get.keys(), ...nav.keys()].map((name) => [name.toLowerCase(), name]));
  for (const [documented, wire] of renamed) wireNames.set(documented.toLowerCase(), wire);
  const built = {
    name: constructor.name,
    get,
    nav,
    set: merged(parts, 'set'),
    call: merged(parts, 'call'),
    items: parts.find(({ items }) => items)?.items,
    item: parts.find(({ item }) => item)?.item,
    identity: parts.find(({ identity }) => identity)?.identity,
    wireNames,
  };
  return [constructor, built];
}
