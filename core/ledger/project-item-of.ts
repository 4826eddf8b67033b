import type { Deadline } from '#core/deadline/deadline';
import { parseDeadline } from '#core/deadline/parse-deadline';
import type { GivenYear } from '#core/deadline/resolve';
import { isCivilDate, type CivilDate } from '#core/date/civil-date';
import { remember, rememberNames } from '#core/text/remember';
import { saysNothing } from '#core/text/says-nothing';
import { parseUnits } from '#core/unit/parse-units';
import type { UnitDirectory, UnitMention } from '#core/unit/unit';
import { splitItemNumber } from './item-number';
import { PROGRESS_COLUMNS } from './kinds/progress-columns';
import type { Progress, ProjectItem } from './project-item';
import type { FieldValue, RowFields } from './row-fields';

/** What a row cannot tell by itself. */
export interface ItemContext {
  readonly year: GivenYear;
  readonly directory?: UnitDirectory;
  /** Whether the ledger has any progress column. */
  readonly hasProgress: boolean;
}

const text = (value: FieldValue | undefined): string => (value === undefined ? '' : String(value));

function date(value: FieldValue | undefined): CivilDate | undefined {
  return typeof value === 'string' && isCivilDate(value) ? value : undefined;
}

const PROGRESS_TEXTS = [
  ...(['status', 'note', 'evidence', 'problem', 'verdict'] as const),
  ...(['milestonesDone', 'closing', 'returnReason'] as const),
];
const PROGRESS_DATES = ['doneOn', 'verdictOn'] as const;

/** Filled in place: it is done for every row, and a record made of entries or spreads costs many times as much. */
function progressOf(fields: RowFields): Progress {
  const progress: { -readonly [Id in keyof Progress]: Progress[Id] } = {};
  for (const id of PROGRESS_TEXTS) {
    const value = text(fields[id]);
    if (!saysNothing(value)) progress[id] = value;
  }
  for (const id of PROGRESS_DATES) {
    const value = date(fields[id]);
    if (value !== undefined) progress[id] = value;
  }
  const percent = fields['percent'];
  if (typeof percent === 'number' && percent >= 0 && percent <= 100) progress.percent = percent;
  return progress;
}

/** The units of an item: those responsible, then those of the column for supporting units, each once. */
function withSupport(units: readonly UnitMention[], more: readonly UnitMention[]): readonly UnitMention[] {
  if (more.length === 0) return units;
  const known = new Set(units.map(({ name }) => name));
  const support = more.filter(({ name }) => !known.has(name));
  return [...units, ...support.map((unit) => ({ ...unit, role: 'support' as const }))];
}

/** Whether a set of column ids holds any progress column. */
export function hasProgressColumns(columnIds: Iterable<string>): boolean {
  const progress = new Set(PROGRESS_COLUMNS.map((column) => column.id));
  return [...columnIds].some((id) => progress.has(id));
}

type DeadlineReader = (source: string) => Deadline;
const deadlineReaders = new Map<string, DeadlineReader>();

/** Outlives a reading: the workbook is read again and again, and few of its deadlines change meanwhile. */
function deadlineReader(year: GivenYear): DeadlineReader {
  const key = `${year.value} ${year.known}`;
  const reader = deadlineReaders.get(key) ?? rememberNames((source) => parseDeadline(source, year));
  deadlineReaders.set(key, reader);
  return reader;
}

/** A reader that turns canonical fields of one project-year ledger into items. */
export function projectItemReader(context: ItemContext): (fields: RowFields, row?: number) => ProjectItem {
  const deadlineOf = remember(deadlineReader(context.year));
  const unitsOf = remember((source) => parseUnits(source, context.directory));
  return (fields, row) => {
    const no = typeof fields['no'] === 'number' ? fields['no'] : null;
    const item = text(fields['item']);
    const measures = text(fields['measures']);
    const leadUnit = unitsOf(text(fields['leadUnit']))[0]?.name;
    const read = {
      no,
      group: text(fields['group']),
      item: no === null ? item : splitItemNumber(item, no).rest,
      ...(measures === '' ? {} : { measures }),
      deadline: deadlineOf(text(fields['deadline'])),
      units: withSupport(unitsOf(text(fields['units'])), unitsOf(text(fields['supportUnits']))),
      ...(leadUnit === undefined ? {} : { leadUnit }),
      ...(context.hasProgress ? { progress: progressOf(fields) } : {}),
    };
    // V8 gives a literal that opens with a spread and goes on with names a hidden class of its own, every time.
    return row === undefined ? read : { row, ...read };
  };
}
