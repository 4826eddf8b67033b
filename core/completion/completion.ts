import type { CivilDate } from '#core/date/civil-date';
import type { ProjectItem } from '#core/ledger/project-item';
import { type Counts, summariseCohorts } from './counts';
import type { ItemAssessment } from './light';

/** An item with its assessment as of `asOf`. */
export interface AssessedItem {
  readonly item: ProjectItem;
  readonly asOf: CivilDate;
  readonly assessment: ItemAssessment;
}

export function summarise(items: readonly AssessedItem[]): Counts {
  return summariseCohorts(
    items.map(({ asOf, assessment: { state, light, due } }) => ({
      state,
      light,
      dueByNow: due !== undefined && due <= asOf,
      size: 1,
    })),
  );
}
