import { useState } from 'react';
import { openInBrowser } from '../../excel/open-in-browser';
import type { FileLink } from '../../worker/reports/report-views';
import { useConnection } from '../settings/use-connection';
import { useWorkbook } from '../workbook/workbook-context';
import type { AskServer } from './use-of-server';

/** A file that the clerk has been given. */
export interface HandedFile<T extends FileLink = FileLink> {
  readonly name: string;
  readonly link: T;
  /** Whether the browser was told to fetch it; else the clerk has to. */
  readonly isOpened: boolean;
}

export interface HandOut<T extends FileLink> {
  readonly busy: boolean;
  /** The last one. */
  readonly handed?: HandedFile<T>;
  /** Has the server give a link to a file of that name, and the browser save it. */
  readonly give: (name: string, ask: AskServer<T>) => Promise<void>;
}

/** Giving files to the clerk: by links, since the pane of a desktop Excel cannot save any itself. */
export function useHandOut<T extends FileLink>(): HandOut<T> {
  const { service, attempt } = useWorkbook();
  const connection = useConnection();
  const [handed, setHanded] = useState<HandedFile<T>>();
  const [busy, setBusy] = useState(false);
  const give: HandOut<T>['give'] = async (name, ask) => {
    if (!connection) return;
    setBusy(true);
    setHanded(undefined);
    await attempt(async () => {
      const link = await ask(service, connection);
      setHanded({ name, link, isOpened: openInBrowser(link.url) });
    });
    setBusy(false);
  };
  return { busy, give, ...(handed && { handed }) };
}
