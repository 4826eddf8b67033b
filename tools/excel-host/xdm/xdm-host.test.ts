import { ExcelApp } from '../excel-app';
import { Book } from '../model/book';
import type { XdmResponse } from './messages';
import { XdmHost } from './xdm-host';

const ADDIN = 'https://addin.test:4443';

/** A host whose texts are kept, and what an add-in's page does. */
function connected() {
  const book = new Book();
  book.addSheet('台账');
  const app = new ExcelApp(book);
  const posted: XdmResponse[] = [];
  const post = (text: string) => {
    posted.push(JSON.parse(text) as XdmResponse);
  };
  const host = new XdmHost({ app, hostOrigin: 'https://addin.test:4444', addinOrigin: ADDIN, post });
  const { xdmInfo } = JSON.parse(host.frameName) as { xdmInfo: string };
  const [conversationId = ''] = xdmInfo.split('|');
  let correlation = 0;
  const request = (name: string, more: object = {}) => ({
    _messageType: 0,
    _actionType: 0,
    _actionName: name,
    _conversationId: conversationId,
    _correlationId: correlation++,
    ...more,
  });
  const send = (name: string, more?: object, origin = ADDIN) => {
    host.receive(JSON.stringify(request(name, more)), origin);
  };
  const start = () => {
    send('ContextActivationManager_getAppContextAsync', { _data: 'taizhang' });
  };
  return { app, book, host, posted, request, send, start };
}

const batch = (body: object) => ({
  _data: {
    DdaMethod: { DispatchId: 93 },
    ArrayData: ['', 'POST', 'ProcessQuery', [], JSON.stringify(body), 0, 0],
  },
});
const LOAD_NAME = batch({
  Actions: [{ Id: 1, ActionType: 2, ObjectPathId: 1, QueryInfo: { Select: ['name'] } }],
  ObjectPaths: { 1: { Id: 1, ObjectPathType: 1 } },
});

it('listens to its add-in only', () => {
  const { host, posted, request, send } = connected();
  const name = 'ContextActivationManager_getAppContextAsync';
  send(name, {}, 'https://elsewhere.test');
  send(name, { _conversationId: 'another' });
  for (const text of ['', 'setImmediate$0.1', '[]', 'null', '{}', '{"_messageType":0}'])
    host.receive(text, ADDIN);
  expect(posted).toEqual([]);
  host.receive(JSON.stringify(request(name)), ADDIN);
  expect(posted).toHaveLength(1);
});

it('tells a page that starts where it runs', () => {
  const { posted, start } = connected();
  start();
  expect(posted[0]?._data).toMatchObject({
    _appName: 16,
    _appUILocale: 'zh-CN',
    _dataLocale: 'zh-CN',
    _settings: [],
    _appDomains: [ADDIN],
    _requirementMatrix: expect.stringContaining('"ExcelApi":"1.') as string,
  });
});

it('answers batches in order, and tells their events after that', async () => {
  const { app, book, posted, send, start } = connected();
  start();
  send('richApiMessage', { _actionType: 1 });
  posted.length = 0;
  send('executeMethod', LOAD_NAME);
  book.raise('changed', book.active, { address: 'A1', source: 'Remote' });
  send('executeMethod', LOAD_NAME);
  await app.idle();
  expect(posted.map(({ _actionName, _correlationId }) => [_actionName, _correlationId])).toEqual([
    ['executeMethod', 2],
    ['richApiMessage', 1],
    ['executeMethod', 3],
  ]);
  const [, event] = posted;
  expect(event?._data).toEqual({
    ArrayData: [
      [65536, 10, book.active.id, expect.stringContaining('"address":"A1"'), 'message-1', true],
      [65536, 10, 'Workbook', expect.stringContaining('"address":"A1"'), 'message-2', true],
    ],
  });
});

it('does not answer a page that is gone', async () => {
  const { app, posted, send, start } = connected();
  start();
  send('executeMethod', LOAD_NAME);
  start();
  await app.idle();
  expect(posted.map(({ _actionName }) => _actionName)).toEqual([
    'ContextActivationManager_getAppContextAsync',
    'ContextActivationManager_getAppContextAsync',
  ]);
});

it('tells events to those who listen', () => {
  const { app, book, posted, send, start } = connected();
  const select = () => {
    book.raise('selectionChanged', book.active, { address: 'B2' });
    app.tellEvents();
  };
  const told = () => posted.splice(0).map(({ _actionName }) => _actionName);
  start();
  select();
  expect(told()).toEqual(['ContextActivationManager_getAppContextAsync']);
  send('documentSelectionChanged', { _actionType: 1 });
  select();
  expect(told()).toEqual(['documentSelectionChanged', 'documentSelectionChanged']);
  send('documentSelectionChanged', { _actionType: 2 });
  select();
  expect(told()).toEqual(['documentSelectionChanged']);
});

it('keeps a click on a button until the page is ready, and gives up when the page goes', async () => {
  const { host, posted, send, start } = connected();
  start();
  const clicked = host.clickRibbon('checkAll');
  expect(posted).toHaveLength(1);
  send('appCommandInvoked', { _actionType: 1 });
  expect(posted.at(-1)).toMatchObject({
    _actionName: 'appCommandInvoked',
    _data: ['command-1', 'checkAll', '{"source":{"id":"checkAll"}}'],
  });
  start();
  await expect(clicked).rejects.toThrow('checkAll');
});

it('notes what it does not know', () => {
  const { host, posted, send, start } = connected();
  start();
  send('ContextActivationManager_somethingNew');
  send('executeMethod', { _data: { DdaMethod: { DispatchId: 4711 } } });
  expect(host.failures).toEqual([
    'unknown action ContextActivationManager_somethingNew',
    'unknown dispatch id 4711',
  ]);
  expect(posted.slice(1).map(({ _errorCode, _data }) => [_errorCode, _data])).toEqual([
    [-2, null],
    [0, { Version: 1, Error: 5000 }],
  ]);
});

it('notes its own faults, and tells the add-in of them', async () => {
  const { app, host, posted, send, start } = connected();
  start();
  send('executeMethod', {
    _data: { DdaMethod: { DispatchId: 93 }, ArrayData: ['', '', '', [], 'not JSON'] },
  });
  await app.idle();
  expect(host.failures).toEqual([expect.any(SyntaxError)]);
  expect(JSON.stringify(posted.at(-1)?._data)).toContain('GeneralException');
});

it('remembers what the page tells without asking', () => {
  const { host, send, start } = connected();
  start();
  send('ContextActivationManager_notifyHost', { _data: ['taizhang', 15, 'x'] });
  expect(host.notifications).toEqual([{ code: 15, data: ['x'] }]);
});
