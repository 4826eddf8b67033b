import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { REPORTS, type ReportKind, type TemplatedKind } from '#core/report/report-kinds';
import type { OwnTemplates } from '#reports/report-request';
import { hasCode } from '../server/has-code';
import { UserError } from '../user-error';

/** `月度通报模板.docx`: what the template of a kind is called in a folder. */
export function templateName(kind: TemplatedKind): string {
  return `${REPORTS[kind].name}模板.docx`;
}

/** A file's bytes. Fails with `UserError` where it cannot be read. */
export async function readTemplateFile(file: string): Promise<Uint8Array> {
  return readFile(file).catch((error: unknown) => {
    throw new UserError(`无法读取模板 ${file}，请检查文件名和所在文件夹。`, { cause: error });
  });
}

/** The template of a kind in a folder; none where the folder has none. Fails with `UserError` where there is no folder. */
export async function readTemplates(folder: string, kind: ReportKind): Promise<OwnTemplates> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new UserError(`找不到模板文件夹 ${folder}。`);
  if (kind === 'dashboard') return {};
  try {
    return { [kind]: await readFile(path.join(folder, templateName(kind))) };
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return {};
    throw new UserError(`无法读取模板 ${templateName(kind)}。`, { cause: error });
  }
}
