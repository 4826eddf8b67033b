import type { CivilDate } from '#core/date/civil-date';

import { type DueReport, reportsDue } from '#core/schedule/reports-due';
import { formatsFor, makeReport } from '#reports/make-report';
import { ReportRefusedError } from '#reports/report-refused-error';
import type { BureauRegistry } from './bureau-registry';
import type { FileKey, FileStore } from './file-store';
import type { LedgerStore } from './ledger-store';
import { readOwnTemplates } from './own-templates';
import { keepPrepared, preparedId } from './prepared-reports';
import { readReportInput } from './read-report-input';
import { readRules } from './read-rules';

/** What became of a report of a bureau: ids and counts, never a ledger's text. */
export interface Preparation {
  readonly bureau: string;
  readonly kind?: DueReport['kind'];
  readonly asOf?: CivilDate;
  /** `empty`: there was nothing to write in it. */
  readonly outcome: 'made' | 'empty' | 'failed';
  readonly error?: unknown;
}

export interface PrepareTools {
  readonly store: LedgerStore;
  readonly files: FileStore;
  readonly bureaus: BureauRegistry;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Told of every report that was made, or tried; not of those that were made before. */
  readonly tell: (preparation: Preparation) => void;
}

interface Task extends DueReport {
  readonly bureau: string;
}

/** Where it is noted that a report is not needed, so that it is not tried again: what was then does not change. */
function unneededKey({ bureau, kind, asOf }: Task): FileKey {
  return { bureau, folder: 'unneeded', name: `${kind}-${asOf}` };
}

async function isSettled({ files }: PrepareTools, task: Task): Promise<boolean> {
  if (await files.readFileInfo(unneededKey(task))) return true;
  // The last format is written last: where it is there, all are.
  const last = formatsFor(task).at(-1);
  if (last === undefined) return true;
  const name = preparedId({ ...task, format: last });
  return (await files.readFileInfo({ bureau: task.bureau, folder: 'prepared', name })) !== undefined;
}

/** Makes and keeps the files of a report; false where there is nothing to write in it. */
async function makeFiles(tools: PrepareTools, task: Task): Promise<boolean> {
  const { store, files, now } = tools;
  const { bureau, kind, asOf } = task;
  // The rows of then: however late it is made, the report is the same.
  const input = await readReportInput(store, { bureau, kind, date: asOf, rows: 'then', now: now() });
  if (input.basis.length === 0) return false;
  const templates = await readOwnTemplates(files, bureau, kind);
  try {
    for (const format of formatsFor(task)) {
      const file = await makeReport({ kind, format }, input, templates);
      await keepPrepared(files, bureau, { kind, asOf, format }, { ...file, at: now() });
    }
    return true;
  } catch (error) {
    if (error instanceof ReportRefusedError && error.code === 'report-empty') return false;
    throw error;
  }
}

async function prepareOne(tools: PrepareTools, task: Task): Promise<Preparation['outcome']> {
  if (await makeFiles(tools, task)) return 'made';
  const mark = { bytes: new Uint8Array(), at: tools.now(), by: 'service', facts: {} };
  await tools.files.putFile(unneededKey(task), mark);
  return 'empty';
}

async function prepareBureau(tools: PrepareTools, bureau: string): Promise<void> {
  const { calendar } = await readRules(tools.store, bureau);
  for (const due of reportsDue(tools.now(), calendar)) {
    const task = { bureau, ...due };
    try {
      if (!(await isSettled(tools, task))) tools.tell({ ...task, outcome: await prepareOne(tools, task) });
    } catch (error) {
      tools.tell({ bureau, ...due, outcome: 'failed', error });
    }
  }
}

/**
 * Makes the reports that are due for all bureaus, and keeps them. Each is made once, however often this is called; what
 * fails for one bureau is told, and the others go on.
 */
export async function prepareReports(tools: PrepareTools): Promise<void> {
  for (const bureau of await tools.bureaus.listBureaus()) {
    try {
      await prepareBureau(tools, bureau);
    } catch (error) {
      tools.tell({ bureau, outcome: 'failed', error });
    }
  }
}
