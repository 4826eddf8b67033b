import { groupBy } from '#core/collection/group-by';
import type { CivilDate } from '#core/date/civil-date';
import type { ProjectItem } from '#core/ledger/project-item';
import type { RuleSet } from '#core/rules/rule-set';
import type { InspectionEntry } from './inspection-entry';
import type { LinkableLedger } from './link-items';
import type { Rectification } from './rectification';
import { rectifications } from './rectifications';

/** What the findings about items are worked out from. */
export interface FindingsInput {
  readonly ledgers: readonly LinkableLedger[];
  readonly inspections: readonly InspectionEntry[];
  readonly asOf: CivilDate;
  readonly rules: RuleSet;
}

export interface Findings {
  /** In the order of the log. */
  readonly all: readonly Rectification[];
  /** Those about an item, by the item itself; items without any are missing. */
  readonly ofItem: ReadonlyMap<ProjectItem, readonly Rectification[]>;
}

/** Each ledger of an input is assessed by itself, and the links go across ledgers. */
const known = new WeakMap<FindingsInput, Findings>();

/** The findings of an input, worked out once. */
export function findingsOf(input: FindingsInput): Findings {
  const findings = known.get(input) ?? workOut(input);
  known.set(input, findings);
  return findings;
}

function workOut(input: FindingsInput): Findings {
  const all = rectifications(input.inspections, input);
  const links = all.flatMap((finding) =>
    finding.items.flatMap(({ ledger, position }) => {
      const item = input.ledgers[ledger]?.items[position];
      return item ? [{ item, finding }] : [];
    }),
  );
  const byItem = groupBy(links, ({ item }) => item);
  const ofItem = new Map([...byItem].map(([item, of]) => [item, of.map(({ finding }) => finding)]));
  return { all, ofItem };
}
