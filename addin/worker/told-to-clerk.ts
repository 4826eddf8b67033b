import { ApiError } from '#core/protocol/client/api-error';

const NO_ENTRY = new Set(['unauthenticated', 'token-expired']);

const NO_ANSWER = new Set(['unreachable', 'unreadable-answer']);

/** What a clerk at the pane can do about what the server refused, in Chinese. */
export function adviceOf({ code, message }: ApiError): string {
  if (NO_ENTRY.has(code)) return '访问令牌无效或已过期，请在右上角“设置”里换上管理员新给的令牌。';
  if (code === 'ledger-not-found') return '服务器上还没有这本台账，请先同步。';
  if (NO_ANSWER.has(code)) return `${message.replace(/。$/, '')}，请稍后再点一次。`;
  return message;
}

/** The same; what the server refuses says what a clerk at the pane can do about it. Fails with `ApiError`. */
export async function toldToClerk<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new ApiError(error.code, adviceOf(error), error.status, { cause: error });
  }
}
