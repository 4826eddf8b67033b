import type { PlaceholderInfo } from '#core/document/vocabulary';
import { HEAD_VOCABULARY } from '#core/report/document-head';
import { REPORTS, type TemplatedKind } from '#core/report/report-kinds';
import { vocabularyOf } from './make-report';

const INTRODUCTION = `# 报告模板可用的占位符

<!-- 由 npm run docs 生成，请勿手工修改。 -->

模板是普通的 Word 文档。用 \`taizhang template export\` 或任务窗格“报告”中的“下载模板”取得标准模板，在 Word 里改字体、段落、顺序和文字，再交回来使用。

- \`{完成率}\`：印出内容。花括号用半角。
- \`{#红灯清单}\`……\`{/红灯清单}\`：清单有几条就印几次，没有就不印。放在表格的一行里（开头写在第一格，结尾写在最后一格）就是一条一行；单独占一段就是一条一段。
- \`{#有红灯}\`……\`{/有红灯}\`：条件成立才印；\`{^有红灯}\`……\`{/有红灯}\`：条件不成立才印。单独占一段时，这一段不会留下空行。
- \`{@分类统计表}\`：印出整个表格，要单独占一段。表格的样子由“台账表格”样式和“表头文字”“表内文字”样式决定。
- 清单里的名称只能用在清单里面；清单外面的名称在里面也能用。
- 模板写错时不会印出一半的文件：错在哪一段、该怎么改，都会告诉您。

需要由人填写的地方印成加底色的【……】，生成报告时会告诉您还有几处。
`;

const SPELLING: Readonly<Record<PlaceholderInfo['kind'], (name: string) => string>> = {
  text: (name) => `{${name}}`,
  list: (name) => `{#${name}}…{/${name}}`,
  when: (name) => `{#${name}}…{/${name}}`,
  table: (name) => `{@${name}}`,
};

function row({ name, kind, about }: PlaceholderInfo, depth: number): string {
  return `| ${'　'.repeat(depth)}\`${SPELLING[kind](name)}\` | ${about.replaceAll('|', '\\|')} |`;
}

function rows(vocabulary: readonly PlaceholderInfo[], depth = 0): readonly string[] {
  return vocabulary.flatMap((info) => [row(info, depth), ...rows(info.inner, depth + 1)]);
}

function section(title: string, vocabulary: readonly PlaceholderInfo[]): string {
  return [`## ${title}`, '', '| 占位符 | 内容 |', '| --- | --- |', ...rows(vocabulary), ''].join('\n');
}

const COMMON: ReadonlySet<unknown> = new Set(HEAD_VOCABULARY);

/** The manual of the placeholders, in Markdown. */
export async function placeholdersPage(): Promise<string> {
  const kinds = Object.entries(REPORTS).flatMap(([kind, { name, isTemplated }]) =>
    isTemplated ? [{ kind: kind as TemplatedKind, name }] : [],
  );
  const sections = await Promise.all(
    kinds.map(async ({ kind, name }) => {
      const own = (await vocabularyOf(kind)).filter((info) => !COMMON.has(info));
      return section(name, own);
    }),
  );
  return [INTRODUCTION, section('各种报告都有的', HEAD_VOCABULARY), ...sections].join('\n');
}
