import { Text } from '@fluentui/react-components';
import type {
  FactLine,
  ListedUnit,
  YearEndList,
  YearEndView,
} from '../../../worker/supervision/year-end-view';
import { Section } from '../../completion/section';
import { Answered } from '../../parts/answered';
import { Folded } from '../../parts/folded';
import { LongList } from '../../parts/long-list';
import type { RemoteService } from '../../workbook/start-service';
import { ItemLink } from '../item-link';
import { useSectionStyles } from '../section-styles';
import { useOfBook } from '../use-of-book';

const AT_ONCE = 20;

function Facts({ facts }: { facts: readonly FactLine[] }) {
  const styles = useSectionStyles();
  return (
    <LongList items={facts} atOnce={AT_ONCE} counter="项" className={styles.list}>
      {(fact, at) => (
        <li key={at} className={styles.line}>
          <ItemLink item={fact} />
          <Text block size={200}>
            {fact.reason}
          </Text>
          <Text block size={200} className={styles.faint}>
            {[fact.ledger, fact.role].filter((part) => part !== '').join(' · ')}
          </Text>
        </li>
      )}
    </LongList>
  );
}

function Unit({ line: { unit, facts, remarks } }: { line: ListedUnit }) {
  const styles = useSectionStyles();
  return (
    <li className={styles.line}>
      <Folded summary={`${unit}（${facts.length}项）`}>
        {() => (
          <>
            {remarks.map((remark) => (
              <Text block size={200} key={remark}>
                {remark}
              </Text>
            ))}
            <Facts facts={facts} />
          </>
        )}
      </Folded>
    </li>
  );
}

function List({ list: { title, units } }: { list: YearEndList }) {
  const styles = useSectionStyles();
  return (
    <Section level={3} title={`${title}（${units.length}个单位）`}>
      {units.length === 0 && <Text>没有单位。</Text>}
      <LongList items={units} atOnce={AT_ONCE} counter="个" className={styles.list}>
        {(line) => <Unit key={line.unit} line={line} />}
      </LongList>
    </Section>
  );
}

function Lists({ view }: { view: YearEndView }) {
  const styles = useSectionStyles();
  const { asOf, isOver, lists, commendedItems } = view;
  return (
    <>
      <Text size={200} className={styles.intro}>
        {isOver
          ? `按${asOf}的情况列出，供领导研究，点单位看依据。`
          : `还没到年底，先按${asOf}的情况列出，供提前提醒，点单位看依据。`}
      </Text>
      {lists.map((list) => (
        <List key={list.title} list={list} />
      ))}
      {commendedItems.length > 0 && (
        <Section level={3} title={`按期完成并验收通过的事项（${commendedItems.length}项）`}>
          <Facts facts={commendedItems} />
        </Section>
      )}
    </>
  );
}

const ask = (service: RemoteService): Promise<YearEndView> => service.yearEnd();

/** 年终: the three lists with the facts that put each unit there. */
export function YearEndSection() {
  const answer = useOfBook(ask);
  return (
    <Section title="年终名单">
      <Answered answer={answer}>{(view) => <Lists view={view} />}</Answered>
    </Section>
  );
}
