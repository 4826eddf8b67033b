/** Reads [{ file, source }] from standard input, lints each as if it stood there, prints the rules that refused it. */
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const eslint = new ESLint();
const planted = JSON.parse(await text(process.stdin));
const refused = [];
for (const { file, source } of planted) {
  const [result] = await eslint.lintText(source, { filePath: file });
  refused.push(result.messages.map((message) => message.ruleId ?? message.message));
}
console.log(JSON.stringify(refused));
