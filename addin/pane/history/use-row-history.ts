import { useEffect, useState } from 'react';
import { inExcel } from '../../excel/in-excel';
import { selectedRow } from '../../excel/selected-row';
import type { HistoryTarget } from '../../worker/history/history-target';
import type { VersionsView } from '../../worker/history/row-versions';
import { useConnection } from '../settings/use-connection';
import { useWorkbook } from '../workbook/workbook-context';

const FIRST = 20;

export interface RowHistory {
  readonly busy: boolean;
  /** The row whose history is shown; undefined before one is chosen, null where the selection is on no ledger row. */
  readonly target: HistoryTarget | null | undefined;
  readonly versions: VersionsView | undefined;
  /** The column whose cell alone is looked at; empty for the whole row. */
  readonly field: string;
  readonly lookAtSelected: () => Promise<void>;
  readonly choose: (field: string) => void;
  readonly showMore: () => void;
  /** Asks the server again. */
  readonly reload: () => void;
}

/** What the server says of a row; asked anew whenever `target` is another object. */
function useVersions(target: HistoryTarget | null | undefined, field: string, limit: number) {
  const { service, attempt } = useWorkbook();
  const connection = useConnection();
  const [versions, setVersions] = useState<VersionsView>();
  const [busy, setBusy] = useState(false);
  const [url, token] = [connection?.url, connection?.token];
  useEffect(() => {
    if (!target || url === undefined || token === undefined) return;
    let isWanted = true;
    setBusy(true);
    const asked = { limit, ...(field !== '' && { field }) };
    void attempt(async () => {
      const found = await service.rowVersions({ url, token }, target, asked);
      if (isWanted) setVersions(found);
    }).then(() => {
      if (isWanted) setBusy(false);
    });
    return () => {
      isWanted = false;
    };
  }, [attempt, field, limit, service, target, token, url]);
  return { versions, setVersions, busy };
}

/** The history of the row that is selected in Excel when asked. */
export function useRowHistory(): RowHistory {
  const { service, attempt, reading, refresh } = useWorkbook();
  const [target, setTarget] = useState<HistoryTarget | null>();
  const [field, setField] = useState('');
  const [limit, setLimit] = useState(FIRST);
  const { versions, setVersions, busy } = useVersions(target, field, limit);
  const begin = (of: string): void => {
    setVersions(undefined);
    setField(of);
    setLimit(FIRST);
  };
  const lookAtSelected = async (): Promise<void> => {
    await attempt(async () => {
      if (reading.stale) await refresh();
      const { sheet, row } = await inExcel(selectedRow);
      setTarget((await service.historyTarget(sheet, row)) ?? null);
      begin('');
    });
  };
  return {
    ...{ busy: busy || (reading.busy && !reading.book), target, versions, field, lookAtSelected },
    choose: begin,
    showMore: () => {
      setLimit(limit + 5 * FIRST);
    },
    reload: () => {
      setTarget((before) => before && { ...before });
    },
  };
}
