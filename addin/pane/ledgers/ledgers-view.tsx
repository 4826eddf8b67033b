import { makeStyles, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { SheetView } from '../../worker/ledgers/sheet-views';
import { NotReadYet } from '../shell/not-read-yet';
import { useWorkbook } from '../workbook/workbook-context';
import { MappingForm } from './mapping-form';
import { PrepareSection } from './prepare-section';
import { type Correction, SheetCard } from './sheet-card';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '10px' },
  heading: { margin: 0 },
});

/** 台账: what the sheets were taken for, correcting it, and preparing ledgers for being filled in. */
export function LedgersView() {
  const styles = useStyles();
  const { reading } = useWorkbook();
  const [correction, setCorrection] = useState<Correction>();
  const { book } = reading;
  if (!book) return <NotReadYet />;
  if (correction)
    return (
      <MappingForm
        {...correction}
        close={() => {
          setCorrection(undefined);
        }}
      />
    );
  return (
    <div className={styles.view}>
      <Text as="h2" weight="semibold" size={400} className={styles.heading}>
        台账识别
      </Text>
      <Recognised sheets={book.sheets} correct={setCorrection} />
      <PrepareSection sheets={book.sheets} />
    </div>
  );
}

function Recognised({
  sheets,
  correct,
}: {
  sheets: readonly SheetView[];
  correct: (correction: Correction) => void;
}) {
  if (sheets.length === 0)
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          这本工作簿里没有可以识别的台账。请打开台账所在的工作簿，再点右上角重新校验。
        </MessageBarBody>
      </MessageBar>
    );
  return sheets.map((view) => <SheetCard key={view.sheet} view={view} correct={correct} />);
}
