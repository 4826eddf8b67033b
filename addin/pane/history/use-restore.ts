import { useState } from 'react';
import type { HistoryTarget } from '../../worker/history/history-target';
import type { RestoreChoice } from '../../worker/history/restore';
import type { CellChangeView, VersionView } from '../../worker/history/row-versions';
import { useWorkbook } from '../workbook/workbook-context';

export interface RestoreDesk {
  readonly busy: boolean;
  /** The cell as it was before a change. */
  readonly cell: (change: CellChangeView) => Promise<void>;
  /** The whole row as it stood at a time. */
  readonly row: (fields: VersionView['fields']) => Promise<void>;
}

/** Brings back what a row said before: written into the sheet, taken back by 撤销, sent with the next 同步. */
export function useRestore({ sheet, row, rowId }: HistoryTarget): RestoreDesk {
  const { service, attempt, change, notify } = useWorkbook();
  const [busy, setBusy] = useState(false);
  const restore = async (choice: Pick<RestoreChoice, 'fields' | 'field'>): Promise<void> => {
    if (rowId === undefined) return;
    setBusy(true);
    await attempt(async () => {
      const plan = await service.restore({ sheet, row, rowId, ...choice });
      if ('refused' in plan) notify({ intent: 'warning', text: plan.refused });
      else if (plan.columns.length === 0) notify({ intent: 'info', text: '表格里现在就是这样，不用恢复。' });
      else await change(`已恢复${plan.columns.join('、')}，同步后生效。`, plan.changes);
    });
    setBusy(false);
  };
  return {
    busy,
    cell: ({ field, before }) => restore({ field, fields: before === undefined ? {} : { [field]: before } }),
    row: (fields) => restore({ fields }),
  };
}
