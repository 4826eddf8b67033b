import type { MergedCells } from '#core/grid/merged-cells';
import { looseKey } from '#core/text/normalise';
import type { HeaderMatch } from './find-header';
import { splitItemNumber } from './item-number';
import { isSignatureLine } from './line-roles';
import { isSentence, speaksOfLedger, textsOf } from './title';

/** Whether a row under a table is none of its items: blank, a single text, or a line to sign on. */
function isUnder([first = '', ...more]: readonly string[]): boolean {
  return more.length === 0 || isSignatureLine(first);
}

/**
 * The title that stands under a table, at the end of its sheet; undefined where there is none. It must name a kind that
 * the table may be of: an item may speak of ledgers as well.
 */
export function titleBelow(cells: MergedCells, { bottom, candidates }: HeaderMatch): string | undefined {
  const names = candidates.map(({ kind }) => looseKey(kind.name));
  const isTitle = (line: string): boolean =>
    speaksOfLedger(line) &&
    !isSentence(line) &&
    splitItemNumber(line, 0).no === null &&
    names.some((name) => looseKey(line).includes(name));
  for (let row = cells.rowCount - 1; row > bottom; row--) {
    const texts = textsOf(cells, row);
    if (!isUnder(texts)) return undefined;
    if (texts[0] !== undefined && isTitle(texts[0])) return texts[0];
  }
  return undefined;
}
