import { useState } from 'react';
import type { DeletedRow } from '../../worker/history/deleted-rows';
import { useConnection } from '../settings/use-connection';
import { useWorkbook } from '../workbook/workbook-context';

export interface DeletedRowsDesk {
  readonly busy: boolean;
  /** Undefined before they were asked for. */
  readonly rows: readonly DeletedRow[] | undefined;
  readonly look: () => Promise<void>;
  readonly bringBack: (row: DeletedRow) => Promise<void>;
}

/** The rows that somebody deleted, and bringing one back: the server has it again, the sheet after the next 同步; `told` hears of it. */
export function useDeletedRows(told: () => void): DeletedRowsDesk {
  const { service, attempt, notify } = useWorkbook();
  const connection = useConnection();
  const [rows, setRows] = useState<readonly DeletedRow[]>();
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    await attempt(work);
    setBusy(false);
  };
  const look = async (): Promise<void> => {
    if (connection) setRows(await service.deletedRows(connection));
  };
  const bringBack = async (row: DeletedRow): Promise<void> => {
    if (!connection) return;
    const refused = await service.bringBack(connection, row);
    if (refused !== undefined) notify({ intent: 'warning', text: `没有找回“${row.name}”：${refused}` });
    else {
      notify({ intent: 'success', text: `已找回“${row.name}”。请到“同步”页同步一次，它就回到表格里。` });
      setRows((before) => before?.filter((other) => other !== row));
      told();
    }
  };
  return { busy, rows, look: () => run(look), bringBack: (row) => run(() => bringBack(row)) };
}
