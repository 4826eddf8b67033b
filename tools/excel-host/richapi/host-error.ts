const MESSAGES = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound:
    'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  GeneralException: 'There was an internal error while processing the request.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidObjectPath: 'The object path is not valid.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict: 'The requested operation cannot be completed as it would change merged cells.',
  FilteredRangeConflict: 'The attempted operation causes a conflict with a filtered range.',
  NotImplemented: "The requested feature isn't implemented.",
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  RequestAborted: 'The request was aborted during run time.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  UnsupportedOperation: 'The operation being attempted is not supported.',
} as const;

export type HostErrorCode = keyof typeof MESSAGES;

const STATUS: Partial<Record<HostErrorCode, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  GeneralException: 500,
  NotImplemented: 501,
};

/** What the simulated Excel refuses, as the client library will tell it: programs compare the code, never the message. */
export class HostError extends Error {
  readonly httpStatus: number;

  /** `location` is the member concerned, e.g. `Worksheet.getRange`. */
  constructor(
    readonly code: HostErrorCode,
    readonly location = '',
    options?: ErrorOptions,
  ) {
    super(MESSAGES[code], options);
    this.name = 'HostError';
    this.httpStatus = STATUS[code] ?? 400;
  }
}
