import type { Connection } from '../../api/fetch-transport';
import { useSettings } from './settings-provider';

/** The server to work with, as set up; undefined where address or token are missing. */
export function useConnection(): Connection | undefined {
  const { server, token } = useSettings().settings;
  if (server === undefined || token === undefined || token === '') return undefined;
  return { url: server === '' ? location.origin : server, token };
}
