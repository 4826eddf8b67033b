import { ApiError } from '#core/protocol/client/api-error';
import { makeReport, putTemplate, templatesView } from './reports-of-server';

const BROKEN = new ApiError('template-broken', '模板不能使用，请按所列位置修改后再试。', 422, {
  errors: [1, 2, 3, 4].map((at) => ({ path: `正文第${at}段`, message: '改这里。' })),
});
const REFUSED = new ApiError('forbidden', '您的账号没有此项权限。', 403);

it('leaves out templates of reports that it does not know, or that have none', async () => {
  const templates = [
    { kind: 'monthly', name: '月度通报', own: { by: '王建国', at: Date.UTC(2023, 5, 20, 4), size: 9 } },
    { kind: 'slips', name: '督办单' },
    { kind: 'dashboard', name: '领导看板' },
    { kind: 'weekly', name: '周报' },
  ];
  const listTemplates = () => Promise.resolve({ mayChange: true, templates });
  expect(await templatesView({ listTemplates })).toEqual({
    mayChange: true,
    templates: [{ kind: 'monthly', own: { by: '王建国', at: '2023-06-20 12:00' } }, { kind: 'slips' }],
  });
});

it('gives each place of a template that is refused, and fails as all else does', async () => {
  const put = (error: ApiError) =>
    putTemplate({ putTemplate: () => Promise.reject(error) }, 'monthly', new Uint8Array());
  expect(await put(BROKEN)).toHaveLength(4);
  expect((await put(BROKEN))[0]).toEqual({ place: '正文第1段', message: '改这里。' });
  await expect(put(REFUSED)).rejects.toBe(REFUSED);
});

it('names the first places of the template in use where a report cannot be made by it', async () => {
  const make = (error: Error) =>
    makeReport(
      { linkReport: () => Promise.reject(error) },
      { kind: 'monthly', date: '2023-05-31', format: 'docx' },
    );
  await expect(make(BROKEN)).rejects.toMatchObject({
    name: 'ApiError',
    code: 'template-broken',
    message:
      '模板不能使用，请按所列位置修改后再试。 正文第1段：改这里。 正文第2段：改这里。 正文第3段：改这里。',
  });
  await expect(make(REFUSED)).rejects.toBe(REFUSED);
});
