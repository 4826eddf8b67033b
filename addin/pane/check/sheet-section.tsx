import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
} from '@fluentui/react-components';
import type { SheetFindings } from './finding-groups';
import { GroupSection } from './group-section';

const useStyles = makeStyles({ panel: { margin: '0' } });

/** The findings of one sheet. */
export function SheetSection({ sheet, groups, total }: SheetFindings) {
  const styles = useStyles();
  return (
    <Accordion collapsible defaultOpenItems={sheet}>
      <AccordionItem value={sheet}>
        <AccordionHeader as="h2" size="medium">{`${sheet}（${total}）`}</AccordionHeader>
        <AccordionPanel className={styles.panel}>
          {groups.map((group) => (
            <GroupSection key={group.code} sheet={sheet} group={group} />
          ))}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
