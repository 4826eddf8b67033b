import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { TemplatedKind } from '#core/report/report-kinds';
import { checkTemplate } from '#docx/fill/check-template';
import { standardTemplate, vocabularyOf } from '#reports/make-report';
import { EXIT, type ExitCode } from '../exit-code';
import { writeWhole } from '../write-whole';
import { readTemplateFile, templateName } from './template-files';

/** `taizhang template export`: writes the standard templates of kinds into a folder, to be changed in Word. */
export async function exportTemplates(
  kinds: readonly TemplatedKind[],
  { out }: { readonly out: string },
): Promise<ExitCode> {
  await mkdir(out, { recursive: true });
  for (const kind of kinds) {
    const file = path.join(out, templateName(kind));
    await writeWhole(file, await standardTemplate(kind));
    console.log(`已生成：${file}`);
  }
  return EXIT.ok;
}

/** `taizhang template check`: says what keeps a file from being used as the template of a kind. */
export async function checkTemplateFile(
  file: string,
  { kind }: { readonly kind: TemplatedKind },
): Promise<ExitCode> {
  const problems = checkTemplate(await readTemplateFile(file), await vocabularyOf(kind));
  if (problems.length === 0) {
    console.log('模板可以使用。');
    return EXIT.ok;
  }
  console.log(`模板不能使用，须修改${problems.length}处：`);
  for (const { place, message } of problems) console.log(`${place}：${message}`);
  return EXIT.findings;
}
