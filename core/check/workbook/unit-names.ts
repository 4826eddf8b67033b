import type { Finding } from '#core/finding/finding';
import { looseKey } from '#core/text/normalise';
import { closestUnit, nearDuplicates } from '#core/unit/near-duplicate';
import type { UnitDirectory } from '#core/unit/unit';
import { cellFinding, type Check, type FindingDetail } from '../check';
import { namedUnits } from '../named-units';
import { placesOf, type UnitCells, unitsAsWritten } from '../units-as-written';

/** The names that are not in a list, each with the one that is probably meant. */
function outsideList(names: Iterable<string>, { entries }: UnitDirectory): Map<string, string | undefined> {
  const listed = entries.map((entry) => entry.name);
  const known = new Set(entries.flatMap((entry) => [entry.name, ...entry.aliases]).map(looseKey));
  const strange = [...names].filter((name) => !known.has(looseKey(name)));
  return new Map(strange.map((name) => [name, closestUnit(name, listed)?.name]));
}

/** Only a name that is written out can be replaced; in `涪城区、江油市司法局` the first is not. */
function nearDuplicate(text: string, name: string, meant: string): FindingDetail {
  const params = { unit: name, suggestion: meant };
  return { params, ...(text.includes(name) ? { replacement: text.replace(name, meant) } : {}) };
}

function* strangeNames(cells: UnitCells, name: string, meant: string | undefined): Generator<Finding> {
  for (const place of placesOf(cells)) {
    if (meant === undefined) yield cellFinding(place, 'unit-unknown', { params: { unit: name } });
    else yield cellFinding(place, 'unit-near-duplicate', nearDuplicate(cells.text, name, meant));
  }
}

/** Units outside the bureau's 单位名录, or, where it keeps none, names that look like misspellings of another. */
export const unitNames: Check = {
  codes: ['unit-unknown', 'unit-near-duplicate'],
  *run(workbook) {
    const cells = unitsAsWritten(workbook);
    const { times, departments } = namedUnits(workbook);
    const odd =
      workbook.directory.source === 'listed'
        ? outsideList(times.keys(), workbook.directory)
        : new Map(nearDuplicates(times, departments).map(({ name, suggestion }) => [name, suggestion]));
    for (const each of cells) {
      const names = each.mentions.map(({ name }) => name).filter((name) => odd.has(name));
      for (const name of names) yield* strangeNames(each, name, odd.get(name));
    }
  },
};
