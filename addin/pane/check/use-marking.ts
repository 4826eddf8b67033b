import { useEffect, useEffectEvent, useState } from 'react';
import { inExcel } from '../../excel/in-excel';
import { markCells } from '../../excel/mark-cells';
import { useWorkbook } from '../workbook/workbook-context';

export interface Marking {
  readonly isOn: boolean;
  readonly busy: boolean;
  readonly toggle: () => Promise<void>;
}

/** Marks the cells of the findings in the sheets while switched on; each reading marks anew. */
export function useMarking(): Marking {
  const { attempt, reading } = useWorkbook();
  const { book } = reading;
  const [isOn, setOn] = useState(false);
  const [busy, setBusy] = useState(false);
  const show = async (on: boolean): Promise<void> => {
    if (!book) return;
    setBusy(true);
    const marks = on ? book.findings : [];
    const worked = await attempt(() => inExcel((context) => markCells(context, marks, book.sheetNames)));
    if (worked) setOn(on);
    setBusy(false);
  };
  const markAnew = useEffectEvent(() => {
    if (isOn) void show(true);
  });
  useEffect(() => {
    markAnew();
  }, [book]);
  return { isOn, busy, toggle: () => show(!isOn) };
}
