import { Link, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { FillItem } from '../../worker/fill/fill-item';
import { LightIcon } from '../completion/light-look';
import { MilestoneList } from '../completion/milestone-list';
import { useLamps } from '../completion/use-lamps';
import { useWorkbook } from '../workbook/workbook-context';
import { itemName } from './item-name';

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', gap: '4px' },
  title: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  measures: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  light: { display: 'flex', gap: '6px', alignItems: 'flex-start' },
  icon: { display: 'flex', paddingTop: '2px' },
  link: { fontSize: 'inherit' },
});

/** Which item it is, when it is due, and how it stands. */
export function ItemHead({ item }: { item: FillItem }) {
  const styles = useStyles();
  const { showCell } = useWorkbook();
  const { looks } = useLamps();
  const { place, cell, measures, deadline, units, light, reason, findings, standings } = item;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Whoever goes on to the next item begins at its top; who selects it in the sheet goes on typing there.
    if (document.hasFocus()) heading.current?.focus();
    else heading.current?.scrollIntoView({ block: 'nearest' });
  }, [place]);
  return (
    <div className={styles.head}>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {itemName(item)}
      </h2>
      {measures !== '' && (
        <Text size={200} className={styles.measures}>
          {measures}
        </Text>
      )}
      <div className={styles.light}>
        <span className={styles.icon}>
          <LightIcon light={light} />
        </span>
        <Text size={200}>{`${looks[light].name}：${reason}`}</Text>
      </div>
      <MilestoneList milestones={standings} />
      {findings.map((text) => (
        <Text key={text} size={200}>
          {text}
        </Text>
      ))}
      <Text size={200}>{`完成时限：${deadline === '' ? '未写' : deadline}`}</Text>
      <Text size={200}>
        {`${units === '' ? '未写责任单位' : units} · `}
        <Link as="button" className={styles.link} onClick={() => void showCell(place.sheet, cell)}>
          {`${place.sheet} ${cell}`}
        </Link>
      </Text>
    </div>
  );
}
