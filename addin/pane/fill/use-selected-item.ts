import { useCallback, useEffect, useEffectEvent, useRef } from 'react';
import { inExcel } from '../../excel/in-excel';
import { selectedRow, watchSelection } from '../../excel/selected-row';
import type { FillPlace } from '../../worker/fill/fill-rows';
import { useSupport } from '../workbook/support-context';
import { useWorkbook } from '../workbook/workbook-context';

/**
 * Shows the item in whose row the clerk selects a cell, as long as `isShown` says that the view is to be seen. The result
 * asks for the selected one at once.
 */
export function useSelectedItem(
  isShown: () => boolean,
  show: (place: FillPlace) => void,
): () => Promise<void> {
  const { attempt, notify, reading, refresh, service } = useWorkbook();
  const support = useSupport();
  const latest = useRef(0);
  const find = useCallback(async (): Promise<FillPlace | undefined> => {
    const { sheet, row } = await inExcel(selectedRow);
    return service.itemAtRow(sheet, row);
  }, [service]);

  const follow = useEffectEvent(async () => {
    if (!reading.book || !isShown()) return;
    const turn = ++latest.current;
    const place = await find();
    if (place && turn === latest.current) show(place);
  });
  useEffect(() => {
    if (support !== 'full') return undefined;
    // Whoever is not followed still has the button, which says why.
    const watching = inExcel((context) =>
      watchSelection(context, () => void follow().catch(() => undefined)),
    );
    watching.catch(() => undefined);
    return () => {
      void watching.then((stop) => stop()).catch(() => undefined);
    };
  }, [support]);

  return async () => {
    await attempt(async () => {
      if (reading.stale) await refresh();
      const place = await find();
      if (place) show(place);
      else notify({ intent: 'warning', text: '选中的不是台账里的事项，请选中一个事项所在的行。' });
    });
  };
}
