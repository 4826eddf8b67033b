import { type Connection, LOCALE } from './connection';

/** Keeps the client library from reporting its use. */
const NO_TELEMETRY = 'disableLogging';

/** The name of the add-in's frame, from which the client library learns what hosts it: Excel on the web. */
export function frameName({ conversationId, appId, hostOrigin }: Connection): string {
  const correlation = '00000000-0000-4000-8000-000000000000';
  const hostInfo = ['Excel', 'Web', '16.00', LOCALE, correlation, '', NO_TELEMETRY, '0'].join('|');
  const xdmInfo = [conversationId, appId, hostOrigin].join('|');
  return JSON.stringify({
    baseFrameName: `frame-${conversationId}`,
    hostInfo,
    xdmInfo,
    serializerVersion: '1',
  });
}
