/** Who talks to whom. */
export interface Connection {
  /** One page of the add-in; a new one for each frame, since the client library keeps settings by it. */
  readonly conversationId: string;
  readonly appId: string;
  /** The page of the host, e.g. `https://addin.test:4444`: an add-in trusts it if it has the same host name. */
  readonly hostOrigin: string;
  readonly addinOrigin: string;
}

export const LOCALE = 'zh-CN';
