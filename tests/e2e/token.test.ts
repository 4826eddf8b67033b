/** `taizhang token` as an administrator calls it: a process of its own beside a running server. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decodeJwt } from 'jose';
import { createApiClient } from '#cli/api-client';
import { type RunningBackend, startBackend } from '#cli/server/start-backend';
import { verifyToken } from '#functions/auth/verify-token';
import { INFO, requestOf } from '../contract/ledger-fixtures';

const root = path.resolve(__dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'taizhang-token-'));
let backend: RunningBackend;
beforeAll(async () => {
  backend = await startBackend({ dataDir: folder });
});
afterAll(async () => {
  await backend.stop();
  rmSync(folder, { recursive: true });
});

function token(...args: string[]): { code: number | null; out: string; err: string } {
  const command = [path.join(root, 'bin/taizhang.mjs'), 'token', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

async function identityIn(printed: string) {
  const secret = new TextEncoder().encode(readFileSync(path.join(folder, 'dev-secret'), 'utf8'));
  return verifyToken(`Bearer ${printed.trim()}`, secret, Date.now());
}

const ZHANG = ['--role', 'clerk', '--subject', '张三', '--unit', '办公室'];

it('prints a clerk’s token and nothing else, and says beside it what it is good for', async () => {
  const { code, out, err } = token(...ZHANG, '--unit', '政治部', '--days', '7', '--data', folder);
  expect(code).toBe(0);
  expect(out).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  expect(err.trim()).toBe('已签发令牌：张三，科室经办人，办公室，政治部。7天内有效，请妥善保管，不要外传。');
  expect(await identityIn(out)).toEqual({
    subject: '张三',
    bureau: 'local',
    role: 'clerk',
    units: ['办公室', '政治部'],
  });
  const { iat = 0, exp } = decodeJwt(out.trim());
  expect(exp).toBe(iat + 7 * 24 * 60 * 60);
});

it('the running server takes it, in the bureau it serves by default or another', async () => {
  const office = createApiClient({ url: backend.url, token: backend.token, fetch });
  await office.syncLedger('l', requestOf({ mutationId: 'm', ledger: INFO }));
  const seenBy = async (...args: string[]): Promise<number> => {
    const { out } = token('--role', 'leader', '--subject', '李局', ...args, '--data', folder);
    const { ledgers } = await createApiClient({ url: backend.url, token: out.trim(), fetch }).listLedgers();
    return ledgers.length;
  };
  expect(await seenBy()).toBe(1);
  expect(await seenBy('--bureau', 'other')).toBe(0);
});

it.each([
  {
    name: 'no role',
    args: ['--subject', '张三'],
    message: '请用 --role 指定角色：clerk（科室经办人）、office',
  },
  {
    name: 'a role nobody has',
    args: ['--role', 'admin', '--subject', '张三'],
    message: '请用 --role 指定角色',
  },
  { name: 'no name', args: ['--role', 'office'], message: '请用 --subject 写明持有人姓名' },
  {
    name: 'neither',
    args: [],
    message: '请用 --subject 写明持有人姓名（1至200字），例如 --subject 张三。\n',
  },
  { name: 'a clerk of no unit', args: ZHANG.slice(0, 4), message: '经办人只能填报本单位的事项' },
  { name: 'a unit too long', args: [...ZHANG, '--unit', '科'.repeat(81)], message: '--unit 应是单位名称' },
  {
    name: 'too many units',
    args: [...ZHANG, ...Array.from({ length: 50 }, (_, index) => ['--unit', `${index}科`]).flat()],
    message: '最多写50个单位',
  },
  {
    name: 'a bureau that is no id',
    args: [...ZHANG, '--bureau', '安居区'],
    message: '--bureau 应是司法局编号',
  },
  { name: 'no days', args: [...ZHANG, '--days', '0'], message: '天数应是 1 到 366 之间的整数' },
  { name: 'half a day', args: [...ZHANG, '--days', '0.5'], message: '天数应是 1 到 366 之间的整数' },
  { name: 'too many days', args: [...ZHANG, '--days', '367'], message: '天数应是 1 到 366 之间的整数' },
])('a call with $name: says what to write, and exit 2', ({ args, message }) => {
  const { code, out, err } = token(...args, '--data', folder);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(message);
});

it('makes no data folder of another one', () => {
  const other = mkdtempSync(path.join(tmpdir(), 'taizhang-token-'));
  const { code, out, err } = token(...ZHANG, '--data', other);
  const hasSecret = existsSync(path.join(other, 'dev-secret'));
  rmSync(other, { recursive: true });
  expect({ code, out, hasSecret }).toEqual({ code: 2, out: '', hasSecret: false });
  expect(err).toContain('不是服务的数据文件夹（里面没有 dev-secret）');
  expect(err).toContain(`请先运行 taizhang serve --data ${other}`);
});

it('says who should call it where the secret cannot be read', () => {
  const other = mkdtempSync(path.join(tmpdir(), 'taizhang-token-'));
  mkdirSync(path.join(other, 'dev-secret'));
  const { code, out, err } = token(...ZHANG, '--data', other);
  rmSync(other, { recursive: true });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err.trim()).toBe(`无法读取 ${path.join(other, 'dev-secret')}。请用启动服务的那个账户运行本命令。`);
});

it('explains itself in Chinese', () => {
  const { code, out } = token('--help');
  expect(code).toBe(0);
  expect(out).toContain('角色：clerk 科室经办人，office 办公室，acceptor 市局验收人员，leader 领导，service');
});
