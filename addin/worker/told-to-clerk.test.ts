import { ApiError } from '#core/protocol/client/api-error';
import { toldToClerk } from './told-to-clerk';

it.each([
  ['unauthenticated', '登录凭证缺失或无效，请重新登录。', /“设置”里换上/],
  ['token-expired', '登录已过期，请重新登录。', /“设置”里换上/],
  [
    'ledger-not-found',
    '服务器上没有这本台账，首次同步须附台账说明。',
    /^服务器上还没有这本台账，请先同步。$/,
  ],
  ['unreachable', '无法连接服务器：x', /^无法连接服务器：x，请稍后再点一次。$/],
  ['unreadable-answer', '服务器暂时不能使用。', /^服务器暂时不能使用，请稍后再点一次。$/],
  ['busy', '同时提交的人较多，请稍后再试。', /^同时提交的人较多，请稍后再试。$/],
])('%s', async (code, message, expected) => {
  const refused = Promise.reject(new ApiError(code, message));
  await expect(toldToClerk(refused)).rejects.toMatchObject({
    name: 'ApiError',
    code,
    message: expect.stringMatching(expected) as string,
  });
});

it('lets everything else pass', async () => {
  expect(await toldToClerk(Promise.resolve(1))).toBe(1);
  const error = new Error('x');
  await expect(toldToClerk(Promise.reject(error))).rejects.toBe(error);
});
