import { looseKey } from '#core/text/normalise';
import { cellFinding, type Check, type FindingDetail } from '../check';
import { placesOf, type UnitCells, unitsAsWritten } from '../units-as-written';

/** A name and the separators before it. */
const PIECE = /[、，,；;\s]*([^、，,；;\s]+)/gu;

/**
 * The name that a text writes out twice, and the text without the second. Only names that stand for themselves count:
 * in `安州区司法局、公证处，梓潼县司法局、公证处` there are two different 公证处.
 */
function repetition({ text, mentions }: UnitCells): FindingDetail | undefined {
  const seen = new Set<string>();
  for (const { 0: piece, 1: unit = '', index } of text.matchAll(PIECE)) {
    const key = looseKey(unit);
    if (seen.has(key) && mentions.some(({ name }) => looseKey(name) === key)) {
      return { params: { unit }, replacement: text.slice(0, index) + text.slice(index + piece.length) };
    }
    seen.add(key);
  }
  return undefined;
}

/** A unit named twice in one cell. */
export const unitRepeated: Check = {
  codes: ['unit-repeated'],
  *run(workbook) {
    for (const cells of unitsAsWritten(workbook)) {
      const detail = repetition(cells);
      if (detail) yield* placesOf(cells).map((place) => cellFinding(place, 'unit-repeated', detail));
    }
  },
};
