/** Units of DynamoDB's metering, in bytes. */
const WRITE_UNIT = 1_024;
const READ_UNIT = 4_096;
const CONTAINER_OVERHEAD = 3;
const ELEMENT_OVERHEAD = 1;

function textSize(text: string): number {
  return Buffer.byteLength(text);
}

/** About a byte for two significant digits, and one more. */
function numberSize(value: number): number {
  const digits = value.toExponential().replace(/e.*$/, '').replace(/\D/g, '').length;
  return 1 + Math.ceil(digits / 2);
}

function valueSize(value: unknown): number {
  if (typeof value === 'string') return textSize(value);
  if (typeof value === 'number') return numberSize(value);
  if (typeof value === 'boolean' || value === null) return 1;
  if (value instanceof Uint8Array) return value.length;
  if (Array.isArray(value)) {
    return value.reduce(
      (sum: number, element) => sum + ELEMENT_OVERHEAD + valueSize(element),
      CONTAINER_OVERHEAD,
    );
  }
  if (typeof value === 'object') {
    return CONTAINER_OVERHEAD + Object.keys(value).length * ELEMENT_OVERHEAD + itemSize(value);
  }
  throw new TypeError(`No size is known for a ${typeof value}.`);
}

/**
 * An item's size in bytes by the rules DynamoDB documents: names and values in UTF-8. What dynalite says an operation
 * consumed is of no use here: it takes the length of a text in UTF-16 units, a third of what Chinese takes.
 */
export function itemSize(item: object): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + textSize(name) + valueSize(value), 0);
}

/** The larger of the item before and after counts. */
export function writeUnits(before: number, after: number): number {
  return Math.ceil(Math.max(before, after, 1) / WRITE_UNIT);
}

/** Of a strongly consistent read; one that finds nothing counts as one. */
export function readUnits(bytes: number): number {
  return Math.ceil(Math.max(bytes, 1) / READ_UNIT);
}
