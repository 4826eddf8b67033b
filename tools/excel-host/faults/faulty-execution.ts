import { HostError } from '../richapi/host-error';
import type { BatchRequest, BatchResponse } from '../richapi/wire';
import { cleanUpOf } from './clean-up';
import type { BatchFault, Faults } from './faults';
import { isLongerThan, withoutCells } from './payload';
import { isTransportError, type TransportError } from './transport-error';

/** A batch as it comes over the wire. */
export interface Batch {
  /** A request in JSON. */
  readonly body: string;
  readonly flags: number;
}

const DELAYS_FOR_CELL_EDIT = 64;

/** Whether a batch waits while a person types into a cell. */
export function delaysForCellEdit({ flags }: Batch): boolean {
  return (flags & DELAYS_FOR_CELL_EDIT) !== 0;
}

/** What a batch comes to: an answer in JSON, or a refusal of the whole. */
export type Outcome = Answered | { readonly refused: TransportError };

interface Answered {
  readonly body: string;
  /** Of the action that failed, where one did. */
  readonly errorCode?: string;
}

function failing(code: BatchFault): Outcome {
  if (isTransportError(code)) return { refused: code };
  const { message, httpStatus } = new HostError(code);
  const error = { Code: code, Message: message, Location: '', ActionIndex: 0, HttpStatusCode: httpStatus };
  return answered({ Error: error, Results: [], TraceIds: [] });
}

function answered(response: BatchResponse): Answered {
  const body = JSON.stringify(response);
  return response.Error ? { body, errorCode: response.Error.Code } : { body };
}

/** Why the batch is not carried out; undefined where it is. */
function refusal(body: string, faults: Faults): Outcome | undefined {
  if (isLongerThan(body, faults.payloadLimit)) return { refused: 'RequestPayloadSizeLimitExceeded' };
  if (faults.cellEditing.isOn) return { refused: 'InvalidOperationInCellEditMode' };
  const code = faults.takeNext();
  return code && failing(code);
}

/** Carries out a batch with everything that may go wrong about it. */
export function executeWithFaults(
  { body }: Batch,
  request: BatchRequest,
  { faults, execute }: { faults: Faults; execute: (request: BatchRequest) => BatchResponse },
): Outcome {
  const refused = refusal(body, faults);
  if (refused) return refused;
  const response = execute(request);
  const answer = answered(response);
  if (!isLongerThan(answer.body, faults.payloadLimit)) return answer;
  if (faults.tooLongIsNull) return answered(withoutCells(response));
  execute(cleanUpOf(request, response));
  return { refused: 'ResponsePayloadSizeLimitExceeded' };
}
