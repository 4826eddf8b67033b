import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

export interface DynamoConfig {
  /** Set for an embedded DynamoDB, which takes any credentials; absent in AWS. */
  readonly endpoint?: string;
}

/** Five tries in all with the SDK's own jittered back-off, which knows throttling from other failures. */
const RETRIES = { maxAttempts: 5, retryMode: 'standard' } as const;
/**
 * Milliseconds. A call that hangs must fail, and be tried again, well within a Lambda's own time limit; by itself the
 * SDK would only print a warning.
 */
const TIMEOUTS = { connectionTimeout: 1_000, requestTimeout: 5_000, throwOnRequestTimeout: true };
const EMBEDDED = { region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

export function createDynamoClient({ endpoint }: DynamoConfig): DynamoDBClient {
  const local = endpoint === undefined ? {} : { endpoint, ...EMBEDDED };
  return new DynamoDBClient({ ...RETRIES, requestHandler: TIMEOUTS, ...local });
}
