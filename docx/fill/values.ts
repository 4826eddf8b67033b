import type { DocumentData, DocumentValue } from '#core/document/document-data';
import { encodeText } from './encoded-text';
import { tableXml } from './table-xml';

/** What the template engine reads: texts, conditions, lists of scopes. */
type Value = string | boolean | readonly Scope[];
export interface Scope {
  readonly [name: string]: Value;
}

function valueOf(value: DocumentValue): Value {
  switch (value.kind) {
    case 'text':
      return encodeText(value.text);
    case 'when':
      return value.holds;
    case 'table':
      return tableXml(value.table);
    case 'list':
      return value.items.map(scopeOf);
  }
}

export function scopeOf(data: DocumentData): Scope {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, valueOf(value)]));
}
