import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { folderSite } from './site';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'site-'));
  mkdirSync(path.join(folder, 'build', 'assets'), { recursive: true });
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  writeFileSync(path.join(folder, 'build', 'taskpane.html'), '<p>台账</p>');
  writeFileSync(path.join(folder, 'build', 'assets', '图标.svg'), '<svg/>');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it.each([
  ['/taskpane.html?x=1', { contentType: 'text/html; charset=utf-8', body: '<p>台账</p>' }],
  ['/assets/%E5%9B%BE%E6%A0%87.svg', { contentType: 'image/svg+xml', body: '<svg/>' }],
  ['/assets', undefined],
  ['/nothing.html', undefined],
  ['/..%2Fsecret.txt', undefined],
  ['/%2Fetc/passwd', undefined],
])('gives the file of %s where there is one', async (address, expected) => {
  const request = { url: new URL(address, 'https://addin.test'), method: 'GET', headers: {}, body: null };
  const answer = await folderSite(path.join(folder, 'build'))(request);
  expect(answer && { ...answer, body: String(answer.body) }).toEqual(expected);
});
