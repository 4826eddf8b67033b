import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { minuteText } from '#core/date/minute-text';
import { numberedName } from '#core/sync/client/row-name';
import { useWorkbook } from '../workbook/workbook-context';

const useStyles = makeStyles({
  line: { padding: '4px 0', listStyleType: 'none', overflowWrap: 'anywhere' },
  author: { color: tokens.colorNeutralForeground3 },
});

/** Who did something, and when: `张三 2023-06-30 17:05`. */
export function authorText({ by, at }: { by?: string | undefined; at?: number | undefined }): string {
  return [by, at === undefined ? undefined : minuteText(at)].filter((text) => text !== undefined).join(' ');
}

/** A row by its number and title; the click shows it in Excel where the sheet has it. */
export function RowLine({
  sheet,
  row,
  no,
  title,
  note = '',
  children,
}: {
  sheet: string;
  row?: number;
  no: number | null;
  title: string;
  /** Stands small behind the title, e.g. who did it. */
  note?: string;
  children?: ReactNode;
}) {
  const styles = useStyles();
  const { showCell } = useWorkbook();
  const name = numberedName(no, title);
  return (
    <li className={styles.line}>
      {row === undefined ? (
        <Text size={200} weight="semibold">
          {name}
        </Text>
      ) : (
        <Link as="button" onClick={() => void showCell(sheet, `A${row}`)}>
          <Text size={200} weight="semibold">{`第${row}行 ${name}`}</Text>
        </Link>
      )}
      {note !== '' && (
        <Text block size={200} className={styles.author}>
          {note}
        </Text>
      )}
      {children}
    </li>
  );
}
