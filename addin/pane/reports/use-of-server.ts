import { useCallback } from 'react';
import type { Connection } from '../../api/fetch-transport';
import { type Answer, useAnswer } from '../parts/use-answer';
import { useConnection } from '../settings/use-connection';
import type { RemoteService } from '../workbook/start-service';
import { useWorkbook } from '../workbook/workbook-context';

export type AskServer<T> = (service: RemoteService, connection: Connection) => Promise<T>;

/** What the server says, asked when first shown. `ask` must stay the same function while its question does. */
export function useOfServer<T>(ask: AskServer<T>): Answer<T> {
  const { service } = useWorkbook();
  const connection = useConnection();
  const [url, token] = [connection?.url, connection?.token];
  const asking = useCallback(
    () => ask(service, { url: url ?? '', token: token ?? '' }),
    [ask, service, url, token],
  );
  return useAnswer(connection && asking);
}
