import { useEffect, useState } from 'react';
import type { CivilDate } from '#core/date/civil-date';
import type { BookView } from '../../worker/book/book-view';
import type { CompletionView } from '../../worker/completion/completion-view';
import { messageOf } from '../notice/notice';
import { useWorkbook } from '../workbook/workbook-context';

export interface CompletionDesk {
  /** As last worked out; stays in view while the next is. */
  readonly view?: CompletionView;
  /** Why it could not be worked out, in Chinese. */
  readonly problem?: string;
  readonly busy: boolean;
  /** The day asked for. */
  readonly asOf: CivilDate;
  /** Asks for another day than the one on which the workbook was read. */
  readonly look: (day: CivilDate) => void;
}

interface Answer {
  readonly book: BookView;
  readonly asOf: CivilDate;
  readonly view?: CompletionView;
  readonly problem?: string;
}

/** How the workbook as last read stands on the day that the clerk looks at. */
export function useCompletion(book: BookView): CompletionDesk {
  const { service } = useWorkbook();
  const [day, setDay] = useState<CivilDate>();
  const [answer, setAnswer] = useState<Answer>();
  const asOf = day ?? book.asOf;
  useEffect(() => {
    let isWanted = true;
    service.completion(asOf).then(
      (view) => {
        if (isWanted) setAnswer({ book, asOf, view });
      },
      (error: unknown) => {
        if (isWanted) setAnswer({ book, asOf, problem: messageOf(error) });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [service, book, asOf]);
  const { view, problem } = answer ?? {};
  return {
    ...(view && { view }),
    ...(problem !== undefined && { problem }),
    busy: answer?.book !== book || answer.asOf !== asOf,
    asOf,
    look: setDay,
  };
}
