import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useOfBook } from '../supervision/use-of-book';
import type { RemoteService } from '../workbook/start-service';

const ask = (service: RemoteService): Promise<boolean> => service.isUnsynced();

/** Says that what is in the sheets is not yet in the reports; nothing where it is. */
export function UnsyncedBar({ openSync }: { openSync: () => void }) {
  const { value } = useOfBook(ask);
  if (value !== true) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>本表有改动还没有同步，报告按已同步的内容生成。</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={openSync}>
          去同步
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
