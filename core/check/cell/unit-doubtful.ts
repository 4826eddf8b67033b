import { rememberNames } from '#core/text/remember';
import { isDoubtfulName } from '#core/unit/doubtful-name';
import { endsAsPlace, endsAsUnit } from '#core/unit/unit-name';
import type { UnitMention } from '#core/unit/unit';
import { cellFinding, type Check } from '../check';
import { placesOf, unitsAsWritten } from '../units-as-written';

const soundsDoubtful = rememberNames(isDoubtfulName);

const isDoubtful = ({ name, collective }: UnitMention): boolean => !collective && soundsDoubtful(name);

/** `涪城区司法局、游仙区`: whether 游仙区司法局 is meant or the district, only a person knows. */
function barePlaces(mentions: readonly UnitMention[]): UnitMention[] {
  const places = mentions.filter(
    ({ name, collective }) => !collective && !endsAsUnit(name) && endsAsPlace(name),
  );
  return mentions.some(({ name }) => name.endsWith('司法局')) ? places : [];
}

/** Names that do not sound like units (a person, a post, two names in one). A bureau's 单位名录 knows better. */
export const unitDoubtful: Check = {
  codes: ['unit-doubtful'],
  *run(workbook) {
    if (workbook.directory.source === 'listed') return;
    for (const cells of unitsAsWritten(workbook)) {
      const doubtful = [...cells.mentions.filter(isDoubtful), ...barePlaces(cells.mentions)];
      for (const place of doubtful.length > 0 ? placesOf(cells) : []) {
        for (const { name } of doubtful)
          yield cellFinding(place, 'unit-doubtful', { params: { unit: name } });
      }
    }
  },
};
