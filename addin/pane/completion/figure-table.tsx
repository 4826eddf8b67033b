import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowSortRegular, ArrowUpRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  head: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular, whiteSpace: 'nowrap' },
  cell: {
    padding: '4px 0 4px 6px',
    textAlign: 'right',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontVariantNumeric: 'tabular-nums',
  },
  name: {
    textAlign: 'left',
    paddingLeft: '2px',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  mine: { backgroundColor: tokens.colorBrandBackground2, fontWeight: tokens.fontWeightSemibold },
  sort: { minWidth: 0, padding: '0', lineHeight: 'inherit', fontWeight: tokens.fontWeightRegular },
});

/** How a column is sorted, where it can be. */
export interface Sorting {
  readonly direction: 'ascending' | 'descending' | 'none';
  readonly turn: () => void;
}

export interface FigureColumn<R> {
  readonly header: string;
  readonly value: (row: R) => ReactNode;
  readonly sorting?: Sorting;
}

const ARROWS = {
  ascending: <ArrowUpRegular fontSize={14} />,
  descending: <ArrowDownRegular fontSize={14} />,
  none: <ArrowSortRegular fontSize={14} />,
} as const;

function Header({
  header,
  sorting,
  isFirst,
}: Pick<FigureColumn<never>, 'header' | 'sorting'> & { isFirst: boolean }) {
  const styles = useStyles();
  const className = mergeClasses(styles.cell, styles.head, isFirst && styles.name);
  if (!sorting) {
    return (
      <th scope="col" className={className}>
        {header}
      </th>
    );
  }
  return (
    <th scope="col" className={className} aria-sort={sorting.direction}>
      <Button className={styles.sort} size="small" appearance="transparent" onClick={sorting.turn}>
        {header}
        {ARROWS[sorting.direction]}
      </Button>
    </th>
  );
}

function Row<R>({ row, columns, isMine }: { row: R; columns: readonly FigureColumn<R>[]; isMine: boolean }) {
  const styles = useStyles();
  return (
    <tr className={isMine ? styles.mine : undefined}>
      {columns.map(({ header, value }, at) =>
        at === 0 ? (
          <th
            key={header}
            scope="row"
            className={mergeClasses(styles.cell, styles.name, isMine && styles.mine)}
          >
            {value(row)}
          </th>
        ) : (
          <td key={header} className={styles.cell}>
            {value(row)}
          </td>
        ),
      )}
    </tr>
  );
}

/** A table of figures whose first column names the rows. Long ones show `atOnce` rows until more are asked for. */
export function FigureTable<R>({
  label,
  columns,
  rows,
  keyOf,
  isMine = () => false,
  atOnce = 50,
}: {
  label: string;
  columns: readonly FigureColumn<R>[];
  rows: readonly R[];
  keyOf: (row: R, at: number) => string;
  isMine?: (row: R) => boolean;
  atOnce?: number;
}) {
  const styles = useStyles();
  const [shown, setShown] = useState(atOnce);
  const left = rows.length - shown;
  return (
    <>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <Header key={column.header} {...column} isFirst={at === 0} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row, at) => (
            <Row key={keyOf(row, at)} row={row} columns={columns} isMine={isMine(row)} />
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setShown(shown + 50);
          }}
        >
          {`显示更多（还有${left}个）`}
        </Button>
      )}
    </>
  );
}
