export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  /** With its query, from the root of the server. */
  readonly path: string;
  /** JSON. */
  readonly body?: string;
}

export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}

/** One exchange with the server, signed in. Fails where no whole answer comes; with `CancelledError` where none is wanted. */
export type Transport = (request: HttpRequest) => Promise<HttpAnswer>;
