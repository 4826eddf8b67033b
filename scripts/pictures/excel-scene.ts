import { readdirSync } from 'node:fs';
import path from 'node:path';
import { closeServer, listenOnLoopback } from '#cli/server/listening';
import { launchBrowser } from '#tools/excel-host/browser/launch';
import { createDemoServer } from '#tools/excel-host/demo/server/demo-server';
import { shanghaiTime } from '#tests/support/clocked-backend';
import { NOW, type Stage } from './stage';

const SAMPLES = path.resolve('samples');
const SIZE = { width: 900, height: 600 };
/** The picture has the upper part of the board, without what Excel has above and below the sheet. */
const BOARD = { width: 1080, height: 890 };
const SHEET = { x: 0, y: 194, width: 1062, height: 404 };

/** The whole window: a ledger with its findings beside it, and the sheet 领导看板. */
export async function excel(stage: Stage): Promise<void> {
  const name = readdirSync(SAMPLES).find((file) => file.includes('四个项目年')) ?? '';
  const server = await createDemoServer({ root: path.resolve('.'), workbooks: [path.join(SAMPLES, name)] });
  const address = `http://127.0.0.1:${await listenOnLoopback(server, 0)}`;
  const browser = await launchBrowser();
  const page = await browser.newPage({ locale: 'zh-CN', viewport: SIZE });
  await page.clock.setFixedTime(shanghaiTime(NOW));
  await page.goto(address);
  const pane = page.frameLocator('.pane iframe');
  await pane.getByText(/^共\d+处/).waitFor();
  await page.getByRole('tab', { name: '台账通' }).click();
  await page.waitForTimeout(500);
  await page.screenshot({ path: stage.fileOf('excel') });

  await pane.getByRole('tab', { name: '完成' }).click();
  await pane.getByRole('button', { name: '生成看板' }).click();
  await pane.getByRole('button', { name: '打开看板' }).click();
  await page.getByRole('tab', { name: '领导看板', selected: true }).waitFor();
  await page.getByRole('button', { name: '关闭任务窗格' }).click();
  await page.setViewportSize(BOARD);
  await page.waitForTimeout(500);
  await page.screenshot({ path: stage.fileOf('board-sheet'), clip: SHEET });
  await browser.close();
  server.closeAllConnections();
  await closeServer(server);
}
