import { useState } from 'react';
import { REPORTS, type TemplatedKind } from '#core/report/report-kinds';
import type { Connection } from '../../api/fetch-transport';
import type { TemplateFault, TemplatesView } from '../../worker/reports/report-views';
import type { Answer } from '../parts/use-answer';
import { useConnection } from '../settings/use-connection';
import type { RemoteService } from '../workbook/start-service';
import { useWorkbook } from '../workbook/workbook-context';
import { useOfServer } from './use-of-server';

/** A file that was not taken for a template. */
export interface RefusedTemplate {
  readonly kind: TemplatedKind;
  readonly fileName: string;
  readonly faults: readonly TemplateFault[];
}

export interface TemplatesDesk {
  readonly answer: Answer<TemplatesView>;
  readonly busy: boolean;
  /** The last one, until another is tried. */
  readonly refused?: RefusedTemplate;
  readonly put: (kind: TemplatedKind, file: File) => Promise<void>;
  readonly restore: (kind: TemplatedKind) => Promise<void>;
}

const ask = (service: RemoteService, connection: Connection): Promise<TemplatesView> =>
  service.templates(connection);

/** The bureau's templates: putting an own one in place, and going back to the standard one. */
export function useTemplates(): TemplatesDesk {
  const { service, attempt, notify } = useWorkbook();
  const connection = useConnection();
  const answer = useOfServer(ask);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<RefusedTemplate>();
  const run = async (work: (connection: Connection) => Promise<void>): Promise<void> => {
    if (!connection) return;
    setBusy(true);
    setRefused(undefined);
    await attempt(() => work(connection));
    setBusy(false);
  };
  const done = (text: string): void => {
    notify({ intent: 'success', text });
    answer.again();
  };
  const put: TemplatesDesk['put'] = (kind, file) =>
    run(async (server) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const faults = await service.putTemplate(server, kind, bytes);
      if (faults.length > 0) setRefused({ kind, fileName: file.name, faults });
      else done(`“${REPORTS[kind].name}”以后用“${file.name}”作模板。`);
    });
  const restore: TemplatesDesk['restore'] = (kind) =>
    run(async (server) => {
      await service.restoreTemplate(server, kind);
      done(`“${REPORTS[kind].name}”已恢复标准模板。`);
    });
  return { answer, busy, put, restore, ...(refused && { refused }) };
}
