import { Button } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { BookView } from '../../../worker/book/book-view';
import { Section } from '../../completion/section';
import { Answered } from '../../parts/answered';
import { useAnswer } from '../../parts/use-answer';
import { NotConnected } from '../../settings/not-connected';
import { useConnection } from '../../settings/use-connection';
import { useWorkbook } from '../../workbook/workbook-context';
import { useSectionStyles } from '../section-styles';
import { monthBefore, MonthChoice } from './month-choice';
import { MonthLists } from './month-lists';

function Month({ book }: { book: BookView }) {
  const styles = useSectionStyles();
  const { service } = useWorkbook();
  const connection = useConnection();
  const [month, setMonth] = useState(monthBefore(book.asOf, 1));
  const [url, token] = [connection?.url, connection?.token];
  const ask = useCallback(
    () => service.month({ url: url ?? '', token: token ?? '' }, month),
    [service, url, token, month],
  );
  const answer = useAnswer(connection && ask);
  if (!connection) return <NotConnected need="查看月报" />;
  return (
    <>
      <div className={styles.bar}>
        <MonthChoice today={book.asOf} month={month} choose={setMonth} />
        <Button size="small" disabled={answer.busy} onClick={answer.again}>
          刷新
        </Button>
      </div>
      <Answered answer={answer} isSlow>
        {(view) => <MonthLists view={view} today={book.asOf} />}
      </Answered>
    </>
  );
}

/** 月报: who reported for a month on time, late, or not at all, by the server's history. */
export function MonthSection() {
  const { reading } = useWorkbook();
  return <Section title="每月报送情况">{reading.book && <Month book={reading.book} />}</Section>;
}
