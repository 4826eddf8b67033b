import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { RulesView } from '../../../worker/supervision/rules-view';
import { usePreparation } from '../../ledgers/use-preparation';
import { LightIcon } from '../../completion/light-look';
import { Section } from '../../completion/section';
import { Answered } from '../../parts/answered';
import { useSupport } from '../../workbook/support-context';
import { NeedsNewer } from '../../shell/needs-newer';
import type { RemoteService } from '../../workbook/start-service';
import { useWorkbook } from '../../workbook/workbook-context';
import { FindingLinks } from '../finding-links';
import { useSectionStyles } from '../section-styles';
import { useOfBook } from '../use-of-book';

const useStyles = makeStyles({
  rules: { margin: '8px 0' },
  topic: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    fontWeight: tokens.fontWeightSemibold,
    marginTop: '6px',
  },
  text: { margin: 0, overflowWrap: 'anywhere' },
});

function Lines({ lines }: Pick<RulesView, 'lines'>) {
  const styles = useStyles();
  const { showCell } = useWorkbook();
  return (
    <dl className={styles.rules}>
      {lines.map(({ topic, text, place, light }) => (
        <div key={topic}>
          <dt className={styles.topic}>
            {light && <LightIcon light={light} />}
            {topic}
          </dt>
          <dd className={styles.text}>
            {text}
            {place && (
              <Link
                as="button"
                aria-label={`修改：${topic}`}
                onClick={() => void showCell(place.sheet, place.cell)}
              >
                修改
              </Link>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Where there is no sheet of rules: makes one, with the rules in force on it. */
function NewSheet() {
  const canWrite = useSupport() === 'full';
  const { run, busy, refused } = usePreparation();
  return (
    <>
      <Text block>现在按默认规则。要改规则，请新建“规则设置”工作表，改好就生效。</Text>
      {canWrite ? (
        <Button disabled={busy} onClick={() => void run({ progress: [], sheets: ['rules'] })}>
          新建规则设置
        </Button>
      ) : (
        <NeedsNewer what="新建“规则设置”" />
      )}
      {refused.map((reason) => (
        <Text block size={200} role="alert" key={reason}>
          {reason}
        </Text>
      ))}
    </>
  );
}

function Rules({ view }: { view: RulesView }) {
  const styles = useSectionStyles();
  const { showCell } = useWorkbook();
  const { sheet, lines, findings, calendar } = view;
  return (
    <>
      {sheet ? (
        <>
          <Text block>按工作簿里的“规则设置”办，没写的按默认。改了以后点“重新校验”。</Text>
          <Button onClick={() => void showCell(sheet.sheet, sheet.cell)}>打开规则设置</Button>
        </>
      ) : (
        <NewSheet />
      )}
      <FindingLinks title={`规则设置里有${findings.length}处要改`} findings={findings} />
      <Lines lines={lines} />
      <Text block size={200} className={styles.faint}>
        {calendar}
      </Text>
    </>
  );
}

const ask = (service: RemoteService): Promise<RulesView> => service.rulesView();

/** 规则: by which rules lamps are lit, reports owed, points given. */
export function RulesSection() {
  const answer = useOfBook(ask);
  return (
    <Section title="亮灯和考核规则">
      <Answered answer={answer}>{(view) => <Rules view={view} />}</Answered>
    </Section>
  );
}
