import type { OfficeInNode } from '../node/load-office';

/** A member of a class of the client library. */
export interface Member {
  /** As documented, e.g. `showGridlines`. */
  readonly name: string;
  /** As it is sent, e.g. `Gridlines`. */
  readonly wire: string;
}

/** A class as the client library itself has it. */
export interface LibraryClass {
  /** Plain values. */
  readonly properties: readonly Member[];
  /** Those of them that can be set; some are sent under another name then. */
  readonly settable: readonly Member[];
  /** Properties that are objects. */
  readonly objects: readonly Member[];
  readonly methods: readonly Member[];
  /** With what is sent to register a handler; the few that Excel is not asked for, but the page around it, are left out. */
  readonly events: readonly (Member & { readonly type: number })[];
}

interface ActionInfo {
  readonly ActionType: number;
  readonly Name: string;
}

interface ObjectPath {
  readonly objectPathInfo: { readonly Name?: string };
}

type Proxy = Record<string, unknown> & { readonly _objectPath?: ObjectPath };
type ProxyClass = new (context: object, path: object) => Proxy;

/** What of the library is not in its published types. */
interface Internals {
  readonly Excel: Readonly<Record<string, unknown>>;
  readonly OfficeExtension: { readonly ObjectPath: new (...values: readonly unknown[]) => object };
}

/** The library's own machinery, which every class has. */
const OF_EVERY_CLASS =
  /^(?:constructor|set|update|load|retrieve|toJSON|setMockData|ensureUnchanged|track|untrack|_handle\w*Result)$/;
const SET = 4;
const CALL = 3;

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** A proxy of a class, as if it were some property of the workbook, and what it has recorded to be sent. */
function someProxy(office: Internals, type: ProxyClass): { proxy: Proxy; sent: () => readonly ActionInfo[] } {
  const Context = office.Excel.RequestContext as new () => {
    readonly _pendingRequest: { readonly _actions: readonly { readonly actionInfo: ActionInfo }[] };
  };
  const context = new Context();
  const path = { Id: 9999, ObjectPathType: 4, Name: 'Some' };
  const proxy = new type(context, new office.OfficeExtension.ObjectPath(path, null, false, false, 1, 4));
  return { proxy, sent: () => context._pendingRequest._actions.map(({ actionInfo }) => actionInfo) };
}

/** The name under which something is sent; undefined where nothing is. */
function wireName(office: Internals, type: ProxyClass, use: (proxy: Proxy) => unknown): string | undefined {
  const { proxy, sent } = someProxy(office, type);
  const before = sent().length;
  let result: unknown;
  try {
    result = use(proxy);
  } catch {
    // Called without arguments, some members refuse; what they have sent until then still tells.
  }
  const action = sent()
    .slice(before)
    .find(({ ActionType }) => ActionType === SET || ActionType === CALL);
  return action?.Name ?? (result as Proxy | undefined)?._objectPath?.objectPathInfo.Name;
}

function namesIn(prototype: Readonly<Record<string, unknown>>, key: string): readonly string[] {
  return (prototype[key] ?? []) as readonly string[];
}

function isMethod(prototype: object, name: string): boolean {
  return typeof Object.getOwnPropertyDescriptor(prototype, name)?.value === 'function';
}

interface Handlers {
  readonly m_eventInfo: { registerFunc(): unknown };
  readonly m_genericEventInfo?: { readonly eventType: number };
}

function eventsOf(office: Internals, type: ProxyClass): LibraryClass['events'] {
  const names = Object.getOwnPropertyNames(type.prototype).filter((name) => /^on[A-Z]/.test(name));
  return names.flatMap((name) => {
    const handlers = someProxy(office, type).proxy[name] as Handlers;
    if (!handlers.m_genericEventInfo) return [];
    const register = (proxy: Proxy): unknown => (proxy[name] as Handlers).m_eventInfo.registerFunc();
    const wire = wireName(office, type, register) ?? '';
    return [{ name, wire, type: handlers.m_genericEventInfo.eventType }];
  });
}

/** Asks the library for a class by its documented name; undefined where it has none. */
export function libraryClass(loaded: OfficeInNode, className: string): LibraryClass | undefined {
  const office = loaded as unknown as Internals;
  const type = office.Excel[className] as ProxyClass | undefined;
  if (!type) return undefined;
  const prototype = type.prototype as Readonly<Record<string, unknown>>;
  const wires = namesIn(prototype, '_scalarPropertyOriginalNames');
  const canSet = (prototype._scalarPropertyUpdateable ?? []) as readonly boolean[];
  const properties = namesIn(prototype, '_scalarPropertyNames').map((name, index) => ({
    name,
    wire: wires[index] ?? pascal(name),
    isSettable: canSet[index] === true,
  }));
  const methods = Object.getOwnPropertyNames(prototype).filter(
    (name) => isMethod(prototype, name) && !OF_EVERY_CLASS.test(name),
  );
  const asked = (name: string, use: (proxy: Proxy) => unknown): Member => ({
    name,
    wire: wireName(office, type, use) ?? pascal(name),
  });
  return {
    properties: properties.map(({ name, wire }) => ({ name, wire })),
    settable: properties
      .filter(({ isSettable }) => isSettable)
      .map(({ name }) => asked(name, (proxy) => (proxy[name] = 0))),
    objects: namesIn(prototype, '_navigationPropertyNames').map((name) =>
      asked(name, (proxy) => proxy[name]),
    ),
    methods: methods
      .filter((name) => !name.startsWith('_'))
      .map((name) => asked(name, (proxy) => (proxy[name] as () => unknown).call(proxy))),
    events: eventsOf(office, type),
  };
}
