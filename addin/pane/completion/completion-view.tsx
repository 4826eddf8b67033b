import { Text } from '@fluentui/react-components';
import { useCallback, useRef, useState } from 'react';
import type { BookView } from '../../worker/book/book-view';
import { NotReadYet } from '../shell/not-read-yet';
import { useWorkbook } from '../workbook/workbook-context';
import { BoardBar } from './board-bar';
import { DayField } from './day-field';
import type { ItemChoice } from './item-choice';
import { ItemsPage } from './items-page';
import { Overview } from './overview';
import { useCompletion } from './use-completion';

/** The figures; in their place the items behind one of them, until the clerk goes back to where that was. */
function Completion({ book, board }: { book: BookView; board: boolean }) {
  const { view, problem, busy, asOf, look } = useCompletion(book);
  const [choice, setChoice] = useState<ItemChoice>();
  const opener = useRef<Element>(null);
  const choose = useCallback((next: ItemChoice) => {
    opener.current = document.activeElement;
    setChoice(next);
  }, []);
  const back = (): void => {
    setChoice(undefined);
    requestAnimationFrame(() => {
      if (opener.current instanceof HTMLElement) opener.current.focus();
    });
  };
  return (
    <>
      <div hidden={choice !== undefined}>
        <DayField today={book.asOf} day={asOf} look={look} />
        {problem !== undefined && (
          <Text block role="alert">
            {problem}
          </Text>
        )}
        <Text block size={200} role="status">
          {busy ? '正在统计…' : ''}
        </Text>
        {view && <BoardBar asOf={asOf} exists={view.hasBoard} isAsked={board} />}
        {view && <Overview view={view} choose={choose} />}
      </div>
      {choice && view && <ItemsPage items={view.items} choice={choice} back={back} />}
    </>
  );
}

/** 完成情况: rates and lights, and the rows behind them. `board`: the clerk has come for 领导看板. */
export function CompletionView({ board }: { board: boolean }) {
  const { reading } = useWorkbook();
  return reading.book ? <Completion book={reading.book} board={board} /> : <NotReadYet />;
}
