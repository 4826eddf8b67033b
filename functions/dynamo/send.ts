import { ConditionalCheckFailedException, DynamoDBServiceException } from '@aws-sdk/client-dynamodb';
import { StoreUnavailableError } from '../usecases/ledger-store';

const THROTTLES: ReadonlySet<string> = new Set([
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'LimitExceededException',
]);

/**
 * A defect of ours, which trying again does not cure: the service refused the request for what it says, or the
 * SDK before it was sent at all (then it has no metadata).
 */
function isOurFault(error: unknown): boolean {
  if (error instanceof DynamoDBServiceException)
    return error.$fault === 'client' && !THROTTLES.has(error.name);
  return !(error instanceof Error && '$metadata' in error);
}

/** Runs a call whose retries the SDK has exhausted when it fails; no SDK error leaves this folder undisguised. */
export async function sending<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (isOurFault(error)) throw error;
    throw new StoreUnavailableError('DynamoDB did not answer.', { cause: error });
  }
}

/** Runs a conditional write; false when its condition did not hold. */
export async function sendingConditionally(call: () => Promise<unknown>): Promise<boolean> {
  try {
    await sending(call);
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
