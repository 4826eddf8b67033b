import type { ApiClient } from '#core/protocol/client/api-client';
import { createApiClient } from '../api-client';
import { UserError } from '../user-error';

/** A client of a server; the token comes from the call or from TAIZHANG_TOKEN. Fails with `UserError`. */
export function connect(server: string, token = process.env['TAIZHANG_TOKEN']): ApiClient {
  if (!URL.canParse(server))
    throw new UserError(`服务器地址不正确：${server}。应类似 http://127.0.0.1:4310。`);
  if (!token) throw new UserError('缺少访问令牌。请用 --token 指定，或设置环境变量 TAIZHANG_TOKEN。');
  return createApiClient({ url: server, token, fetch });
}
