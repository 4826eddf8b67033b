import { useState } from 'react';
import { BOARD_NAME } from '#core/dashboard/board-sheet';
import type { CivilDate } from '#core/date/civil-date';
import { minuteText } from '#core/date/minute-text';
import { removeDashboard, writeDashboard } from '../../excel/dashboard/write-dashboard';
import { inExcel } from '../../excel/in-excel';
import { useWorkbook } from '../workbook/workbook-context';

export interface BoardDesk {
  readonly busy: boolean;
  /** Writes the board at the end of a day into its sheet. A sheet that is made for it can be taken back. */
  readonly write: (asOf: CivilDate) => Promise<void>;
}

export function useBoard(): BoardDesk {
  const { service, attempt, done, reading } = useWorkbook();
  const [isWriting, setWriting] = useState(false);
  const write = async (asOf: CivilDate): Promise<void> => {
    setWriting(true);
    await attempt(async () => {
      const board = await service.board(asOf, minuteText(Date.now()));
      const { created } = await inExcel((context) => writeDashboard(context, board));
      await done(
        created
          ? { text: `已生成“${BOARD_NAME}”工作表。`, undo: () => inExcel(removeDashboard) }
          : { text: `已刷新“${BOARD_NAME}”工作表。` },
      );
    });
    setWriting(false);
  };
  return { busy: isWriting || reading.busy, write };
}
