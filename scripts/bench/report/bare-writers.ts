/** The cells of a report written with a library alone. */
import type { BareTable, BareTableCell, BareWorkbook } from './bare-cells';

export async function writeBareWorkbook({ styles, sheets }: BareWorkbook): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  for (const { name, rows } of sheets) {
    const sheet = workbook.addWorksheet(name);
    for (const { cells, looks } of rows) {
      const row = sheet.addRow([...cells]);
      looks.forEach((look, index) => {
        row.getCell(index + 1).style = styles[look] ?? {};
      });
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export async function writeBareDocument(tables: readonly BareTable[]): Promise<Uint8Array> {
  const {
    AlignmentType,
    Document,
    Packer,
    Paragraph,
    Table,
    TableCell,
    TableRow,
    VerticalAlignTable,
    WidthType,
  } = await import('docx');
  const cell = ({ text, width, style, align }: BareTableCell) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        new Paragraph({
          text,
          style,
          alignment: align === 'left' ? AlignmentType.LEFT : AlignmentType.CENTER,
        }),
      ],
    });
  const table = (rows: BareTable) =>
    new Table({ rows: rows.map((row) => new TableRow({ cantSplit: true, children: row.map(cell) })) });
  return Packer.toBuffer(new Document({ sections: [{ children: tables.map(table) }] }));
}
