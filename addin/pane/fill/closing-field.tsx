import { Button, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { closingOffer } from '#core/fill/closing-offer';
import { cellOfField, type FormDesk } from './cell-field';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: '4px' },
  label: typographyStyles.caption1Strong,
  hint: { color: tokens.colorNeutralForeground2 },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

/** 销号: how far it is, and applying for it or withdrawing; it is saved with the rest of the form. */
export function ClosingField({ desk }: { desk: FormDesk }) {
  const styles = useStyles();
  const cell = cellOfField(desk, 'closing');
  if (!cell) return null;
  const { item, form, problems, edit } = desk;
  const { hint, button } = closingOffer(item.form, form, item.rules);
  const problem = problems.find(({ field }) => field === 'closing')?.text;
  return (
    <div role="group" aria-label={cell.header} className={styles.field}>
      <Text size={200} className={styles.label}>
        {form.closing === '' ? cell.header : `${cell.header}：${form.closing}`}
      </Text>
      {item.returnReason !== '' && <Text size={200}>{`退回原因：${item.returnReason}`}</Text>}
      <Text size={200} className={styles.hint} role="status">
        {cell.lock ?? hint}
      </Text>
      {problem !== undefined && (
        <Text size={200} role="alert" className={styles.problem}>
          {problem}
        </Text>
      )}
      {button && cell.lock === undefined && (
        <Button
          size="small"
          onClick={() => {
            edit({ ...form, closing: button.closing });
          }}
        >
          {button.label}
        </Button>
      )}
    </div>
  );
}
