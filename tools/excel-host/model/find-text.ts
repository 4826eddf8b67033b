import { type Area, intersection } from './area';
import { formulaText } from './cell';
import type { PlacedCell, Sheet } from './sheet';
import { wildcardSource } from './wildcard';

export interface FindOptions {
  /** The text is all that the cell holds. */
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
}

function pattern(text: string, { completeMatch, matchCase }: FindOptions): RegExp {
  const source = wildcardSource(text);
  return new RegExp(completeMatch ? `^(?:${source})$` : source, matchCase ? 'gs' : 'gis');
}

/** Cells of the area that hold the text, or have it in their formula, by row and column. */
export function findText(
  sheet: Sheet,
  area: Area,
  text: string,
  options: FindOptions,
): readonly PlacedCell[] {
  const found = pattern(text, options);
  const used = sheet.usedArea(true);
  const searched = used && intersection(area, used);
  if (!searched || text === '') return [];
  return [...sheet.filled(searched)].filter(
    ({ cell }) => cell.value !== null && String(formulaText(cell)).search(found) >= 0,
  );
}

/** What a cell's text or formula becomes. */
export function replacedText(
  { cell }: PlacedCell,
  [text, replacement]: readonly [string, string],
  options: FindOptions,
): string {
  return String(formulaText(cell)).replace(pattern(text, options), () => replacement);
}
