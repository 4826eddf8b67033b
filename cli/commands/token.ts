import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Identity, identitySchema } from '#functions/auth/identity';
import { EXIT, type ExitCode } from '../exit-code';
import { devSecret, SECRET_FILE } from '../server/dev-secret';
import { LOCAL_BUREAU, signDevToken } from '../server/dev-token';
import { UserError } from '../user-error';

export interface TokenOptions {
  readonly role?: string;
  readonly subject?: string;
  readonly unit?: readonly string[];
  readonly bureau?: string;
  /** How long it is good for. */
  readonly days: number;
  /** The server's data folder. */
  readonly data: string;
}

const ROLE_NAMES: Readonly<Record<Identity['role'], string>> = {
  clerk: '科室经办人',
  office: '办公室',
  acceptor: '市局验收人员',
  leader: '领导',
  service: '定时任务',
};

/** What to do about each part of an identity that will not do. */
const ADVICE: Readonly<Record<keyof Identity, string>> = {
  role: `请用 --role 指定角色：${Object.entries(ROLE_NAMES)
    .map(([role, name]) => `${role}（${name}）`)
    .join('、')}。`,
  subject: '请用 --subject 写明持有人姓名（1至200字），例如 --subject 张三。',
  units: '--unit 应是单位名称（1至80字），最多写50个单位，例如 --unit 办公室 --unit 政治部。',
  bureau: '--bureau 应是司法局编号，只含英文字母、数字、下划线和连字符，不超过64个字符。',
};

export function identityOf({ role, subject, unit = [], bureau = LOCAL_BUREAU }: TokenOptions): Identity {
  const read = identitySchema.safeParse({ role, subject, units: unit, bureau });
  if (!read.success) {
    const wrong = new Set(read.error.issues.map(({ path: [part] }) => part));
    const advice = Object.entries(ADVICE).filter(([part]) => wrong.has(part));
    throw new UserError(advice.map(([, text]) => text).join('\n'));
  }
  if (read.data.role === 'clerk' && unit.length === 0)
    throw new UserError('经办人只能填报本单位的事项，请用 --unit 写明单位，可以写多次，例如 --unit 办公室。');
  return read.data;
}

/** The secret of a server that has run on this folder; a folder of any other kind is not made into one. */
export function secretOf(data: string): Uint8Array {
  const file = path.join(data, SECRET_FILE);
  if (!existsSync(file)) {
    throw new UserError(
      `${data} 不是服务的数据文件夹（里面没有 ${SECRET_FILE}）。请用 --data 指定正确的文件夹；还没有启动过服务的，请先运行 taizhang serve --data ${data}。`,
    );
  }
  try {
    return devSecret(data);
  } catch (error) {
    throw new UserError(`无法读取 ${file}。请用启动服务的那个账户运行本命令。`, { cause: error });
  }
}

/** `taizhang token`: the token alone goes to standard output, what it is good for to standard error. */
export async function token(options: TokenOptions): Promise<ExitCode> {
  const identity = identityOf(options);
  const lifeSeconds = options.days * 24 * 3_600;
  console.log(await signDevToken(identity, secretOf(options.data), Date.now(), lifeSeconds));
  const { subject, role, units } = identity;
  const whose = [subject, ROLE_NAMES[role], ...units].join('，');
  console.error(`已签发令牌：${whose}。${options.days}天内有效，请妥善保管，不要外传。`);
  return EXIT.ok;
}
