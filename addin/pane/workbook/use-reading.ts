import { useCallback, useEffect, useRef, useState } from 'react';
import { type CivilDate, civilDateInShanghai } from '#core/date/civil-date';
import { inExcel } from '../../excel/in-excel';
import { readWorkbook } from '../../excel/read/read-workbook';
import { readWorkbookFile } from '../../excel/read/read-workbook-file';
import type { Support } from '../../excel/support';
import { watchChanges } from '../../excel/watch-changes';
import type { BookView } from '../../worker/book/book-view';
import { messageOf } from '../notice/notice';
import type { RemoteService } from './start-service';
import { useSupport } from './support-context';
import type { Reading } from './workbook-context';

/** Has the open workbook checked as it is now. */
async function readBook(service: RemoteService, support: Support): Promise<BookView> {
  const today = civilDateInShanghai(Date.now());
  return support === 'full'
    ? service.open(await readWorkbook(), today)
    : service.openFile(await readWorkbookFile(), today);
}

/** The workbook as last read and checked; read when the pane opens, and whenever `refresh` is called. */
export function useReading(service: RemoteService): { reading: Reading; refresh: () => Promise<boolean> } {
  const [reading, setReading] = useState<Reading>({ busy: true, stale: false });
  const latest = useRef(0);
  const support = useSupport();

  const refresh = useCallback(async () => {
    const turn = ++latest.current;
    // Whatever changes from now on may be missing in what is read.
    setReading(({ problem: _problem, ...before }) => ({ ...before, busy: true, stale: false }));
    try {
      const book = await readBook(service, support);
      if (turn === latest.current) setReading(({ stale }) => ({ busy: false, stale, book }));
      return true;
    } catch (error) {
      const problem = messageOf(error);
      if (turn === latest.current) setReading((before) => ({ ...before, busy: false, stale: true, problem }));
      return false;
    }
  }, [service, support]);

  useEffect(() => {
    void refresh();
  }, [refresh]);

  useStale(
    useCallback(() => {
      setReading((before) => (before.stale ? before : { ...before, stale: true }));
    }, []),
  );
  useNewDay(reading.book?.asOf, refresh);
  return { reading, refresh };
}

const A_MINUTE_MS = 60_000;

/** A pane left open overnight reads anew: what today is, and what is due, has changed. */
function useNewDay(asOf: CivilDate | undefined, refresh: () => Promise<boolean>): void {
  useEffect(() => {
    if (asOf === undefined) return undefined;
    const timer = setInterval(() => {
      if (civilDateInShanghai(Date.now()) !== asOf) void refresh();
    }, A_MINUTE_MS);
    return () => {
      clearInterval(timer);
    };
  }, [asOf, refresh]);
}

/** Excel's events are hints only: they say that the last reading may be out of date, and never what has changed. Older ones have none. */
function useStale(told: () => void): void {
  const support = useSupport();
  useEffect(() => {
    if (support !== 'full') return undefined;
    const watching = inExcel((context) => watchChanges(context, told));
    watching.catch(() => undefined);
    return () => {
      void watching.then((stop) => stop()).catch(() => undefined);
    };
  }, [support, told]);
}
