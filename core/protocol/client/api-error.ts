/** The server refused, or could not be reached or understood; the message is Chinese and for the user. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    /** A problem code of the protocol, or `unreachable`, or `unreadable-answer`. */
    readonly code: string,
    message: string,
    /** HTTP status; absent when there was no answer. */
    readonly status?: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
