import { strFromU8, strToU8 } from 'fflate';
import type { Package } from '../package';
import { escapeXml } from './xml';

const PATH = 'word/comments.xml';
const RELATIONSHIPS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';
const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="${NAMESPACE}"></w:comments>`;

function commentXml(id: number, text: string): string {
  return (
    `<w:comment w:id="${id}" w:author="台账通" w:initials="账"><w:p><w:r>` +
    `<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p></w:comment>`
  );
}

function inserted(xml: string, before: string, addition: string): string {
  const at = xml.lastIndexOf(before);
  return xml.slice(0, at) + addition + xml.slice(at);
}

/** Comments to be added to a document; those of the template stay. */
export class CommentsPart {
  private readonly first: number;
  private readonly texts: string[] = [];
  private readonly present: string;

  constructor(private readonly parts: Package) {
    const content = parts[PATH];
    this.present = content ? strFromU8(content) : EMPTY;
    const ids = [...this.present.matchAll(/<w:comment [^>]*?w:id="(\d+)"/g)].map(([, id]) => Number(id));
    this.first = Math.max(-1, ...ids) + 1;
  }

  /** The id of the comment. */
  add(text: string): number {
    this.texts.push(text);
    return this.first + this.texts.length - 1;
  }

  /** The parts that change; none where there are no comments to add. */
  changedParts(): Package {
    if (this.texts.length === 0) return {};
    const comments = this.texts.map((text, index) => commentXml(this.first + index, text)).join('');
    const part = { [PATH]: strToU8(inserted(this.present, '</w:comments>', comments)) };
    return PATH in this.parts ? part : { ...part, ...this.registered() };
  }

  private registered(): Package {
    const [relationships, types] = [RELATIONSHIPS, TYPES].map((path) =>
      strFromU8(this.parts[path] ?? new Uint8Array()),
    );
    const relationship = `<Relationship Id="rIdLedgerComments" Type="${RELATIONSHIP}" Target="comments.xml"/>`;
    const override = `<Override PartName="/${PATH}" ContentType="${CONTENT_TYPE}"/>`;
    return {
      [RELATIONSHIPS]: strToU8(inserted(relationships ?? '', '</Relationships>', relationship)),
      [TYPES]: strToU8(inserted(types ?? '', '</Types>', override)),
    };
  }
}
