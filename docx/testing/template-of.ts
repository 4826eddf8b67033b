import { Document, Header, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';

/** A paragraph, or a table by the texts of its cells. */
type Block = string | readonly (readonly string[])[];

function blockOf(block: Block): Paragraph | Table {
  if (typeof block === 'string') return new Paragraph(block);
  const rows = block.map(
    (texts) =>
      new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
  );
  return new Table({ rows });
}

/** A .docx file of these blocks, in 仿宋_GB2312. */
export function templateOf(blocks: readonly Block[], header = ''): Promise<Uint8Array> {
  const children = blocks.map(blockOf);
  const headers = { default: new Header({ children: [new Paragraph(header)] }) };
  const styles = { default: { document: { run: { font: { eastAsia: '仿宋_GB2312' } } } } };
  return Packer.toBuffer(new Document({ styles, sections: [{ headers, children }] }));
}
