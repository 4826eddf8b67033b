import { useCallback, useEffect, useState } from 'react';
import { messageOf } from '../notice/notice';

/** What was asked of the worker. The last answer stays in view while the next is worked out. */
export interface Answer<T> {
  readonly value?: T;
  /** Why there is no answer, in Chinese. */
  readonly problem?: string;
  readonly busy: boolean;
  /** Asks the same again. */
  readonly again: () => void;
}

/**
 * Asks whenever `ask` is another function, or `of` (what it is asked about) another object; nothing where `ask` is
 * undefined. Late answers to earlier questions are dropped.
 */
export function useAnswer<T>(ask: (() => Promise<T>) | undefined, of?: object): Answer<T> {
  const [answer, setAnswer] = useState<Pick<Answer<T>, 'value' | 'problem'>>({});
  const [busy, setBusy] = useState(false);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (!ask) return undefined;
    let isWanted = true;
    const settle = (next: Pick<Answer<T>, 'value' | 'problem'>): void => {
      if (!isWanted) return;
      setAnswer(next);
      setBusy(false);
    };
    setBusy(true);
    ask().then(
      (value) => {
        settle({ value });
      },
      (error: unknown) => {
        settle({ problem: messageOf(error) });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [ask, of, turn]);
  const again = useCallback(() => {
    setTurn((count) => count + 1);
  }, []);
  return { ...answer, busy, again };
}
