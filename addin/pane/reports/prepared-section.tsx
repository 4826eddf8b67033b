import { Button, makeStyles, Text } from '@fluentui/react-components';
import type { Connection } from '../../api/fetch-transport';
import type { PreparedReport } from '../../worker/reports/report-views';
import { Section } from '../completion/section';
import { Answered } from '../parts/answered';
import { LongList } from '../parts/long-list';
import { useSectionStyles } from '../supervision/section-styles';
import type { RemoteService } from '../workbook/start-service';
import { HandedFileBox } from './handed-file';
import { useHandOut } from './use-hand-out';
import { useOfServer } from './use-of-server';

const AT_ONCE = 12;

const useStyles = makeStyles({
  line: { display: 'flex', justifyContent: 'space-between', alignItems: 'start', gap: '8px' },
  button: { flexShrink: 0, minWidth: '56px' },
});

const ask = (service: RemoteService, connection: Connection): Promise<readonly PreparedReport[]> =>
  service.preparedReports(connection);

/** The reports that the server has made by itself. */
export function PreparedSection() {
  const styles = useStyles();
  const { list, line, faint } = useSectionStyles();
  const answer = useOfServer(ask);
  const { busy, handed, give } = useHandOut();
  return (
    <Section title="已备好的报告">
      <Answered answer={answer}>
        {(reports) => (
          <>
            {reports.length === 0 && <Text block>还没有。服务器定时生成的月度通报、督办单会列在这里。</Text>}
            <LongList items={reports} atOnce={AT_ONCE} counter="份" className={list}>
              {({ id, name, date, at }) => (
                <li key={id} className={line}>
                  <div className={styles.line}>
                    <div>
                      <Text block>{name}</Text>
                      <Text block size={200} className={faint}>{`截至${date} · ${at}生成`}</Text>
                    </div>
                    <Button
                      className={styles.button}
                      size="small"
                      disabled={busy}
                      aria-label={`下载${name}`}
                      onClick={() =>
                        void give(name, (service, connection) => service.preparedLink(connection, id))
                      }
                    >
                      下载
                    </Button>
                  </div>
                </li>
              )}
            </LongList>
            {handed && <HandedFileBox file={handed} />}
          </>
        )}
      </Answered>
    </Section>
  );
}
