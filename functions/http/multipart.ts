/** A field of a form as browsers send it. */
export interface FormField {
  readonly name: string;
  /** Only of files; without folders. */
  readonly fileName?: string;
  readonly content: Buffer;
}

/** More fields than any form of ours has. */
const MAX_FIELDS = 10;
const MAX_HEADER_BYTES = 4096;

const BOUNDARY = /^multipart\/form-data\s*;.*\bboundary=(?:"([^"]{1,70})"|([^\s";]{1,70}))/i;
const NAME = /^content-disposition:\s*form-data\s*;.*?\bname="([^"]*)"/im;
const FILE_NAME = /^content-disposition:.*\bfilename="([^"]*)"/im;

/** What browsers put for the characters that would end a quoted name. */
function unquoted(name: string): string {
  return name.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n');
}

function fieldOf(part: Buffer): FormField | undefined {
  const end = part.subarray(0, MAX_HEADER_BYTES).indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const header = part.toString('utf8', 0, end);
  const [, name] = NAME.exec(header) ?? [];
  if (name === undefined) return undefined;
  const [, fileName] = FILE_NAME.exec(header) ?? [];
  return {
    name: unquoted(name),
    // Old browsers send the folder too.
    ...(fileName !== undefined && { fileName: unquoted(fileName).replace(/^.*[\\/]/s, '') }),
    content: part.subarray(end + 4),
  };
}

/** What stands between the delimiters; undefined where the last is missing or something follows one. */
function partsOf(body: Buffer, boundary: string): Buffer[] | undefined {
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const whole = Buffer.concat([Buffer.from('\r\n'), body]);
  const parts: Buffer[] = [];
  let at = delimiter.length;
  if (whole.indexOf(delimiter) !== 0) return undefined;
  while (whole.toString('latin1', at, at + 2) !== '--') {
    const next = whole.indexOf(delimiter, at);
    if (next < 0 || whole.toString('latin1', at, at + 2) !== '\r\n' || parts.length === MAX_FIELDS)
      return undefined;
    parts.push(whole.subarray(at + 2, next));
    at = next + delimiter.length;
  }
  return parts;
}

/** The fields of a form (`multipart/form-data`, RFC 7578) by name; undefined for what is none. */
export function parseMultipart(
  body: Buffer,
  contentType: string,
): ReadonlyMap<string, FormField> | undefined {
  const [, quoted, boundary = quoted] = BOUNDARY.exec(contentType) ?? [];
  const parts = boundary === undefined ? undefined : partsOf(body, boundary);
  const fields = (parts ?? []).flatMap((part) => fieldOf(part) ?? []);
  if (!parts || fields.length !== parts.length) return undefined;
  return new Map(fields.map((field) => [field.name, field]));
}
