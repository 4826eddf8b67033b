import { proxy } from 'comlink';
import { useRef, useState } from 'react';
import type { Undo } from '../../excel/write/apply-changes';
import type { WorkbookDesk as SyncingDesk } from '../../worker/sync/workbook-desk';
import { messageOf } from '../notice/notice';
import { useConnection } from '../settings/use-connection';
import { type Editing, useEditing } from '../workbook/use-editing';
import { useWorkbook, type WorkbookDesk } from '../workbook/workbook-context';
import { IDLE, type SyncQuestion, type SyncState } from './sync-state';

export interface SyncControl {
  readonly state: SyncState;
  readonly start: () => Promise<void>;
  readonly cancel: () => void;
}

type Show = (change: (before: SyncState) => SyncState) => void;

/** Waits for the clerk's answer to a question. */
function asking<Answer>(
  show: Show,
  question: (answer: (answer: Answer) => void) => SyncQuestion,
): Promise<Answer> {
  return new Promise((resolve) => {
    const answer = (given: Answer): void => {
      show(({ question: _answered, ...before }) => before);
      resolve(given);
    };
    show((before) => ({ ...before, question: question(answer) }));
  });
}

/** The pane's side of a synchronisation. What others did and was written is collected, so that it can be taken back. */
function syncingDesk(show: Show, { apply }: Editing, undos: Undo[]): SyncingDesk {
  return {
    decide: (plans) => asking(show, (answer) => ({ ask: 'plan', plans, answer })),
    confirmWrite: (view) => asking(show, (answer) => ({ ask: 'write', view, answer })),
    resolve: (conflicts) => asking(show, (answer) => ({ ask: 'conflicts', conflicts, answer })),
    write: async (changes, what) => {
      try {
        const undo = await apply(changes);
        if (what === 'others') undos.unshift(undo);
        return 'written';
      } catch (error) {
        return { refused: messageOf(error) };
      }
    },
    progress: (progress) => {
      show((before) => ({ ...before, progress }));
    },
    waiting: (waiting) => {
      show(({ waiting: _over, ...before }) => (waiting ? { ...before, waiting } : before));
    },
  };
}

/**
 * Takes back what others did, the latest first; it is offered again with the next synchronisation. Where Excel refuses one,
 * the next attempt goes on from there.
 */
async function takeBack({ undo }: Editing, undos: Undo[]): Promise<void> {
  for (const one of [...undos]) {
    await undo(one);
    undos.shift();
  }
}

/** Reads the workbook, synchronises it, and reads it anew. What could not be read is not synchronised as it was before. */
async function run(
  { service, refresh, done, editing }: WorkbookDesk & { readonly editing: Editing },
  connection: { readonly url: string; readonly token: string },
  show: Show,
): Promise<void> {
  const undos: Undo[] = [];
  if (!(await refresh())) {
    show(() => IDLE);
    return;
  }
  const settled = await service.sync(connection, proxy(syncingDesk(show, editing, undos)));
  if (undos.length > 0) await done({ text: '他人的修改已写入表格。', undo: () => takeBack(editing, undos) });
  else await refresh();
  show(() => ({ isRunning: false, settled }));
}

/** Synchronising, as far as it is; only one at a time. */
export function useSync(): SyncControl {
  const desk = useWorkbook();
  const editing = useEditing();
  const connection = useConnection();
  const [state, show] = useState<SyncState>(IDLE);
  const isRunning = useRef(false);
  const start = async (): Promise<void> => {
    if (isRunning.current || !connection) return;
    isRunning.current = true;
    show(() => ({ isRunning: true }));
    const worked = await desk.attempt(() => run({ ...desk, editing }, connection, show));
    isRunning.current = false;
    if (!worked) show(() => IDLE);
  };
  return { state, start, cancel: () => void desk.service.stopSync() };
}
