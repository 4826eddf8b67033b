import { Args } from './args';
import type { HostClass, Surface } from './host-class';
import { HostError } from './host-error';
import { inCamelCase, type ObjectReader, readObject, selectionOf } from './read-object';
import { isSetSupported, type RequirementSets, type SinceVersion } from './requirement-sets';
import { resolveArguments } from './resolve-arguments';
import {
  ACTION,
  type Action,
  type ActionResult,
  type BatchError,
  type BatchRequest,
  type BatchResponse,
  type ObjectPath,
  PATH,
} from './wire';

export interface SessionOptions {
  readonly surface: Surface;
  /** The object all paths start from: the workbook. */
  readonly root: object;
  /** Objects that a batch makes by the name of their type. */
  readonly services: ReadonlyMap<string, () => object>;
  readonly requirementSets: RequirementSets;
  readonly since: SinceVersion;
}

/** The objects of one batch: each path is followed once, since following it may add a sheet or a row. */
class BatchObjects {
  private readonly found = new Map<number, { object: object | null } | { error: unknown }>();

  constructor(private readonly follow: (id: number) => object | null) {}

  get(id: number): object | null {
    const before = this.found.get(id) ?? this.lookUp(id);
    if ('error' in before) throw before.error;
    return before.object;
  }

  *objects(): Generator<object> {
    for (const found of this.found.values()) if ('object' in found && found.object) yield found.object;
  }

  private lookUp(id: number): { object: object | null } | { error: unknown } {
    let result: { object: object | null } | { error: unknown };
    try {
      result = { object: this.follow(id) };
    } catch (error) {
      result = { error };
    }
    this.found.set(id, result);
    return result;
  }
}

/**
 * Carries out the batches of one add-in. It knows how they are written, and nothing of Excel: what there is to do is in
 * the surface. References live from one batch to the next.
 */
export class Session {
  /** Members that were asked for and that the surface does not have. */
  readonly missing = new Set<string>();
  /** Members that were asked for and that the announced version of Excel does not have. */
  readonly tooNew = new Set<string>();
  private readonly references = new Map<string, object>();
  private readonly referenceIds = new WeakMap<object, string>();
  private nextReference = 1;
  private readonly reader: ObjectReader;
  /** Those of the batch that is carried out. */
  private current: BatchObjects | undefined;

  constructor(private readonly options: SessionOptions) {
    this.reader = {
      classOf: (object) => this.classOf(object),
      guard: (host, member) => {
        this.guard(host, member);
      },
      missing: (host, member) => this.refuseMissing(host, member),
    };
  }

  /** The objects that the add-in holds, and those of the batch that is carried out. */
  *heldObjects(): Generator<object> {
    yield* this.references.values();
    yield* this.current?.objects() ?? [];
  }

  /** The object is there no more: the add-in's reference to it is invalid from now on. */
  release(object: object): void {
    this.references.delete(this.referenceIds.get(object) ?? '');
  }

  /** How many references the add-in holds; those of a finished `Excel.run` are given back. */
  get referenceCount(): number {
    return this.references.size;
  }

  /** Forgets what the add-in holds: its page is gone. */
  releaseAll(): void {
    this.references.clear();
  }

  /** Actions are carried out in order up to the first that fails; what was done before it stays done. */
  execute({ Actions, ObjectPaths }: BatchRequest): BatchResponse {
    const objects: BatchObjects = new BatchObjects((id) => {
      const path = ObjectPaths[id];
      if (!path) throw new HostError('InvalidObjectPath', `#${id}`);
      return this.follow(path, objects);
    });
    this.current = objects;
    const Results: ActionResult[] = [];
    const TraceIds: number[] = [];
    for (const [index, action] of Actions.entries()) {
      try {
        if (action.ActionType === ACTION.trace) TraceIds.push(action.Id);
        Results.push({ ActionId: action.Id, Value: this.act(action, objects) ?? null });
      } catch (error) {
        return { Error: batchError(error, index), Results, TraceIds };
      }
    }
    return { Results, TraceIds };
  }

  private act(action: Action, objects: BatchObjects): unknown {
    const { ActionType, ObjectPathId } = action;
    if (ActionType === ACTION.trace || ObjectPathId === undefined) return null;
    const object = objects.get(ObjectPathId);
    if (object === null) return onNothing(action);
    switch (ActionType) {
      case ACTION.instantiate:
        return this.identityOf(object);
      case ACTION.query:
      case ACTION.recursiveQuery:
        return this.query(object, action);
      case ACTION.queryAsJson:
        return inCamelCase(this.query(object, action));
      case ACTION.call:
        return this.call(object, action.Name ?? '', this.argsOf(action, objects));
      case ACTION.set:
        this.set(object, action.Name ?? '', this.argsOf(action, objects));
        return null;
      case ACTION.update:
        this.update(object, action.ObjectState ?? {});
        return null;
      case ACTION.ensureUnchanged:
        return null;
      default:
        throw new HostError('NotImplemented', `ActionType ${ActionType}`);
    }
  }

  private query(object: object, { QueryInfo = {} }: Action): Record<string, unknown> {
    const { Top, Skip } = QueryInfo;
    return readObject(object, { selection: selectionOf(QueryInfo), top: Top, skip: Skip }, this.reader);
  }

  private argsOf({ ArgumentInfo }: Pick<Action, 'ArgumentInfo'>, objects: BatchObjects): readonly unknown[] {
    return resolveArguments(ArgumentInfo, (id) => objects.get(id));
  }

  private follow(path: ObjectPath, objects: BatchObjects): object | null {
    const { ObjectPathType, Name = '', ParentObjectPathId } = path;
    if (ObjectPathType === PATH.root) return this.options.root;
    if (ObjectPathType === PATH.service) return this.service(Name);
    if (ObjectPathType === PATH.reference) return this.reference(Name);
    if (ObjectPathType === PATH.nothing || ParentObjectPathId === undefined) return null;
    const parent = objects.get(ParentObjectPathId);
    if (parent === null) return null;
    switch (ObjectPathType) {
      case PATH.method:
        return asObject(this.call(parent, Name, this.argsOf(path, objects)), Name);
      case PATH.property:
        return this.property(parent, Name);
      case PATH.indexer:
        return this.itemOf(parent, this.argsOf(path, objects));
      default:
        throw new HostError('NotImplemented', `ObjectPathType ${ObjectPathType}`);
    }
  }

  private service(name: string): object {
    const make = this.options.services.get(name);
    if (make) return make();
    this.missing.add(`new ${name}`);
    throw new HostError('ApiNotFound', name);
  }

  private reference(id: string): object {
    const object = this.references.get(id);
    if (!object) throw new HostError('InvalidReference');
    return object;
  }

  private property(parent: object, name: string): object | null {
    const host = this.classOf(parent);
    this.guard(host, name);
    const get = host.nav.get(name) ?? this.refuseMissing(host, name);
    return get(parent);
  }

  private itemOf(parent: object, key: readonly unknown[]): object {
    const host = this.classOf(parent);
    const location = `${host.name}.getItem`;
    const item = host.item ?? this.refuseMissing(host, 'getItem');
    const found = item(parent, new Args(key, location));
    if (!found) throw new HostError('ItemNotFound', location);
    return found;
  }

  private call(object: object, name: string, args: readonly unknown[]): unknown {
    if (name === '_KeepReference') return this.keep(object);
    if (name === '_RemoveReference') return this.references.delete(String(args[0]));
    const host = this.classOf(object);
    this.guard(host, name);
    const method = host.call.get(name) ?? this.refuseMissing(host, name);
    return method(object, new Args(args, locationOf(host, name)));
  }

  private keep(object: object): null {
    if (!this.referenceIds.has(object)) this.referenceIds.set(object, `ref${this.nextReference++}`);
    this.references.set(this.referenceIds.get(object) ?? '', object);
    return null;
  }

  private set(object: object, name: string, value: readonly unknown[]): void {
    const host = this.classOf(object);
    this.guard(host, name);
    const set = host.set.get(name) ?? this.refuseMissing(host, `${name}=`);
    set(object, new Args(value, locationOf(host, name)));
  }

  /** `update` names plain values and, nested, the properties of other objects. */
  private update(object: object, state: Readonly<Record<string, unknown>>): void {
    const host = this.classOf(object);
    for (const [name, value] of Object.entries(state)) {
      const wire = host.wireNames.get(name.toLowerCase()) ?? this.refuseMissing(host, name);
      const child = host.nav.get(wire)?.(object);
      if (child) this.update(child, value as Readonly<Record<string, unknown>>);
      else this.set(object, wire, [value]);
    }
  }

  private identityOf(object: object): Record<string, unknown> {
    const reference = this.referenceIds.get(object);
    const isKept = reference !== undefined && this.references.has(reference);
    return { ...this.classOf(object).identity?.(object), ...(isKept && { _ReferenceId: reference }) };
  }

  private classOf(object: object): HostClass {
    const host = this.options.surface.get(object.constructor as new () => object);
    if (!host) throw new Error(`no table for ${object.constructor.name}`);
    return host;
  }

  private guard(host: HostClass, member: string): void {
    const since = this.options.since(host.name, member);
    if (!since || isSetSupported(this.options.requirementSets, ...since)) return;
    this.tooNew.add(`${host.name}.${member}`);
    throw new HostError('ApiNotFound', locationOf(host, member));
  }

  private refuseMissing(host: HostClass, member: string): never {
    this.missing.add(`${host.name}.${member}`);
    throw new HostError('ApiNotFound', locationOf(host, member));
  }
}

function locationOf({ name }: HostClass, member: string): string {
  return `${name}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
}

/** What a null object answers: nothing, save that it cannot be changed. */
function onNothing({ ActionType, Name }: Action): null {
  if (ActionType === ACTION.set || ActionType === ACTION.update)
    throw new HostError('InvalidObjectPath', Name);
  return null;
}

function asObject(value: unknown, name: string): object | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'object') return value;
  throw new HostError('InvalidObjectPath', name);
}

function batchError(error: unknown, index: number): BatchError {
  // Anything else is a fault of the simulation: it is to be seen, not told to the add-in.
  if (!(error instanceof HostError)) throw error;
  const { code, message, location, httpStatus } = error;
  return { Code: code, Message: message, Location: location, ActionIndex: index, HttpStatusCode: httpStatus };
}
