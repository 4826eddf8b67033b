import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { apiOf, type OpenPane, PaneBench, type PaneOptions } from '#tests/addin/open-pane';
import {
  type Person,
  type ClockedBackend,
  shanghaiTime,
  startClockedBackend,
} from '#tests/support/clocked-backend';

const FOLDER = path.resolve('docs/images/pane');

/** The narrow pane that most people have, and a wide one. */
const WIDTHS = [320, 450] as const;
const HEIGHT = 760;

/** When all pictures are taken. */
export const NOW = '2023-06-28 09:30';

/** What of an element is used here, where no library of the browser's own types is loaded. */
interface Styled {
  readonly style: { width: string };
}

export interface StagePane extends Omit<PaneOptions, 'connection' | 'width'> {
  /** Who is connected to the server; nobody where it is left out. */
  readonly who?: Person;
}

/** Where pictures are taken: a browser with the built pane, and a server of its own for each scene. */
export class Stage {
  private readonly bench = new PaneBench();
  private running: ClockedBackend | undefined;

  async start(): Promise<void> {
    mkdirSync(FOLDER, { recursive: true });
    // Else the date fields of Chromium show month before day.
    process.env['LC_ALL'] = 'zh_CN.UTF-8';
    await this.bench.start();
  }

  async stop(): Promise<void> {
    await this.endScene();
    await this.bench.stop();
  }

  async endScene(): Promise<void> {
    await this.running?.stop();
    this.running = undefined;
  }

  /** The server of this scene. */
  async server(): Promise<ClockedBackend> {
    this.running ??= await startClockedBackend();
    return this.running;
  }

  /** The pane beside a workbook, on the day of the pictures. */
  async open({ who, ...options }: StagePane): Promise<OpenPane> {
    const server = who && (await this.server());
    const connected = server && {
      connection: { server: '', token: await server.tokenOf(who) },
      api: apiOf(server),
    };
    const pane = await this.bench.open({ height: HEIGHT, width: 320, ...connected, ...options });
    await pane.page.clock.setFixedTime(shanghaiTime(NOW));
    await pane.frame.getByRole('button', { name: '重新校验' }).click();
    await pane.page.mouse.move(0, 0);
    await settled(pane);
    return pane;
  }

  /** Brings an element to the top of the view. */
  async scrollTo(element: Locator): Promise<void> {
    await element.evaluate((node) => {
      (node as unknown as { scrollIntoView(): void }).scrollIntoView();
    });
  }

  /** Takes the picture in all widths. */
  async take(pane: OpenPane, name: string): Promise<void> {
    for (const width of WIDTHS) {
      await pane.page.setViewportSize({
        width: width + 150,
        height: pane.page.viewportSize()?.height ?? HEIGHT,
      });
      await pane.page.locator('#addin').evaluate((frame, to) => {
        (frame as unknown as Styled).style.width = `${to}px`;
      }, width);
      await settled(pane);
      await pane.screenshot(path.join(FOLDER, `${name}-${width}.png`));
    }
  }

  /** Where a picture of something else than the pane is kept. */
  fileOf(name: string): string {
    return path.join(FOLDER, `${name}.png`);
  }
}

/** Waits until the pane has read the workbook, and what moves has come to rest. */
async function settled({ frame }: OpenPane): Promise<void> {
  await frame
    .getByText(/^正在(?:读取工作簿|重新校验)/)
    .first()
    .waitFor({ state: 'detached' });
  await frame.waitForTimeout(400);
}
