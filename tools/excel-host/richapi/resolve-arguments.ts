import type { ArgumentInfo } from './wire';

/** Objects inside plain values are written `{ _ObjectPathId: 13 }`. */
function nestedPath(value: object): number | undefined {
  const id = '_ObjectPathId' in value ? value._ObjectPathId : undefined;
  return typeof id === 'number' ? id : undefined;
}

function resolve(value: unknown, referenced: unknown, objectOf: (id: number) => object | null): unknown {
  if (Array.isArray(referenced) && Array.isArray(value))
    return value.map((inner, index) => resolve(inner, referenced[index], objectOf));
  if (typeof referenced === 'number' && referenced !== 0) return objectOf(referenced);
  // Rows of cell values are by far the most; they hold no objects.
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((inner) => resolve(inner, 0, objectOf));
  const id = nestedPath(value);
  if (id !== undefined) return objectOf(id);
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, resolve(inner, 0, objectOf)]),
  );
}

/** The arguments of a call with the objects they name in place. */
export function resolveArguments(
  { Arguments = [], ReferencedObjectPathIds = [] }: ArgumentInfo = {},
  objectOf: (id: number) => object | null,
): readonly unknown[] {
  return Arguments.map((value, index) => resolve(value, ReferencedObjectPathIds[index], objectOf));
}
