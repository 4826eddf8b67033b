import { parseMultipart } from './multipart';

const TYPE = 'multipart/form-data; boundary=----x1';

/** A body as browsers write it. */
async function sent(form: FormData): Promise<{ body: Buffer; type: string }> {
  const request = new Request('https://a.test/', { method: 'POST', body: form });
  return { body: Buffer.from(await request.arrayBuffer()), type: request.headers.get('content-type') ?? '' };
}

it('takes fields and files as browsers send them', async () => {
  const bytes = Buffer.from([0, 13, 10, 45, 45, 13, 10, 13, 10, 255]);
  const form = new FormData();
  form.set('token', ' a.b.c \r\n');
  form.set('file', new File([bytes], '台账 "甲".xlsx'));
  form.set('空', '');
  const { body, type } = await sent(form);
  expect([...(parseMultipart(body, type)?.values() ?? [])]).toEqual([
    { name: 'token', content: Buffer.from(' a.b.c \r\n') },
    { name: 'file', fileName: '台账 "甲".xlsx', content: bytes },
    { name: '空', content: Buffer.alloc(0) },
  ]);
});

const field = (header: string, content = '1') => `------x1\r\n${header}\r\n\r\n${content}\r\n`;
const END = '------x1--\r\n';

it.each([
  ['C:\\台账\\甲.xlsx', '甲.xlsx'],
  ['../../etc/passwd', 'passwd'],
  ['', ''],
])('a file named %s is “%s”', (name, expected) => {
  const body = field(`Content-Disposition: form-data; name="file"; filename="${name}"`) + END;
  expect(parseMultipart(Buffer.from(body), TYPE)?.get('file')?.fileName).toBe(expected);
});

it.each<[string, string, string?]>([
  ['nothing', ''],
  ['text', 'a=1&b=2'],
  [
    'another boundary',
    field('Content-Disposition: form-data; name="a"') + END,
    'multipart/form-data; boundary=y',
  ],
  ['no boundary', field('Content-Disposition: form-data; name="a"') + END, 'multipart/form-data'],
  ['another type', field('Content-Disposition: form-data; name="a"') + END, 'text/plain; boundary=----x1'],
  ['no end', field('Content-Disposition: form-data; name="a"')],
  ['something after a delimiter', `------x1 \r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n${END}`],
  ['a part without a name', field('Content-Type: text/plain') + END],
  ['a part without a header', `------x1\r\n1\r\n${END}`],
  ['a header without end', field('Content-Disposition: form-data; name="a"; x='.padEnd(5000, 'x')) + END],
  ['many fields', field('Content-Disposition: form-data; name="a"').repeat(11) + END],
])('%s is no form', (_, body, type = TYPE) => {
  expect(parseMultipart(Buffer.from(body), type)).toBeUndefined();
});
