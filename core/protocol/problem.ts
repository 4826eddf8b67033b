import * as z from 'zod';

/** Every problem an answer may name. Codes are stable: clients act on them; the Chinese text is for people. */
export const PROBLEMS = {
  'malformed-request': { status: 400, detail: '请求内容不符合格式。' },
  'protocol-unsupported': { status: 400, detail: '程序版本与服务器不一致，请更新后再试。' },
  unauthenticated: { status: 401, detail: '登录凭证缺失或无效，请重新登录。' },
  'token-expired': { status: 401, detail: '登录已过期，请重新登录。' },
  forbidden: { status: 403, detail: '您的账号没有此项权限。' },
  'ledger-not-found': { status: 404, detail: '服务器上没有这本台账，首次同步须附台账说明。' },
  'ledger-not-begun': {
    status: 403,
    detail: '服务器上还没有这本台账，须由局办公室的账号首次同步后才能填报。',
  },
  'row-not-found': { status: 404, detail: '这本台账里从未有过这一行。' },
  'ledger-differs': { status: 409, detail: '服务器上同一编号的台账属于另一类型或年度，请核对。' },
  'revision-ahead': {
    status: 409,
    detail: '本表记录的版本比服务器新，服务器数据可能被还原过，请联系管理员。',
  },
  'request-too-large': { status: 413, detail: '一次提交的内容过大，请分批提交。' },
  internal: { status: 500, detail: '服务器内部错误，请稍后再试。' },
  busy: { status: 503, detail: '同时提交的人较多，请稍后再试。' },
  'store-unavailable': { status: 503, detail: '数据库暂时无法访问，请稍后再试。' },
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

/** Problem details after RFC 9457 with a stable `code`. Lenient: a newer server may know more codes. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  /** Where in the request, for `malformed-request`. */
  errors: z.array(z.object({ path: z.string(), message: z.string() })).exactOptional(),
});

export type Problem = z.infer<typeof problemSchema>;
