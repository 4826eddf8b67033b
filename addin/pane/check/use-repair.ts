import { useState } from 'react';
import type { RepairChoice } from '../../worker/check/repair';
import { useWorkbook } from '../workbook/workbook-context';

export interface RepairDesk {
  readonly busy: boolean;
  readonly run: (choice: RepairChoice) => Promise<void>;
}

/** Repairs what is chosen, and tells how many cells that were. */
export function useRepair(): RepairDesk {
  const { service, attempt, change, notify, reading } = useWorkbook();
  const [isRunning, setRunning] = useState(false);
  const run = async (choice: RepairChoice): Promise<void> => {
    setRunning(true);
    await attempt(async () => {
      const { changes, cells } = await service.repair(choice);
      if (cells > 0) await change(`已修复${cells}个单元格。`, changes);
      else notify({ intent: 'warning', text: '这些问题不能自动修复，请按提示手工修改。' });
    });
    setRunning(false);
  };
  return { busy: isRunning || reading.busy, run };
}
