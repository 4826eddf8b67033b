import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { standardTemplate } from '#reports/make-report';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const BODY = 'word/document.xml';

/** The template of 月度通报 with two names mistyped. */
export async function brokenTemplate() {
  const parts = unzipSync(await standardTemplate('monthly'));
  const text = strFromU8(parts[BODY] ?? new Uint8Array())
    .replace('{红灯情况}', '{红灯状况}')
    .replace('{下月到期情况}', '{下月情况}');
  const bytes = zipSync({ ...parts, [BODY]: strToU8(text) });
  return { name: '本局通报模板.docx', mimeType: DOCX, buffer: Buffer.from(bytes) };
}
