import { useState } from 'react';
import type { PreparationChoice } from '#core/prepare/preparation';
import { inExcel } from '../../excel/in-excel';
import { carryOutPreparation } from '../../excel/prepare/carry-out-preparation';
import { undoPreparation } from '../../excel/prepare/undo-preparation';
import { useWorkbook } from '../workbook/workbook-context';

export interface PreparationDesk {
  readonly busy: boolean;
  /** What was asked for last and not done, with the reason, in Chinese. */
  readonly refused: readonly string[];
  /** Whether anything was done. */
  readonly run: (choice: PreparationChoice) => Promise<boolean>;
}

/** Adds what is chosen to the workbook; 撤销 takes exactly that away again. */
export function usePreparation(): PreparationDesk {
  const { service, attempt, done, reading } = useWorkbook();
  const [isRunning, setRunning] = useState(false);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const prepare = async (choice: PreparationChoice): Promise<boolean> => {
    const preparation = await service.planPreparation(choice);
    const { tables, newSheets } = preparation;
    setRefused(preparation.refused.map(({ sheet, reason }) => `${sheet}：${reason}`));
    if (tables.length + newSheets.length === 0) return false;
    const undo = await inExcel((context) => carryOutPreparation(context, preparation));
    const names = [...tables.map(({ sheet }) => `${sheet}的填报栏`), ...newSheets.map(({ name }) => name)];
    await done({
      text: `已加上：${names.join('、')}。`,
      undo: () => inExcel((context) => undoPreparation(context, undo)),
    });
    return true;
  };
  const run = async (choice: PreparationChoice): Promise<boolean> => {
    setRunning(true);
    let isDone = false;
    await attempt(async () => {
      isDone = await prepare(choice);
    });
    setRunning(false);
    return isDone;
  };
  return { busy: isRunning || reading.busy, refused, run };
}
