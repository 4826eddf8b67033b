export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With its query, from the root of the server. */
  readonly path: string;
  /** JSON, or the bytes of a file. */
  readonly body?: string | Uint8Array;
}

/** A file that was answered with, with the names of its places that a person still has to fill in, as far as they are told. */
export interface AnsweredFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** How many there are. */
  readonly gapCount: number;
  readonly gaps: readonly string[];
}

export interface HttpAnswer {
  readonly status: number;
  /** Empty where a file came. */
  readonly text: string;
  /** Only of transports that are asked for files. */
  readonly file?: AnsweredFile;
}

/** One exchange with the server, signed in. Fails where no whole answer comes; with `CancelledError` where none is wanted. */
export type Transport = (request: HttpRequest) => Promise<HttpAnswer>;
