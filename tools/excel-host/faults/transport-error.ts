/** Why Excel does not take a batch at all: the codes that the client library tells, by the numbers on the wire. */
export const TRANSPORT_ERROR = {
  /** Only where Excel itself is at fault. */
  GeneralException: 5001,
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  WriteNotSupportedWhenModalDialogOpen: 5016,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
} as const;

export type TransportError = keyof typeof TRANSPORT_ERROR;

export function isTransportError(code: string): code is TransportError {
  return code in TRANSPORT_ERROR;
}
