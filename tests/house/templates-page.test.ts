import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PlaceholderInfo } from '#core/document/vocabulary';
import { REPORTS, type TemplatedKind } from '#core/report/report-kinds';
import { checkTemplate } from '#docx/fill/check-template';
import { standardTemplate, vocabularyOf } from '#reports/make-report';
import { placeholdersPage } from '#reports/placeholders-page';

const KINDS = Object.entries(REPORTS).flatMap(([kind, { isTemplated }]) =>
  isTemplated ? [kind as TemplatedKind] : [],
);

it('docs/templates.md is what `npm run docs` would write', async () => {
  const page = readFileSync(path.resolve(__dirname, '../../docs/templates.md'), 'utf8');
  expect(page).toBe(await placeholdersPage());
});

function namesIn(vocabulary: readonly PlaceholderInfo[]): readonly string[] {
  return vocabulary.flatMap(({ name, inner }) => [name, ...namesIn(inner)]);
}

function repeatedIn(vocabulary: readonly PlaceholderInfo[]): readonly string[] {
  const names = vocabulary.map(({ name }) => name);
  const own = names.filter((name, index) => names.indexOf(name) !== index);
  return [...own, ...vocabulary.flatMap(({ inner }) => repeatedIn(inner))];
}

describe.each(KINDS)('the placeholders of %s', (kind) => {
  it('have names that can be typed between braces, each once in its place', async () => {
    const vocabulary = await vocabularyOf(kind);
    expect(namesIn(vocabulary).filter((name) => !/^[\p{Script=Han}A-Za-z0-9]+$/u.test(name))).toEqual([]);
    expect(repeatedIn(vocabulary)).toEqual([]);
  });

  it('are those of the standard template', async () => {
    expect(checkTemplate(await standardTemplate(kind), await vocabularyOf(kind))).toEqual([]);
  });
});
