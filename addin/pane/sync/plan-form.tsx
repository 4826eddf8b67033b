import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { isEmptyPlan, type PlanDecisions, type PlanView } from '../../worker/sync/plan-view';
import type { AllDecisions } from '../../worker/sync/workbook-desk';
import { LedgerPlan } from './ledger-plan';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px' },
  heading: { margin: 0 },
  actions: { display: 'flex', gap: '8px' },
});

const UNDECIDED: PlanDecisions = { identities: {}, confirmed: false };

/** What synchronising is about to do, ledger by ledger; nothing has been sent or written so far. */
export function PlanForm({
  plans,
  answer,
}: {
  plans: readonly PlanView[];
  answer: (decisions: AllDecisions | 'cancel') => void;
}) {
  const styles = useStyles();
  const [decisions, setDecisions] = useState<AllDecisions>({});
  return (
    <div className={styles.form}>
      <Text as="h2" weight="semibold" size={400} className={styles.heading}>
        同步预览
      </Text>
      <Text size={200}>以下是要做的事，还没有上传，也没有写入表格。</Text>
      {plans
        .filter((plan) => !isEmptyPlan(plan))
        .map((plan) => (
          <LedgerPlan
            key={plan.ledger.id}
            plan={plan}
            decisions={decisions[plan.ledger.id] ?? UNDECIDED}
            decide={(decided) => {
              setDecisions({ ...decisions, [plan.ledger.id]: decided });
            }}
          />
        ))}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          onClick={() => {
            answer(decisions);
          }}
        >
          开始同步
        </Button>
        <Button
          onClick={() => {
            answer('cancel');
          }}
        >
          取消
        </Button>
      </div>
    </div>
  );
}
