import { makeStyles, tokens } from '@fluentui/react-components';
import { missingWith } from '../../excel/support';
import { useSupport } from '../workbook/support-context';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    padding: '4px 12px',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: { margin: '2px 0 4px', paddingLeft: '18px' },
});

/** Says what an older Excel does without; folded, so that it is out of the way. Nothing where everything works. */
export function MissingBar() {
  const styles = useStyles();
  const missing = missingWith(useSupport());
  if (missing.length === 0) return null;
  return (
    <details className={styles.bar}>
      <summary>{`这个 Excel 版本较旧，有${missing.length}点不同`}</summary>
      <ul className={styles.list}>
        {missing.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
