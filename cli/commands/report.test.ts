import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { computeStatus } from '#core/completion/status';
import { readWorkbook } from '#xlsx/read-workbook';
import { EXIT } from '../exit-code';
import { report } from './report';
import { readSource } from './source';

const SAMPLES = path.resolve(__dirname, '../../samples');
const FILES = readdirSync(SAMPLES)
  .filter((name) => name.endsWith('.xlsx'))
  .map((name) => path.join(SAMPLES, name));
const AS_OF = '2023-06-30';

const folder = mkdtempSync(path.join(tmpdir(), 'taizhang-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('makes the board of the samples: a tile for each item, in the lights that the status counts', async () => {
  const told = jest.spyOn(console, 'log').mockImplementation();
  expect(await report('dashboard', FILES, { out: folder, asOf: AS_OF })).toBe(EXIT.ok);
  const file = path.join(folder, '台账工作看板（截至2023年6月30日）.xlsx');
  expect(told.mock.calls).toEqual([[`已生成：${file}`]]);
  told.mockRestore();

  const { grids } = await readWorkbook(readFileSync(file), '看板.xlsx');
  const texts = grids.flatMap(({ values }) => values.flat()).map(String);
  const count = (name: string): number =>
    texts.filter((text) => new RegExp(`^\\d+ [■▲●√]${name}\n`).test(text)).length;
  const { total } = computeStatus((await readSource(FILES, { asOf: AS_OF })).input);
  expect(total.total).toBe(148);
  expect(['红灯', '黄灯', '绿灯'].map(count)).toEqual([
    ...[total.lights.red, total.lights.yellow, total.lights.green],
  ]);
});
