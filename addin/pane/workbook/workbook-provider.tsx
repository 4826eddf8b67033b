import { type ReactNode, useCallback, useMemo } from 'react';
import { inExcel } from '../../excel/in-excel';
import { selectCell } from '../../excel/select-cell';
import type { SheetChange } from '../../excel/write/sheet-change';
import { messageOf, type Notice } from '../notice/notice';
import type { RemoteService } from './start-service';
import { useEditing } from './use-editing';
import { useReading } from './use-reading';
import { WorkbookContext, type WorkbookDesk } from './workbook-context';

type Notify = (notice: Notice | undefined) => void;

/** Runs what a clerk asked for; what goes wrong is told. */
function useAttempt(notify: Notify): WorkbookDesk['attempt'] {
  return useCallback(
    async (work) => {
      try {
        await work();
        return true;
      } catch (error) {
        notify({ intent: 'error', text: messageOf(error) });
        return false;
      }
    },
    [notify],
  );
}

/** Tells of something done, with 撤销 where it can be taken back, and reads the workbook anew. */
function useDone(notify: Notify, refresh: WorkbookDesk['refresh']): WorkbookDesk['done'] {
  return useCallback(
    async ({ text, undo }) => {
      const takeBack = async (): Promise<void> => {
        try {
          await undo?.();
        } catch (error) {
          // What Excel was too busy for can be asked for again.
          notify({ intent: 'error', text: messageOf(error), ...(action && { action }) });
          return;
        }
        notify({ intent: 'info', text: '已撤销。' });
        await refresh();
      };
      const action = undo && { label: '撤销', run: () => void takeBack() };
      notify({ intent: 'success', text, ...(action && { action }) });
      await refresh();
    },
    [notify, refresh],
  );
}

/** Reads the workbook and hands it to the views below, together with the ways of changing it. */
export function WorkbookProvider({
  service,
  notify,
  children,
}: {
  service: RemoteService;
  notify: Notify;
  children: ReactNode;
}) {
  const { reading, refresh } = useReading(service);
  const attempt = useAttempt(notify);
  const done = useDone(notify, refresh);
  const editing = useEditing();
  const change = useCallback(
    async (text: string, changes: readonly SheetChange[]): Promise<void> => {
      const undo = await editing.apply(changes);
      await done({ text, undo: () => editing.undo(undo) });
    },
    [done, editing],
  );
  const showCell = useCallback(
    async (sheet: string, cell: string): Promise<void> => {
      await attempt(() => inExcel((context) => selectCell(context, sheet, cell)));
    },
    [attempt],
  );
  const desk = useMemo(
    (): WorkbookDesk => ({ reading, service, refresh, attempt, done, change, showCell, notify }),
    [attempt, change, done, notify, reading, refresh, service, showCell],
  );
  return <WorkbookContext value={desk}>{children}</WorkbookContext>;
}
