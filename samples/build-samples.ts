import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { sampleWorkbooks } from './build/sample-workbooks';
import { workbookBytes } from './build/workbook-bytes';

for (const { fileName, build } of sampleWorkbooks) {
  await writeFile(fileURLToPath(new URL(fileName, import.meta.url)), await workbookBytes(build()));
  console.log(`samples/${fileName}`);
}
