import { SaxesParser } from 'saxes';

/** The namespace of the root element, empty where it has none; undefined where the text is no XML. */
export function xmlNamespace(xml: string): string | undefined {
  const parser = new SaxesParser({ xmlns: true });
  let namespace: string | undefined;
  parser.on('opentag', ({ uri }) => {
    namespace ??= uri;
  });
  parser.on('error', (error) => {
    throw error;
  });
  try {
    parser.write(xml).close();
  } catch {
    return undefined;
  }
  return namespace;
}

/** An XML document that travels with the workbook; people never see it. */
export class CustomXml {
  constructor(
    readonly id: string,
    /** Well formed. */
    public xml: string,
  ) {}
}
