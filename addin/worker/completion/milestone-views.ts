import type { Basis } from '#core/completion/basis';
import {
  MILESTONE_NAMES,
  type MilestoneState,
  milestoneStandings,
  standingsFor,
} from '#core/completion/milestone-standings';
import type { ProjectItem } from '#core/ledger/project-item';
import type { UnitDirectory } from '#core/unit/unit';

/** A step of an item on its way, and how it stands. */
export interface MilestoneView {
  readonly state: MilestoneState;
  /** In Chinese: how it stands, what, when, and how late. */
  readonly text: string;
}

function withUnits(reason: string, units: readonly string[] | undefined): string {
  return units === undefined ? reason : `${reason}（${units.join('、')}）`;
}

/** Whose milestones are wanted. */
export interface Beholder {
  readonly unit: string;
  readonly directory: UnitDirectory;
}

/**
 * The milestones of an item, those alone that a unit is held to where one asks; none where the item has but one, which
 * the light tells of.
 */
export function milestoneViews(
  item: ProjectItem,
  basis: Basis,
  beholder?: Beholder,
): readonly MilestoneView[] {
  const all = milestoneStandings(item, basis);
  if (all.length < 2) return [];
  const standings = beholder ? standingsFor(all, beholder.unit, beholder.directory) : all;
  return standings.map(({ state, reason, units }) => ({
    state,
    text: `${MILESTONE_NAMES[state]}：${withUnits(reason, units)}`,
  }));
}
