import { HostError, type HostErrorCode } from '../richapi/host-error';

/** What Excel shows in a box, closed with OK, instead of doing what somebody wants. */
export interface Refusal {
  /** Of a validation rule, or as an add-in would be told. */
  readonly code: HostErrorCode | 'InvalidData';
  readonly message: string;
  /** Of the box, where it has one of its own. */
  readonly title?: string;
}

/** Thrown by what people do where a validation rule stops it. */
export class InvalidData extends Error {
  constructor(
    /** Of the box. */
    readonly title: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'InvalidData';
  }
}

/** The refusal behind an error. Throws what is none: a wrong address in a test, or a fault of the simulation. */
export function refusalBehind(error: unknown): Refusal {
  if (error instanceof InvalidData)
    return { code: 'InvalidData', title: error.title, message: error.message };
  if (error instanceof HostError) return { code: error.code, message: error.message };
  throw error;
}
