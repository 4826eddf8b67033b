import type { ExcelApp } from '../excel-app';
import type { Batch } from '../faults/faulty-execution';
import { TRANSPORT_ERROR } from '../faults/transport-error';
import type { BatchResponse } from '../richapi/wire';
import type { DocumentCopies } from './document-copies';
import { savedSettings, settingsAnswer } from './document-settings';
import { closeCopy, copySlice, takeCopy } from './file-methods';
import { isRecord } from './messages';
import type { Ribbon } from './ribbon';

/** The call of an add-in by the numbers of the client library. */
const DISPATCH = {
  refreshSettings: 75,
  saveSettings: 76,
  takeCopy: 77,
  copySlice: 80,
  closeCopy: 81,
  batch: 93,
  commandFinished: 94,
  accessToken: 98,
} as const;

/** What `Office.auth.getAccessToken` comes to: a token, or one of the documented codes 13xxx. */
export type AccessToken = { readonly token: string } | { readonly errorCode: number };

export interface MethodContext {
  readonly app: ExcelApp;
  readonly ribbon: Ribbon;
  readonly accessToken: AccessToken;
  readonly copies: DocumentCopies;
  /** Sends the answer, which may be later. */
  readonly reply: (data: Readonly<Record<string, unknown>>) => void;
  /** Notes what the simulation cannot do. */
  readonly fail: (what: unknown) => void;
}

type Data = Readonly<Record<string, unknown>>;

const SUCCEEDED = { Version: 1, Error: 0 };
const NOT_SUPPORTED = 5000;
const INTERNAL = 5001;

function batchOf({ ArrayData }: Data): Batch {
  const message = Array.isArray(ArrayData) ? (ArrayData as unknown[]) : [];
  return { body: String(message[4]), flags: Number(message[6]) };
}

/** The add-in's own error tells what is wrong with the simulation. */
function crashBody(crash: unknown): string {
  const Message = crash instanceof Error ? (crash.stack ?? crash.message) : String(crash);
  const error = { Code: 'GeneralException', Message, Location: '', ActionIndex: 0, HttpStatusCode: 500 };
  const response: BatchResponse = { Error: error, Results: [], TraceIds: [] };
  return JSON.stringify(response);
}

function executeBatch(data: Data, { app, reply, fail }: MethodContext): void {
  app.execute(batchOf(data), (answer) => {
    if ('refused' in answer) {
      reply({ Version: 1, Error: TRANSPORT_ERROR[answer.refused] });
      return;
    }
    if ('crash' in answer) fail(answer.crash);
    const body = 'crash' in answer ? crashBody(answer.crash) : answer.body;
    reply({ ...SUCCEEDED, Data: [200, ['CONTENT-TYPE', 'application/json'], body] });
  });
}

function tokenAnswer(token: AccessToken): Data {
  return 'token' in token
    ? { ...SUCCEEDED, accessToken: token.token }
    : { Version: 1, Error: token.errorCode };
}

function takeCopyOf(call: Data, { app, copies, reply, fail }: MethodContext): void {
  takeCopy(call, copies, app.book).then(reply, (crash: unknown) => {
    fail(crash);
    reply({ Version: 1, Error: INTERNAL });
  });
}

/** Carries out a call of `executeMethod`. */
export function executeMethod(data: unknown, context: MethodContext): void {
  const { app, ribbon, copies, reply, fail } = context;
  const call = isRecord(data) ? data : {};
  const dispatchId = isRecord(call.DdaMethod) ? call.DdaMethod.DispatchId : undefined;
  switch (dispatchId) {
    case DISPATCH.batch:
      executeBatch(call, context);
      return;
    case DISPATCH.saveSettings:
      app.book.documentSettings = savedSettings(call);
      reply(SUCCEEDED);
      return;
    case DISPATCH.refreshSettings:
      reply({ ...SUCCEEDED, ...settingsAnswer(app.book.documentSettings) });
      return;
    case DISPATCH.takeCopy:
      takeCopyOf(call, context);
      return;
    case DISPATCH.copySlice:
      reply(copySlice(call, copies));
      return;
    case DISPATCH.closeCopy:
      reply(closeCopy(call, copies));
      return;
    case DISPATCH.commandFinished:
      ribbon.finish(String(call['0']), call['1']);
      reply(SUCCEEDED);
      return;
    case DISPATCH.accessToken:
      reply(tokenAnswer(context.accessToken));
      return;
    default:
      fail(`unknown dispatch id ${String(dispatchId)}`);
      reply({ Version: 1, Error: NOT_SUPPORTED });
  }
}
