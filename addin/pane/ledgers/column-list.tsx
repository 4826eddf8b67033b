import { makeStyles, tokens } from '@fluentui/react-components';
import { columnLetters } from '#core/grid/address';
import type { TableView } from '../../worker/ledgers/sheet-views';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, marginTop: '6px' },
  cell: {
    textAlign: 'left',
    padding: '3px 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
    fontWeight: tokens.fontWeightRegular,
  },
  unread: { color: tokens.colorNeutralForeground3 },
});

/** The headers of a table, and what each was taken for. */
export function ColumnList({ columns }: Pick<TableView, 'columns'>) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {['列', '表头', '认作'].map((title) => (
            <th key={title} className={styles.cell} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {columns.map(({ index, header, title }) => (
          <tr key={index}>
            <td className={styles.cell}>{columnLetters(index)}</td>
            <td className={styles.cell}>{header}</td>
            <td className={styles.cell}>{title ?? <span className={styles.unread}>不读取</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
