import { Badge, Link, makeStyles, Text } from '@fluentui/react-components';
import type { QuotaScore } from '#core/scoring/score-quota';
import type { CreditView, ScoreLine } from '../../../worker/supervision/score-view';
import { Folded } from '../../parts/folded';
import { LongList } from '../../parts/long-list';
import { useWorkbook } from '../../workbook/workbook-context';
import { useSectionStyles } from '../section-styles';

const useStyles = makeStyles({ mark: { marginLeft: '6px' } });

const AT_ONCE = 20;

function signed(points: number): string {
  return points > 0 ? `+${points}` : String(points);
}

/** `+2 省级采用`; without a number where it counts into a whole. */
function creditText({ points, reason, month, problem }: CreditView): string {
  const facts = [points === null || points === 0 ? '' : signed(points), month, reason, problem];
  return facts.filter((fact) => fact !== undefined && fact !== '').join(' ');
}

function Credit({ credit }: { credit: CreditView }) {
  const styles = useSectionStyles();
  const { showCell } = useWorkbook();
  const { article } = credit;
  return (
    <li className={styles.line}>
      {article && (
        <Link as="button" onClick={() => void showCell(article.sheet, article.cell)}>
          {article.title}
        </Link>
      )}
      <Text block size={200}>
        {article ? `${article.date} ${creditText(credit)}` : creditText(credit)}
      </Text>
    </li>
  );
}

/** What is asked of the unit besides its rank, a sentence each. */
function factsOf(score: QuotaScore): string[] {
  const { done, quota, gap, projected, unitClass, pace, months } = score;
  const missing = months.filter((one) => one.missing > 0);
  const behind = pace !== null && pace < 0 ? `，比序时慢${Math.round(-pace * 100)}个百分点` : '';
  const [yearly, quality] = [unitClass?.yearly, unitClass?.quality];
  return [
    quota > 0 ? `已报${done}篇，任务${quota}篇，还差${gap}篇${behind}。` : `已报${done}篇。`,
    projected &&
      `照现在的进度，全年约${projected.done}篇${
        projected.reachesQuota === null ? '' : projected.reachesQuota ? '，能完成任务' : '，完不成任务'
      }。`,
    missing.length > 0 &&
      `没有完成月任务：${missing.map((one) => `${one.month}月缺${one.missing}篇`).join('、')}。`,
    yearly && `${unitClass?.name ?? ''}全年应报${yearly.owed}篇，还差${yearly.gap}篇。`,
    quality && `质量分应得${quality.owed}分，还差${quality.gap}分。`,
  ].filter((fact): fact is string => typeof fact === 'string');
}

/** A unit's points, part by part, and the articles behind them. */
function Behind({ line }: { line: ScoreLine }) {
  const styles = useSectionStyles();
  const { showCell } = useWorkbook();
  const { score, place, credits } = line;
  return (
    <>
      {factsOf(score).map((fact) => (
        <Text block size={200} key={fact}>
          {fact}
        </Text>
      ))}
      {score.parts.map(({ name, points, detail }) => (
        <Text block size={200} key={name}>
          {detail === '' ? `${name}${points}分` : `${name}${points}分：${detail}`}
        </Text>
      ))}
      {place && (
        <Link as="button" onClick={() => void showCell(place.sheet, place.cell)}>
          到任务表看这一行
        </Link>
      )}
      <LongList items={credits} atOnce={AT_ONCE} counter="条" className={styles.list}>
        {(credit, at) => <Credit key={at} credit={credit} />}
      </LongList>
    </>
  );
}

/** One unit of the ranking; unfolded it shows what its points are made of. */
export function ScoreLineView({ line, isMine }: { line: ScoreLine; isMine: boolean }) {
  const styles = useSectionStyles();
  const own = useStyles();
  const { unit, rank, points, isBottom, done, quota } = line.score;
  const place = rank === null ? '' : `${rank}. `;
  const score = points === null ? '' : `：${points}分`;
  return (
    <li className={styles.line}>
      <Folded
        summary={
          <>
            <Text weight={isMine ? 'semibold' : 'regular'}>
              {`${place}${unit}${isMine ? '（本单位）' : ''}${score}`}
            </Text>
            <Text size={200} className={styles.faint}>{` ${done}/${quota}篇`}</Text>
            {isBottom && (
              <Badge className={own.mark} size="small" color="danger" appearance="tint">
                末位
              </Badge>
            )}
          </>
        }
      >
        {() => <Behind line={line} />}
      </Folded>
    </li>
  );
}
