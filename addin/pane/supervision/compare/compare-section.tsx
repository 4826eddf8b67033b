import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { type CivilDate, endOfMonth, isCivilDate, monthOf, yearOf } from '#core/date/civil-date';
import type { BookView } from '../../../worker/book/book-view';
import { Section } from '../../completion/section';
import { Answered } from '../../parts/answered';
import { useAnswer } from '../../parts/use-answer';
import { NotConnected } from '../../settings/not-connected';
import { useConnection } from '../../settings/use-connection';
import { useWorkbook } from '../../workbook/workbook-context';
import { useSectionStyles } from '../section-styles';
import { CompareLists } from './compare-lists';

const useStyles = makeStyles({
  field: { gridTemplateColumns: 'auto 1fr', columnGap: '6px' },
  day: { width: '126px', minWidth: 0 },
});

/** Since when changes are looked at; undefined for the last circular, or the month's beginning where there was none. */
type Since = CivilDate | undefined;

function SinceField({
  today,
  since,
  choose,
}: {
  today: CivilDate;
  /** As asked for, else as the server has it. */
  since: Since;
  choose: (since: Since) => void;
}) {
  const styles = useStyles();
  const own = useSectionStyles();
  return (
    <div className={own.bar}>
      <Field className={styles.field} label="起始" orientation="horizontal" size="small">
        <Input
          className={styles.day}
          size="small"
          type="date"
          max={today}
          value={since ?? ''}
          onChange={(_, { value }) => {
            if (value === '') choose(undefined);
            else if (isCivilDate(value) && value < today) choose(value);
          }}
        />
      </Field>
      <Button
        size="small"
        className={own.narrow}
        onClick={() => {
          choose(undefined);
        }}
      >
        上期通报
      </Button>
      <Button
        size="small"
        className={own.narrow}
        onClick={() => {
          choose(endOfMonth(yearOf(today), monthOf(today) - 1));
        }}
      >
        上月末
      </Button>
    </div>
  );
}

function Compare({ book: { asOf } }: { book: BookView }) {
  const { service } = useWorkbook();
  const connection = useConnection();
  const [since, setSince] = useState<Since>();
  const [url, token] = [connection?.url, connection?.token];
  const ask = useCallback(
    () => service.compare({ url: url ?? '', token: token ?? '' }, asOf, since),
    [service, url, token, asOf, since],
  );
  const answer = useAnswer(connection && ask);
  if (!connection) return <NotConnected need="查看变化" />;
  return (
    <>
      <SinceField today={asOf} since={since ?? answer.value?.from} choose={setSince} />
      <Answered answer={answer} isSlow>
        {(view) => <CompareLists view={view} />}
      </Answered>
    </>
  );
}

/** 变化: what moved since the last circular, or another day, by the server's history. */
export function CompareSection() {
  const { reading } = useWorkbook();
  return <Section title="比上期的变化">{reading.book && <Compare book={reading.book} />}</Section>;
}
