import type { Problem } from '../problem';

/** The server refused, or could not be reached or understood; the message is Chinese and for the user. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** What is wrong where, as far as the server says; of templates in Chinese. */
  readonly errors: NonNullable<Problem['errors']>;

  constructor(
    /** A problem code of the protocol, or `unreachable`, or `unreadable-answer`. */
    readonly code: string,
    message: string,
    /** HTTP status; absent when there was no answer. */
    readonly status?: number,
    options?: ErrorOptions & { readonly errors?: Problem['errors'] },
  ) {
    super(message, options);
    this.errors = options?.errors ?? [];
  }
}
