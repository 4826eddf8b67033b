import { Badge, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { TableView } from '../../worker/ledgers/sheet-views';
import { useWorkbook } from '../workbook/workbook-context';
import { ColumnList } from './column-list';
import { IconLine } from './icon-line';
import { useUnmapping } from './use-unmapping';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '6px', flexWrap: 'wrap' },
  kind: { flexGrow: 1, margin: 0 },
  facts: { color: tokens.colorNeutralForeground2, margin: '2px 0 4px', overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', columnGap: '12px' },
});

const CERTAINTY = {
  'by-hand': { text: '手工指定', color: 'informative' },
  named: { text: '把握大', color: 'success' },
  'by-columns': { text: '请核对', color: 'warning' },
} as const;

function factsOf({ sheet, year, isYearKnown, headerRow, rows, columns }: TableView): string {
  const read = columns.filter(({ title }) => title !== undefined).length;
  const yearText = isYearKnown ? `${year ?? ''}年，` : `没有写年度，按${year ?? ''}年算，`;
  return `工作表“${sheet}”，${year === undefined ? '' : yearText}第${headerRow}行是表头，共${rows}行；表头${columns.length}栏，认出${read}栏。`;
}

/** What a table was taken for, with its columns on demand. */
export function TableFacts({ table, correct }: { table: TableView; correct: () => void }) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { kind, certainty, missing, columns } = table;
  const { text, color } = CERTAINTY[certainty];
  return (
    <>
      <div className={styles.head}>
        <Text as="h3" weight="semibold" className={styles.kind}>
          {kind}
        </Text>
        <Badge appearance="tint" color={color}>
          {text}
        </Badge>
      </div>
      <Text size={200} block className={styles.facts}>
        {factsOf(table)}
      </Text>
      {missing.length > 0 && <IconLine>{`没有找到：${missing.join('、')}`}</IconLine>}
      <Actions
        table={table}
        isOpen={isOpen}
        toggle={() => {
          setOpen(!isOpen);
        }}
        correct={correct}
      />
      {isOpen && <ColumnList columns={columns} />}
    </>
  );
}

function Actions({
  table,
  isOpen,
  toggle,
  correct,
}: {
  table: TableView;
  isOpen: boolean;
  toggle: () => void;
  correct: () => void;
}) {
  const styles = useStyles();
  const { showCell } = useWorkbook();
  const unmap = useUnmapping();
  const { sheet, headerRow, certainty } = table;
  return (
    <div className={styles.actions}>
      <Link as="button" aria-expanded={isOpen} onClick={toggle}>
        {isOpen ? '收起栏目' : '查看栏目'}
      </Link>
      <Link as="button" onClick={() => void showCell(sheet, `A${headerRow}`)}>
        跳到表头
      </Link>
      <Link as="button" onClick={correct}>
        更正
      </Link>
      {certainty === 'by-hand' && (
        <Link as="button" onClick={() => void unmap(table)}>
          改回自动识别
        </Link>
      )}
    </div>
  );
}
