import type { CatalogueEntry } from './catalogue-entry';
import { CELL_FINDINGS } from './catalogue/cell-findings';
import { ROW_FINDINGS } from './catalogue/row-findings';
import { SHEET_FINDINGS } from './catalogue/sheet-findings';
import { WORKBOOK_FINDINGS } from './catalogue/workbook-findings';

/** Every finding the product can report, by stable code. docs/findings.md is generated from this list. */
export const CATALOGUE = {
  ...WORKBOOK_FINDINGS,
  ...SHEET_FINDINGS,
  ...ROW_FINDINGS,
  ...CELL_FINDINGS,
} as const satisfies Record<string, CatalogueEntry>;

export type FindingCode = keyof typeof CATALOGUE;

/** Texts and the names of the places between them, by turns, of every message that was used. */
const templates = new Map<FindingCode, readonly string[]>();

/** The catalogue's message with its `{name}` places filled; a place without a value is left out. */
export function findingMessage(code: FindingCode, params: Readonly<Record<string, string | number>>): string {
  const template = templates.get(code) ?? CATALOGUE[code].message.split(/\{(\w+)\}/);
  templates.set(code, template);
  return template.map((part, index) => (index % 2 === 0 ? part : String(params[part] ?? ''))).join('');
}
