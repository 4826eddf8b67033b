import Docxtemplater, { type DXT } from 'docxtemplater';
import { strFromU8 } from 'fflate';
import PizZip from 'pizzip';
import { toHalfWidth } from '#core/text/normalise';
import type { Package } from '../package';
import { placesOf } from './places';
import { faultMessage, faultsOf, type TemplateFault } from './template-fault';
import { BrokenTemplateError, type TemplateProblem } from './template-problem';

/** A placeholder where it stands. */
export interface Tag {
  readonly name: string;
  /** `list` of `{#…}`, `not` of `{^…}`. */
  readonly kind: 'text' | 'list' | 'not' | 'table';
  /** In the texts of its part as XML writes them. */
  readonly offset: number;
  readonly inner: readonly Tag[];
}

export interface CompiledTemplate {
  readonly engine: Docxtemplater<PizZip>;
  /** The placeholders of each part by its path, in order. */
  readonly tags: ReadonlyMap<string, readonly Tag[]>;
}

/** A name as it is looked up: clerks type spaces and full-width letters. */
export function placeholderName(typed: string): string {
  return toHalfWidth(typed).replace(/\s+/g, '');
}

function kindOf({ module, inverted }: DXT.Part): Tag['kind'] {
  if (module === 'rawxml') return 'table';
  if (module === 'loop') return inverted === true ? 'not' : 'list';
  return 'text';
}

function tagsOf(parts: readonly DXT.Part[]): readonly Tag[] {
  return parts
    .filter(({ type }) => type === 'placeholder')
    .map((part) => ({
      name: placeholderName(part.value),
      kind: kindOf(part),
      offset: part.offset,
      inner: tagsOf(part.subparsed ?? []),
    }));
}

interface Inspected {
  readonly inspect?: { readonly filePath?: string; readonly postparsed?: readonly DXT.Part[] };
}

/** A module of the engine that notes which placeholders it found where. */
function inspector(tags: Map<string, readonly Tag[]>): DXT.Module {
  let path = '';
  return {
    name: 'PlaceholderInspector',
    set({ inspect }: Inspected) {
      if (inspect?.filePath !== undefined) path = inspect.filePath;
      if (inspect?.postparsed) tags.set(path, tagsOf(inspect.postparsed));
    },
  };
}

function zipOf(parts: Package): PizZip {
  const zip = new PizZip();
  for (const [path, content] of Object.entries(parts)) zip.file(path, content);
  return zip;
}

function problemOf(parts: Package, fault: TemplateFault): TemplateProblem {
  const { file, offset } = fault;
  const content = file === undefined ? undefined : parts[file];
  const [at] = Array.isArray(offset) ? offset : [offset];
  const place =
    file === undefined || content === undefined || at === undefined
      ? '模板文件'
      : placesOf(file, strFromU8(content))(at);
  return { place, message: faultMessage(fault) };
}

const lookUp = (tag: string): DXT.Parser => {
  const name = placeholderName(tag);
  return { get: (scope: Readonly<Record<string, unknown>>) => scope[name] };
};

/** Throws `BrokenTemplateError` where braces or marks of lists do not pair. */
export function compileTemplate(parts: Package): CompiledTemplate {
  const tags = new Map<string, readonly Tag[]>();
  try {
    const engine = new Docxtemplater(zipOf(parts), {
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      parser: lookUp,
      modules: [inspector(tags)],
    });
    return { engine, tags };
  } catch (error) {
    const problems = faultsOf(error).map((fault) => problemOf(parts, fault));
    const unknown = { place: '模板文件', message: '内容已损坏，请在 Word 里打开后另存为 .docx。' };
    throw new BrokenTemplateError(problems.length > 0 ? problems : [unknown], { cause: error });
  }
}
