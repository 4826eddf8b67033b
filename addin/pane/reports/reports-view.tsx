import { Text } from '@fluentui/react-components';
import { Section } from '../completion/section';
import { NotConnected } from '../settings/not-connected';
import { useConnection } from '../settings/use-connection';
import { NotReadYet } from '../shell/not-read-yet';
import { useSectionStyles } from '../supervision/section-styles';
import { useWorkbook } from '../workbook/workbook-context';
import { PreparedSection } from './prepared-section';
import { ReportForm } from './report-form';
import { TemplatesSection } from './templates-section';
import { UnsyncedBar } from './unsynced-bar';

/** 报告: documents the bureau issues, made by the server of what has been synchronised. */
export function ReportsView({ openSync }: { openSync: () => void }) {
  const styles = useSectionStyles();
  const { reading } = useWorkbook();
  const connection = useConnection();
  if (!connection) return <NotConnected need="生成报告" />;
  if (!reading.book) return <NotReadYet />;
  return (
    <>
      <Section title="生成报告">
        <Text size={200} className={styles.intro}>
          由服务器按已同步的台账生成，数字都能追到台账的行；要人拿主意的地方留空标出。
        </Text>
        <UnsyncedBar openSync={openSync} />
        <ReportForm book={reading.book} />
      </Section>
      <PreparedSection />
      <TemplatesSection />
    </>
  );
}
