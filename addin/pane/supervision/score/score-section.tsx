import { Text } from '@fluentui/react-components';
import type { ScoreView } from '../../../worker/supervision/score-view';
import { Section } from '../../completion/section';
import { Answered } from '../../parts/answered';
import { LongList } from '../../parts/long-list';
import { useSettings } from '../../settings/settings-provider';
import type { RemoteService } from '../../workbook/start-service';
import { FindingLinks } from '../finding-links';
import { useSectionStyles } from '../section-styles';
import { useOfBook } from '../use-of-book';
import { ScoreLineView } from './score-line';

const AT_ONCE = 50;

function Scores({ view }: { view: ScoreView }) {
  const styles = useSectionStyles();
  const { unit: mine } = useSettings().settings;
  const { scheme, hasLog, lines, similar } = view;
  if (lines.length === 0) {
    return (
      <Text role="status">
        这本工作簿里没有信息任务分配表，不能计分。请打开有任务表和信息报送登记表的工作簿。
      </Text>
    );
  }
  const isMine = ({ score }: ScoreView['lines'][number]): boolean => score.unit === mine;
  return (
    <>
      <Text block size={200}>
        {scheme}
      </Text>
      {!hasLog && (
        <Text block role="status">
          还没有“信息报送登记表”，所以都是0篇。请到“台账”页的“准备台账”里新建，逐条登记。
        </Text>
      )}
      <LongList
        items={[...lines.filter(isMine), ...lines.filter((line) => !isMine(line))]}
        atOnce={AT_ONCE}
        counter="个"
        className={styles.list}
      >
        {(line, at) => <ScoreLineView key={`${line.score.unit} ${at}`} line={line} isMine={isMine(line)} />}
      </LongList>
      <FindingLinks title={`标题相近的信息（${similar.length}处）`} findings={similar} />
    </>
  );
}

const ask = (service: RemoteService): Promise<ScoreView> => service.scores();

/** 计分: the ranking by information articles, and what is behind each unit's points. */
export function ScoreSection() {
  const answer = useOfBook(ask);
  return (
    <Section title="信息计分排名">
      <Answered answer={answer}>{(view) => <Scores view={view} />}</Answered>
    </Section>
  );
}
