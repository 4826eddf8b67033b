import type { Basis } from '#core/completion/basis';
import {
  MILESTONE_NAMES,
  type MilestoneState,
  milestoneStandings,
} from '#core/completion/milestone-standings';
import type { ProjectItem } from '#core/ledger/project-item';

/** A step of an item on its way, and how it stands. */
export interface MilestoneView {
  readonly state: MilestoneState;
  /** In Chinese: how it stands, what, when, and how late. */
  readonly text: string;
}

function withUnits(reason: string, units: readonly string[] | undefined): string {
  return units === undefined ? reason : `${reason}（${units.join('、')}）`;
}

/** The milestones of an item; none where there is but one, which the light tells of. */
export function milestoneViews(item: ProjectItem, basis: Basis): readonly MilestoneView[] {
  const standings = milestoneStandings(item, basis);
  if (standings.length < 2) return [];
  return standings.map(({ state, reason, units }) => ({
    state,
    text: `${MILESTONE_NAMES[state]}：${withUnits(reason, units)}`,
  }));
}
