import type { Answer, ExcelApp } from '../excel-app';
import type { Batch } from '../faults/faulty-execution';
import { TRANSPORT_ERROR } from '../faults/transport-error';
import { type EventEntry, eventEntry } from '../richapi/event-entry';

/** What the library's own executor hands over: an answer, or how the library words a refusal. */
interface LibraryResponse {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Body: unknown;
}

interface Registration {
  _handleRichApiMessage(message: { entries: readonly EventEntry[] }): Promise<void>;
}

/** What of the library is not in its published types. */
export interface Library {
  readonly Strings: { readonly OfficeOM: object };
  readonly OSF: {
    readonly DDA: {
      readonly ErrorCodeManager: {
        initializeErrorMessages(strings: object): void;
        getErrorArgs(code: number): { readonly message: string };
      };
    };
  };
  readonly Excel: {
    readonly RequestContext: {
      readonly prototype: { _processOfficeJsErrorResponse(code: number, response: LibraryResponse): void };
    };
  };
  readonly OfficeExtension: {
    readonly SessionBase: { prototype: object; _overrideSession: object };
    readonly GenericEventRegistration: { getGenericEventRegistration(id: string): Registration };
    readonly RichApiMessageUtility: {
      buildResponseOnSuccess(body: string, headers: object): LibraryResponse;
      buildResponseOnError(code: number, message: string): LibraryResponse;
    };
    _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  };
}

function responseTo(answer: Answer, { Excel, OfficeExtension, OSF }: Library): LibraryResponse {
  if ('crash' in answer) throw answer.crash;
  const { RichApiMessageUtility } = OfficeExtension;
  if (!('refused' in answer)) return RichApiMessageUtility.buildResponseOnSuccess(answer.body, {});
  const code = TRANSPORT_ERROR[answer.refused];
  const { message } = OSF.DDA.ErrorCodeManager.getErrorArgs(code);
  const response = RichApiMessageUtility.buildResponseOnError(code, message);
  Excel.RequestContext.prototype._processOfficeJsErrorResponse(code, response);
  return response;
}

function executor(library: Library, app: ExcelApp): object {
  const executeAsync = async (_custom: unknown, flags: number, { Body }: { Body: unknown }) => {
    const batch: Batch = { body: JSON.stringify(Body), flags };
    const answer = await new Promise<Answer>((resolve) => {
      app.execute(batch, resolve);
    });
    return responseTo(answer, library);
  };
  return { executeAsync };
}

/** Lets the library's batches go to the app and the app's events to the library, past what needs a page. */
export function connect(library: Library, app: ExcelApp): void {
  const { SessionBase, GenericEventRegistration } = library.OfficeExtension;
  library.OSF.DDA.ErrorCodeManager.initializeErrorMessages(library.Strings.OfficeOM);
  const session = Object.create(SessionBase.prototype) as object;
  Object.assign(session, {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve(null),
    _createRequestExecutorOrNull: () => executor(library, app),
    getEventRegistration: (id: string) => GenericEventRegistration.getGenericEventRegistration(id),
  });
  SessionBase._overrideSession = session;
  library.OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  app.onEvents((events) => {
    const entries = events.map(eventEntry);
    // A message of its own, after the answer has been taken in.
    setImmediate(() => {
      void GenericEventRegistration.getGenericEventRegistration('')._handleRichApiMessage({ entries });
    });
  });
}
