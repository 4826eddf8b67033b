import type { ExcelApp } from '../excel-app';
import type { HostEvent } from '../model/events';
import { appContext } from './app-context';
import type { Connection } from './connection';
import { DocumentCopies } from './document-copies';
import { eventMessage } from './event-message';
import { type AccessToken, executeMethod } from './execute-method';
import { frameName } from './frame-name';
import {
  MESSAGE,
  MESSAGE_ERROR,
  parseRequest,
  REQUEST,
  RESPONSE,
  type XdmRequest,
  type XdmResponse,
} from './messages';
import { Ribbon } from './ribbon';

export interface XdmHostOptions {
  readonly app: ExcelApp;
  readonly hostOrigin: string;
  readonly addinOrigin: string;
  /** Origins besides the add-in's own that a dialog may open with. */
  readonly appDomains?: readonly string[];
  /** Sends a text to the add-in's page; texts must arrive in order. */
  readonly post: (text: string) => void;
}

/** What the page of the add-in tells the host without asking for anything, e.g. 13: Tab left the last field. */
export interface Notification {
  readonly code: number;
  readonly data: readonly unknown[];
}

/** Single sign-on is not set up for accounts of this office. */
const NO_SINGLE_SIGN_ON = 13012;

/**
 * Excel on the web, as the page of an add-in in a frame sees it: it talks to the add-in's client library by texts, and
 * neither knows nor cares where the frame is shown. It holds no more than one page at a time.
 */
export class XdmHost {
  /** What `Office.auth.getAccessToken` gives. */
  accessToken: AccessToken = { errorCode: NO_SINGLE_SIGN_ON };
  readonly notifications: Notification[] = [];
  /** What `Office.context.document.getFileAsync` has given. */
  readonly copies = new DocumentCopies();
  /** What the simulation was asked and cannot do, and its own errors: a test that passes has none. */
  readonly failures: unknown[] = [];
  private readonly connection: Connection;
  /** Correlation ids by the events that the page listens to. */
  private readonly registered = new Map<string, number>();
  private readonly ribbon = new Ribbon();
  private waiting: (readonly string[])[] = [];
  private page = 0;
  private messages = 0;

  constructor(private readonly options: XdmHostOptions) {
    const { app, hostOrigin, addinOrigin } = options;
    const conversationId = `conversation-${crypto.randomUUID()}`;
    this.connection = { conversationId, appId: 'taizhang', hostOrigin, addinOrigin };
    app.onEvents((events) => {
      this.tell(events);
    });
  }

  /** The name that the add-in's frame must have before its page is loaded. */
  get frameName(): string {
    return frameName(this.connection);
  }

  /** Takes a text that the add-in's frame sent. `origin` is that of the sender, as the browser states it. */
  receive(text: string, origin: string): void {
    const request = parseRequest(text);
    const { addinOrigin, conversationId } = this.connection;
    if (!request || origin !== addinOrigin || request._conversationId !== conversationId) return;
    if (request._actionType === REQUEST.invoke) this.invoke(request);
    else this.register(request);
  }

  /** A person clicks a button that calls a function of the add-in. Settles when the add-in says it has finished. */
  clickRibbon(functionName: string): Promise<void> {
    const { message, done } = this.ribbon.start(functionName);
    this.waiting.push(message);
    this.sendCommands();
    return done;
  }

  private register(request: XdmRequest): void {
    const { _actionName: name, _correlationId: correlationId } = request;
    if (request._actionType === REQUEST.register) this.registered.set(name, correlationId);
    else this.registered.delete(name);
    this.reply(request, { Error: 0 });
    this.sendCommands();
  }

  /** Buttons clicked before the page is ready wait for it. */
  private sendCommands(): void {
    if (!this.registered.has('appCommandInvoked')) return;
    for (const message of this.waiting.splice(0)) this.event('appCommandInvoked', message);
  }

  private invoke(request: XdmRequest): void {
    switch (request._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        this.start(request);
        return;
      case 'ContextActivationManager_notifyHost':
        this.note(request._data);
        this.reply(request, null);
        return;
      case 'executeMethod':
        this.execute(request);
        return;
      default:
        this.failures.push(`unknown action ${request._actionName}`);
        this.send(request, { data: null, type: RESPONSE.answer, error: MESSAGE_ERROR.handling });
    }
  }

  /** A page starts; if there was one before it is gone, with what it held and heard. */
  private start(request: XdmRequest): void {
    const { app, appDomains = [] } = this.options;
    this.page += 1;
    this.registered.clear();
    this.ribbon.giveUp();
    this.copies.closeAll();
    app.session.releaseAll();
    const { requirementSets, book } = app;
    const facts = { requirementSets, appDomains, workbookName: book.name, settings: book.documentSettings };
    this.reply(request, appContext(this.connection, facts));
  }

  private note(data: unknown): void {
    const [, code, ...rest] = Array.isArray(data) ? (data as unknown[]) : [];
    this.notifications.push({ code: Number(code), data: rest });
  }

  private execute(request: XdmRequest): void {
    const { page } = this;
    executeMethod(request._data, {
      app: this.options.app,
      ribbon: this.ribbon,
      accessToken: this.accessToken,
      copies: this.copies,
      reply: (data) => {
        if (page === this.page) this.reply(request, data);
      },
      fail: (what) => {
        this.failures.push(what);
      },
    });
  }

  private tell(events: readonly HostEvent[]): void {
    this.event(
      'richApiMessage',
      eventMessage(events, () => `message-${++this.messages}`),
    );
    if (events.some(({ kind }) => kind === 'selectionChanged')) this.event('documentSelectionChanged', {});
  }

  private event(name: string, data: unknown): void {
    const correlationId = this.registered.get(name);
    if (correlationId === undefined) return;
    const { conversationId } = this.connection;
    const about = { _actionName: name, _conversationId: conversationId, _correlationId: correlationId };
    this.send(about, { data, type: RESPONSE.event, error: MESSAGE_ERROR.none });
  }

  private reply(request: XdmRequest, data: unknown): void {
    this.send(request, { data, type: RESPONSE.answer, error: MESSAGE_ERROR.none });
  }

  private send(
    about: Pick<XdmRequest, '_actionName' | '_conversationId' | '_correlationId'>,
    { data, type, error }: { readonly data: unknown; readonly type: number; readonly error: number },
  ): void {
    const response: XdmResponse = {
      _messageType: MESSAGE.response,
      _responseType: type,
      _actionName: about._actionName,
      _conversationId: about._conversationId,
      _correlationId: about._correlationId,
      _origin: this.connection.hostOrigin,
      _data: data,
      _errorCode: error,
      _serializerVersion: 1,
    };
    this.options.post(JSON.stringify(response));
  }
}
