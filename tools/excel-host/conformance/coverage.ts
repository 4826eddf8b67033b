import type { HostClass, Surface } from '../richapi/host-class';
import { sinceVersion } from '../surface/since-version';
import type { LibraryClass, Member } from './library-class';

export const KINDS = ['properties', 'settable', 'objects', 'methods', 'events'] as const;

export type Kind = (typeof KINDS)[number];

/** Which of the documented members of one kind are simulated, by their documented names. */
export interface KindCoverage {
  readonly simulated: readonly string[];
  readonly absent: readonly string[];
}

export interface ClassCoverage {
  readonly name: string;
  readonly kinds: Readonly<Record<Kind, KindCoverage>>;
}

export type ClassOf = (className: string) => LibraryClass | undefined;

/** The members of a collection are got by key, which is no call of its own on the wire. */
const BY_KEY = '';

function isSimulated(host: HostClass, kind: Kind, { name, wire }: Member): boolean {
  switch (kind) {
    case 'properties':
      return host.wireNames.has(name.toLowerCase()) || host.get.has(wire);
    case 'settable':
      return host.set.has(wire);
    case 'objects':
      return host.nav.has(wire);
    case 'methods':
      return wire === BY_KEY ? host.item !== undefined : host.call.has(wire);
    case 'events':
      return host.call.has(wire);
  }
}

function coverageOf(host: HostClass, library: LibraryClass): ClassCoverage {
  const kindCoverage = (kind: Kind): KindCoverage => {
    const documented = library[kind].filter(({ name }) => sinceVersion(host.name, name));
    const simulated = documented.filter((member) => isSimulated(host, kind, member));
    return {
      simulated: simulated.map(({ name }) => name),
      absent: documented.filter((member) => !simulated.includes(member)).map(({ name }) => name),
    };
  };
  return {
    name: host.name,
    kinds: {
      properties: kindCoverage('properties'),
      settable: kindCoverage('settable'),
      objects: kindCoverage('objects'),
      methods: kindCoverage('methods'),
      events: kindCoverage('events'),
    },
  };
}

/** The classes of a surface that the library has, in the order of their names. */
export function coverage(surface: Surface, classOf: ClassOf): readonly ClassCoverage[] {
  return [...surface.values()]
    .flatMap((host) => {
      const library = classOf(host.name);
      return library ? [coverageOf(host, library)] : [];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const TABLES = ['get', 'set', 'nav', 'call'] as const;

/** What a table of the surface may name; a plain value may also be read under the name it is set by. */
function knownNames(library: LibraryClass, table: (typeof TABLES)[number]): ReadonlySet<string> {
  const members = {
    get: [...library.properties, ...library.settable],
    set: library.settable,
    nav: library.objects,
    call: [...library.methods, ...library.events],
  }[table];
  return new Set(members.map(({ wire }) => (wire === BY_KEY ? 'GetItem' : wire)));
}

/** Entries of the surface that the library never asks for, e.g. `Range.set.Adress`; internal names are not looked at. */
export function strangeEntries(surface: Surface, classOf: ClassOf): readonly string[] {
  return [...surface.values()].flatMap((host) => {
    const library = classOf(host.name);
    if (!library) return [];
    return TABLES.flatMap((table) => {
      const known = knownNames(library, table);
      return [...host[table].keys()]
        .filter((name) => !name.startsWith('_') && !known.has(name))
        .map((name) => `${host.name}.${table}.${name}`);
    });
  });
}
