/** Draws the add-in's icons: a PNG of each SVG in addin/assets in each size that ribbons ask for. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '#tools/excel-host/browser/launch';

const FOLDER = 'addin/assets';
const SIZES = [16, 32, 64, 80];

const browser = await launchBrowser();
const page = await browser.newPage();
for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.svg'))) {
  const drawing = Buffer.from(readFileSync(path.join(FOLDER, file))).toString('base64');
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    const source = `data:image/svg+xml;base64,${drawing}`;
    await page.setContent(
      `<body style="margin:0"><img src="${source}" width="${size}" style="display:block">`,
    );
    const target = path.join(FOLDER, `${path.basename(file, '.svg')}-${size}.png`);
    await page.screenshot({ path: target, omitBackground: true });
  }
}
await browser.close();
