import { Button, makeStyles, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { REPORTS } from '#core/report/report-kinds';
import type { BookView } from '../../worker/book/book-view';
import type { MadeReport } from '../../worker/reports/report-views';
import { GapList } from './gap-list';
import { HandedFileBox } from './handed-file';
import { isNumber, reportAsked, type ReportChoice } from './report-choice';
import { ReportFields } from './report-fields';
import { useHandOut } from './use-hand-out';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px', margin: '8px 0' },
});

/** Chooses a report, has the server make it, and tells what is left to be written in it. */
export function ReportForm({ book: { asOf: today, units } }: { book: BookView }) {
  const styles = useStyles();
  const [choice, setChoice] = useState<ReportChoice>({ kind: 'monthly', unit: '', number: '' });
  const { busy, handed, give } = useHandOut<MadeReport>();
  const make = (): void => {
    const asked = reportAsked(choice, today);
    const name = `${REPORTS[asked.kind].name}（截至${asked.date}）`;
    void give(name, (service, connection) => service.makeReport(connection, asked));
  };
  return (
    <form
      className={styles.form}
      aria-label="生成报告"
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <ReportFields
        choice={choice}
        today={today}
        units={units}
        change={(some) => {
          setChoice(({ date, ...before }) => ({
            ...before,
            ...(date !== undefined && some.kind === undefined && { date }),
            ...some,
          }));
        }}
      />
      <Button type="submit" appearance="primary" disabledFocusable={busy || !isNumber(choice.number)}>
        生成并下载
      </Button>
      {busy && <Spinner size="tiny" label="服务器正在生成，事项多的要等一会儿…" />}
      {handed && (
        <>
          <HandedFileBox file={handed} />
          <GapList report={handed.link} />
        </>
      )}
    </form>
  );
}
