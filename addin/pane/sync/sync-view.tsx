import { Button, makeStyles, Text } from '@fluentui/react-components';
import { NotConnected } from '../settings/not-connected';
import { useConnection } from '../settings/use-connection';
import { NotReadYet } from '../shell/not-read-yet';
import { useWorkbook } from '../workbook/workbook-context';
import { ConflictsForm } from './conflicts-form';
import { PlanForm } from './plan-form';
import { SettledList } from './settled-list';
import type { SyncQuestion } from './sync-state';
import { SyncingBar } from './syncing-bar';
import { useSync } from './use-sync';
import { WriteForm } from './write-form';

const useStyles = makeStyles({ view: { display: 'flex', flexDirection: 'column', gap: '10px' } });

function Question({ question }: { question: SyncQuestion }) {
  switch (question.ask) {
    case 'plan':
      return <PlanForm {...question} />;
    case 'write':
      return <WriteForm {...question} />;
    case 'conflicts':
      return <ConflictsForm {...question} />;
  }
}

/** 同步: what is about to happen first, then doing it, and what it came to. */
export function SyncView() {
  const styles = useStyles();
  const { reading } = useWorkbook();
  const connection = useConnection();
  const { state, start, cancel } = useSync();
  if (!connection) return <NotConnected need="同步" />;
  if (!reading.book) return <NotReadYet />;
  const { isRunning, question, settled } = state;
  return (
    <div className={styles.view}>
      {!isRunning && (
        <>
          <Text size={200}>
            把您的改动上传，把他人的改动写入表格。会先列出要做什么，您确认以后才开始；表格可以筛选、排序、隐藏行，也可以多人同时编辑。
          </Text>
          <Button appearance="primary" onClick={() => void start()}>
            同步
          </Button>
        </>
      )}
      {isRunning && !question && <SyncingBar state={state} cancel={cancel} />}
      {question && <Question question={question} />}
      {!isRunning && settled && <SettledList settled={settled} />}
    </div>
  );
}
