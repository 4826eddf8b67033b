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
  'report-unknown': { status: 404, detail: '没有这种报告。' },
  'report-format-unknown': { status: 400, detail: '这种报告没有这种文件格式。' },
  'report-unit-unknown': {
    status: 404,
    detail: '台账中没有这个单位，或这个单位没有需要写入这份报告的内容；不分单位的报告不要写单位。',
  },
  'report-empty': { status: 404, detail: '所选日期没有需要写入这份报告的内容，没有生成文件。' },
  'report-not-prepared': { status: 404, detail: '没有这份自动生成的报告。' },
  'file-too-large': {
    status: 422,
    detail:
      '文件超过服务器一次能传送的大小（4.4 MB）。请按单位分别生成，或在本机用台账文件运行 taizhang report 生成。',
  },
  'template-unknown': { status: 404, detail: '没有这种报告，或这种报告不用模板。' },
  'template-broken': { status: 422, detail: '模板不能使用，请按所列位置修改后再试。' },
  'template-too-large': { status: 413, detail: '模板文件不能超过 1 MB。' },
  'link-invalid': { status: 403, detail: '下载链接无效，请回到台账通重新生成。' },
  'link-expired': { status: 403, detail: '下载链接已过期（5分钟内有效），请回到台账通重新生成。' },
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
  /** Where in the request, for `malformed-request`; where in the template, in Chinese, for `template-broken`. */
  errors: z.array(z.object({ path: z.string(), message: z.string() })).exactOptional(),
});

export type Problem = z.infer<typeof problemSchema>;
