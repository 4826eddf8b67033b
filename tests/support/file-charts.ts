import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** A chart of a sheet as it stands in a file. */
export interface FileChart {
  readonly name: string;
  /** First and last corner: column, offset, row, offset. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly xml: string;
  /** Names and formulas as written. */
  readonly series: readonly {
    readonly name: string;
    readonly categories: string | undefined;
    readonly values: string | undefined;
  }[];
}

export type Parts = Readonly<Record<string, string>>;

/** The text parts of a file, each of which must be XML, and each of which a relationship names must be there. */
export function partsOf(file: Uint8Array): Parts {
  const entries = Object.entries(unzipSync(file))
    .filter(([name]) => !name.endsWith('/'))
    .map(([name, content]) => [name, strFromU8(content)] as const);
  const parts = Object.fromEntries(entries);
  for (const [name, xml] of entries) {
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw new Error(`${name} is no XML`, { cause: error });
    });
    parser.write(xml).close();
    for (const target of name.endsWith('.rels') ? targetsIn(name, xml).values() : [])
      if (parts[target] === undefined) throw new Error(`${name} names ${target}, which is not there`);
  }
  return parts;
}

/** The parts that a part of relationships names, by their ids; their names count from the root on. */
function targetsIn(name: string, xml: string): ReadonlyMap<string, string> {
  const folder = name.replace(/_rels\/[^/]*$/, '');
  const found = [...xml.matchAll(/<Relationship [^>]*>/g)].map(([tag]): [string, string] => {
    const attribute = (of: string): string => new RegExp(`${of}="([^"]*)"`).exec(tag)?.[1] ?? '';
    const target = attribute('Target');
    return [attribute('Id'), new URL(target, `file:///${folder}`).pathname.slice(1)];
  });
  return new Map(found);
}

function related(parts: Parts, part: string): ReadonlyMap<string, string> {
  const name = part.replace(/([^/]*)$/, '_rels/$1.rels');
  return targetsIn(name, parts[name] ?? '');
}

const within = (xml: string, tag: string): string =>
  new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(xml)?.[1] ?? '';

const formulaIn = (xml: string): string | undefined => /<c:f>([^<]*)<\/c:f>/.exec(xml)?.[1];

const corner = (anchor: string, tag: string): readonly number[] =>
  [...within(anchor, tag).matchAll(/>(\d+)</g)].map(([, number]) => Number(number));

/** The charts of a sheet, from the worksheet through its drawing to their parts. */
export function chartsOf(parts: Parts, sheet: string): readonly FileChart[] {
  const worksheet = parts[sheet] ?? '';
  const [, drawingId] = /<drawing r:id="([^"]*)"\/>/.exec(worksheet) ?? [];
  if (drawingId === undefined) return [];
  const drawing = related(parts, sheet).get(drawingId) ?? '';
  const links = related(parts, drawing);
  const anchors = (parts[drawing] ?? '').match(/<xdr:twoCellAnchor>.*?<\/xdr:twoCellAnchor>/gs) ?? [];
  return anchors.map((anchor) => {
    const id = /<c:chart [^>]*r:id="([^"]*)"/.exec(anchor)?.[1] ?? '';
    const xml = parts[links.get(id) ?? ''] ?? '';
    const series = xml.match(/<c:ser>.*?<\/c:ser>/gs) ?? [];
    return {
      name: /<xdr:cNvPr [^>]*name="([^"]*)"/.exec(anchor)?.[1] ?? '',
      from: corner(anchor, 'xdr:from'),
      to: corner(anchor, 'xdr:to'),
      xml,
      series: series.map((one) => ({
        name: within(one, 'c:tx').replace(/<[^>]*>/g, ''),
        categories: formulaIn(within(one, 'c:cat')),
        values: formulaIn(within(one, 'c:val')),
      })),
    };
  });
}
