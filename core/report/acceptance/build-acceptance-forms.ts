import { closingState, type ClosingState } from '#core/closing/closing-state';
import { isFinished } from '#core/closing/is-finished';
import { rolesOf } from '#core/completion/by-unit';
import { type MilestoneStanding, milestoneStandings } from '#core/completion/milestone-standings';
import { pointsText } from '#core/completion/wording';
import type { Progress, ProjectItem } from '#core/ledger/project-item';
import { looseKey } from '#core/text/normalise';
import { canonicalName } from '#core/unit/directory';
import { verdictOf } from '#core/year-end/item-fact';
import { documentHead } from '../document-head';
import { itemPlace } from '../item-place';
import { ledgerName } from '../ledger-name';
import type { ReportInput } from '../report-input';
import type { AcceptanceForm, AcceptanceForms } from './acceptance-form';

/** An item, with what the form needs to know of its ledger. */
interface Candidate {
  readonly item: ProjectItem;
  /** Empty where the ledger has no progress columns. */
  readonly progress: Progress;
  readonly ledger: string;
  readonly ledgerYear: number | undefined;
}

const stateOf = ({ progress }: Candidate): ClosingState => closingState(progress);

function unitsOf({ item }: Candidate, wanted: 'lead' | 'support'): readonly string[] {
  return rolesOf(item).flatMap(({ unit, role }) => (role === wanted ? unit : []));
}

function progressText({ percent, note = '' }: Progress): string {
  return (percent === undefined ? '' : `完成比例${pointsText(percent)}。`) + note;
}

/** The milestones of a row as it stands, which may have been finished after the day of the report. */
function standings(
  { item, progress, ledgerYear }: Candidate,
  { asOf, rules }: ReportInput,
): readonly MilestoneStanding[] {
  const { doneOn = asOf } = progress;
  const day = doneOn > asOf ? doneOn : asOf;
  return milestoneStandings(item, { asOf: day, rules: rules.lights, ledgerYear });
}

function formOf(candidate: Candidate, input: ReportInput): AcceptanceForm {
  const { item, progress, ledger } = candidate;
  const state = stateOf(candidate);
  const milestones = standings(candidate, input).map(({ reason }) => reason);
  return {
    item: item.item,
    place: itemPlace({ ledger, no: item.no }),
    group: item.group,
    lead: unitsOf(candidate, 'lead'),
    support: unitsOf(candidate, 'support'),
    deadline: item.deadline.text,
    doneOn: progress.doneOn ?? null,
    measures: item.measures ?? '',
    milestones: milestones.length < 2 ? [] : milestones,
    progress: progressText(progress),
    evidence: progress.evidence ?? '',
    hasApplied: state === 'applied' || state === 'reviewing',
    returnReason: progress.returnReason ?? '',
    verdict: verdictOf({ item }) ?? '',
    verdictOn: progress.verdictOn ?? null,
  };
}

/** The items that a unit leads, by its name or an alias; all items where none is named. */
function candidatesOf(input: ReportInput, unit: string | undefined): readonly Candidate[] {
  const { directory, ledgers } = input;
  const all = ledgers.flatMap((ledger) =>
    ledger.items.map((item) => ({
      ...{ item, progress: item.progress ?? {} },
      ...{ ledger: ledgerName(ledger, ledgers), ledgerYear: ledger.year },
    })),
  );
  if (unit === undefined) return all;
  const key = looseKey(directory ? canonicalName(unit, directory) : unit);
  return all.filter((candidate) => unitsOf(candidate, 'lead').some((name) => looseKey(name) === key));
}

/**
 * A form for each item whose closing is applied for or under review; where there is none, for each that is finished and
 * could be applied for: the lists 待复核 and 可申请未申请. As these they tell of the rows as they stand.
 */
export function buildAcceptanceForms(
  input: ReportInput,
  { unit }: { readonly unit?: string | undefined } = {},
): AcceptanceForms {
  const candidates = candidatesOf(input, unit);
  const among = (...states: readonly ClosingState[]): readonly Candidate[] =>
    candidates.filter((candidate) => states.includes(stateOf(candidate)));
  const applied = among('applied', 'reviewing');
  const finished = among('open', 'unread').filter(({ progress }) => isFinished(progress, input.rules.lights));
  return {
    head: documentHead(input),
    asOf: input.asOf,
    unit: unit ?? '',
    forms: (applied.length > 0 ? applied : finished).map((candidate) => formOf(candidate, input)),
  };
}
