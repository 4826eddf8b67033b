import { createServer, type Server } from 'node:http';
import { closeServer, listenOnLoopback } from '#cli/server/listening';
import { StoreUnavailableError } from '../usecases/ledger-store';
import { createDynamoClient } from './create-client';
import { DynamoLedgerStore } from './dynamo-ledger-store';

const KEY = { bureau: 'b', ledgerId: 'l' };

/** A DynamoDB that answers everything alike, or with a cut connection when there is no answer. */
function fakeDynamo(answer: { status: number; type: string } | undefined): Server & { calls: number } {
  const server = createServer((request, response) => {
    counted.calls += 1;
    request.resume();
    if (!answer) {
      request.socket.destroy();
      return;
    }
    response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${answer.type}`, message: '' }));
  });
  const counted = Object.assign(server, { calls: 0 });
  return counted;
}

describe('errors of DynamoDB', () => {
  it.each([
    { name: 'throttling', answer: { status: 400, type: 'ProvisionedThroughputExceededException' }, tries: 5 },
    { name: 'a failure on its side', answer: { status: 500, type: 'InternalServerError' }, tries: 5 },
    { name: 'a cut connection', answer: undefined, tries: 5 },
  ])('$name is tried again and then called unavailable', async ({ answer, tries }) => {
    const server = fakeDynamo(answer);
    const client = createDynamoClient({ endpoint: `http://127.0.0.1:${await listenOnLoopback(server, 0)}` });
    try {
      const store = new DynamoLedgerStore(client, 'table');
      await expect(store.readHead(KEY)).rejects.toBeInstanceOf(StoreUnavailableError);
      expect(server.calls).toBe(tries);
    } finally {
      client.destroy();
      await closeServer(server);
    }
  });

  it('a request it refuses is a defect of ours: not tried again, not called unavailable', async () => {
    const server = fakeDynamo({ status: 400, type: 'ValidationException' });
    const client = createDynamoClient({ endpoint: `http://127.0.0.1:${await listenOnLoopback(server, 0)}` });
    try {
      const reading = new DynamoLedgerStore(client, 'table').readHead(KEY);
      await expect(reading).rejects.toMatchObject({ name: 'ValidationException' });
      expect(server.calls).toBe(1);
    } finally {
      client.destroy();
      await closeServer(server);
    }
  });

  it('a value the SDK cannot write is a defect of ours', async () => {
    const client = createDynamoClient({ endpoint: 'http://127.0.0.1:9' });
    const putting = new DynamoLedgerStore(client, 'table').putMutation(
      KEY,
      { clientId: 'c', mutationId: 'm' },
      NaN,
    );
    await expect(putting).rejects.not.toBeInstanceOf(StoreUnavailableError);
    client.destroy();
  });
});
