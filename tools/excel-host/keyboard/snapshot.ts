import type { Book } from '../model/book';
import { EventQueue } from '../model/events';

type Fields = Readonly<Record<string, unknown>>;

/** What a mutable object held: of a map the same entries, of anything else its fields. */
type Held = ReadonlyMap<unknown, unknown> | Fields;

/** Ids are never given twice, be it after an undo. */
const NEVER_TAKEN_BACK = 'ids';

/** Plain records, such as cells and areas, are never changed but replaced by others: they need no copy. */
function isMutable(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || value instanceof EventQueue) return false;
  return Object.getPrototypeOf(value) !== Object.prototype;
}

function heldBy(object: object): Held {
  if (object instanceof Map) return new Map(object);
  if (object instanceof Set) return new Map(object.entries());
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== NEVER_TAKEN_BACK));
}

/** Puts back into an object what it held; it stays the same object, so that whoever has it sees the change. */
function putBack(object: object, held: Held): void {
  if (object instanceof Map || object instanceof Set) {
    object.clear();
    for (const [key, value] of held as ReadonlyMap<unknown, unknown>)
      if (object instanceof Map) object.set(key, value);
      else object.add(value);
    return;
  }
  if (Array.isArray(object)) object.length = Object.keys(held).length;
  Object.assign(object, held);
}

function isSameHeld(a: Held, b: Held | undefined): boolean {
  if (a instanceof Map) {
    if (!(b instanceof Map) || a.size !== b.size) return false;
    for (const [key, value] of a) if (!Object.is(value, b.get(key))) return false;
    return true;
  }
  const [left, right] = [a as Fields, (b ?? {}) as Fields];
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length && names.every((name) => Object.is(left[name], right[name]))
  );
}

/** A workbook as it is at one time. */
export class Snapshot {
  private readonly held = new Map<object, Held>();

  constructor(book: Book) {
    const waiting: object[] = [book];
    for (let object = waiting.pop(); object; object = waiting.pop()) {
      if (this.held.has(object)) continue;
      const held = heldBy(object);
      this.held.set(object, held);
      if (held instanceof Map) for (const key of held.keys()) if (isMutable(key)) waiting.push(key);
      for (const value of held instanceof Map ? held.values() : Object.values(held))
        if (isMutable(value)) waiting.push(value);
    }
  }

  /** Whether nothing has changed from one to the other. */
  isSame(other: Snapshot): boolean {
    for (const [object, held] of this.held) if (!isSameHeld(held, other.held.get(object))) return false;
    return true;
  }

  restore(): void {
    for (const [object, held] of this.held) putBack(object, held);
  }
}
