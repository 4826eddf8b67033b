import { Button, Field, Link, makeStyles, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { KnownClosingState } from '#core/closing/closing-state';
import type { ClosingActor } from '#core/closing/closing-steps';
import type { ClosingLine } from '../../../worker/supervision/closing-view';
import { itemName } from '../../fill/item-name';
import { useWorkbook } from '../../workbook/workbook-context';
import { useSectionStyles } from '../section-styles';
import { type ClosingDesk, stepLabel } from './use-closing';

const useStyles = makeStyles({
  deeds: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '4px' },
  form: { display: 'flex', flexDirection: 'column', gap: '6px', marginTop: '6px' },
});

/** Asks why an item is returned: without a reason nobody can mend it. */
function ReturnForm({
  name,
  busy,
  send,
  cancel,
}: {
  name: string;
  busy: boolean;
  send: (reason: string) => void;
  cancel: () => void;
}) {
  const styles = useStyles();
  const [reason, setReason] = useState('');
  return (
    <form
      className={styles.form}
      aria-label={`退回${name}`}
      onSubmit={(event) => {
        event.preventDefault();
        send(reason.trim());
      }}
    >
      <Field label="退回原因" size="small" hint="写清缺什么、补什么">
        <Textarea
          size="small"
          autoFocus
          value={reason}
          onChange={(_, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <div className={styles.deeds}>
        <Button size="small" type="submit" appearance="primary" disabled={busy || reason.trim() === ''}>
          确认退回
        </Button>
        <Button size="small" onClick={cancel}>
          取消
        </Button>
      </div>
    </form>
  );
}

function Steps({ line, actor, desk }: { line: ClosingLine; actor: ClosingActor; desk: ClosingDesk }) {
  const styles = useStyles();
  const [isReturning, setReturning] = useState(false);
  const name = itemName(line, 20);
  const take = (to: KnownClosingState): void => {
    if (to === 'returned') setReturning(true);
    else void desk.take(line, to);
  };
  const send = async (reason: string): Promise<void> => {
    if (await desk.take(line, 'returned', reason)) setReturning(false);
  };
  if (isReturning) {
    return (
      <ReturnForm
        name={name}
        busy={desk.busy}
        send={(reason) => void send(reason)}
        cancel={() => {
          setReturning(false);
        }}
      />
    );
  }
  return (
    <div className={styles.deeds}>
      {line.steps[actor].map((to) => {
        const label = stepLabel(line, actor, to);
        return label === undefined ? null : (
          <Button
            key={to}
            size="small"
            disabled={desk.busy}
            aria-label={`${label}：${name}`}
            onClick={() => {
              take(to);
            }}
          >
            {label}
          </Button>
        );
      })}
    </div>
  );
}

/** An item on its way off the list, with the steps that the clerk may take. */
export function ClosingLineView(props: { line: ClosingLine; actor: ClosingActor; desk: ClosingDesk }) {
  const styles = useSectionStyles();
  const { showCell } = useWorkbook();
  const { place, cell, units, word, returnReason } = props.line;
  return (
    <li className={styles.line}>
      <Link as="button" onClick={() => void showCell(place.sheet, cell)}>
        {itemName(props.line, 60)}
      </Link>
      <Text block size={200} className={styles.faint}>
        {[units, `${place.sheet}第${place.row}行`, word].filter((part) => part !== '').join(' · ')}
      </Text>
      {returnReason !== '' && <Text block size={200}>{`退回原因：${returnReason}`}</Text>}
      <Steps {...props} />
    </li>
  );
}
