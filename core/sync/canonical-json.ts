import type { RowFields } from '#core/ledger/row-fields';

/**
 * One spelling for equal fields: keys in code-unit order, no white space. Written by hand because
 * `JSON.stringify` keeps insertion order, which differs between readers of the same sheet.
 */
export function canonicalJson(fields: RowFields): string {
  const members = Object.entries(fields)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
  return `{${members.join(',')}}`;
}

/** True when both hold the same values; an absent field equals only an absent field. */
export function sameFields(a: RowFields, b: RowFields): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
