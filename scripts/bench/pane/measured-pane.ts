import path from 'node:path';
import { buildSync } from 'esbuild';
import { type OpenPane, PaneBench } from '#tests/addin/open-pane';
import type { Book } from '#tools/excel-host/model/book';
import type { InPage } from './in-page';

/** One round of reading and checking, times in milliseconds. */
export interface Round {
  readonly readRange: number;
  readonly readWorkbook: number;
  readonly check: number;
  /** The longest task of the pane's own thread while it checks. */
  readonly longestTask: number;
}

function inPage(): string {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(import.meta.dirname, 'in-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
  });
  return outputFiles[0]?.text ?? '';
}

/** The built pane beside a workbook, in a browser of its own, with what measures it. */
export class MeasuredPane {
  private constructor(
    private readonly bench: PaneBench,
    private readonly pane: OpenPane,
  ) {}

  static async open(book: Book): Promise<MeasuredPane> {
    const bench = new PaneBench();
    await bench.start();
    // Excel on the web would hand the cells over in parts.
    const pane = await bench.open({ book, version: '2024', width: 320 });
    await pane.frame.getByText(/^共\d+处/).waitFor({ timeout: 60_000 });
    await pane.frame.addScriptTag({ content: inPage() });
    return new MeasuredPane(bench, pane);
  }

  async round(): Promise<Round> {
    const readRange = await this.call('readRange');
    const readWorkbook = await this.call('readWorkbook');
    await this.call('longestTask');
    const check = await this.call('check');
    return { readRange, readWorkbook, check, longestTask: await this.call('longestTask') };
  }

  /** The longest task of the pane's own thread while a person does something. */
  async longestTaskOf(deed: (frame: OpenPane['frame']) => Promise<void>): Promise<number> {
    await this.call('longestTask');
    await deed(this.pane.frame);
    return this.call('longestTask');
  }

  /** Megabytes that the pane's own thread holds on to. */
  async heap(): Promise<number> {
    const session = await this.pane.context.newCDPSession(this.pane.page);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    await session.detach();
    return usedSize / 2 ** 20;
  }

  async close(): Promise<void> {
    await this.pane.close();
    await this.bench.stop();
  }

  private call(name: keyof InPage): Promise<number> {
    return this.pane.frame.evaluate((asked) => {
      const { bench } = globalThis as unknown as { readonly bench: InPage };
      return bench[asked]();
    }, name);
  }
}
