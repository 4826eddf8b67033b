import { parseDeadline } from '#core/deadline/parse-deadline';
import { isCivilDate, type CivilDate } from '#core/date/civil-date';
import { remember } from '#core/text/remember';
import { parseUnits } from '#core/unit/parse-units';
import type { UnitDirectory } from '#core/unit/unit';
import { splitItemNumber } from './item-number';
import { PROGRESS_COLUMNS } from './kinds/progress-columns';
import type { Progress, ProjectItem } from './project-item';
import type { FieldValue, RowFields } from './row-fields';

/** What a row cannot tell by itself. */
export interface ItemContext {
  readonly year: { readonly value: number; readonly known: boolean };
  readonly directory?: UnitDirectory;
  /** Whether the ledger has any progress column. */
  readonly hasProgress: boolean;
}

const text = (value: FieldValue | undefined): string => (value === undefined ? '' : String(value));

function date(value: FieldValue | undefined): CivilDate | undefined {
  return typeof value === 'string' && isCivilDate(value) ? value : undefined;
}

function progressOf(fields: RowFields): Progress {
  const percent = fields['percent'];
  const values = {
    status: text(fields['status']) || undefined,
    percent: typeof percent === 'number' && percent >= 0 && percent <= 100 ? percent : undefined,
    doneOn: date(fields['doneOn']),
    note: text(fields['note']) || undefined,
    evidence: text(fields['evidence']) || undefined,
    problem: text(fields['problem']) || undefined,
    verdict: text(fields['verdict']) || undefined,
    verdictOn: date(fields['verdictOn']),
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** Whether a set of column ids holds any progress column. */
export function hasProgressColumns(columnIds: Iterable<string>): boolean {
  const progress = new Set(PROGRESS_COLUMNS.map((column) => column.id));
  return [...columnIds].some((id) => progress.has(id));
}

/** A reader that turns canonical fields of one project-year ledger into items. */
export function projectItemReader(context: ItemContext): (fields: RowFields, row?: number) => ProjectItem {
  const deadlineOf = remember((source) => parseDeadline(source, context.year));
  const unitsOf = remember((source) => parseUnits(source, context.directory));
  return (fields, row) => {
    const no = typeof fields['no'] === 'number' ? fields['no'] : null;
    const item = text(fields['item']);
    const measures = text(fields['measures']);
    const leadUnit = unitsOf(text(fields['leadUnit']))[0]?.name;
    return {
      ...(row === undefined ? {} : { row }),
      no,
      group: text(fields['group']),
      item: no === null ? item : splitItemNumber(item, no).rest,
      ...(measures === '' ? {} : { measures }),
      deadline: deadlineOf(text(fields['deadline'])),
      units: unitsOf(text(fields['units'])),
      ...(leadUnit === undefined ? {} : { leadUnit }),
      ...(context.hasProgress ? { progress: progressOf(fields) } : {}),
    };
  };
}
