import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import { STYLES } from './style-ids';
import { EM } from './styles';

function pageNumber(side: 'left' | 'right'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: STYLES.pageNumber.id,
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: EM.四号 },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}

/** “— 1 —”: at the right of odd pages and at the left of even ones. */
export function pageNumbers(): { readonly default: Footer; readonly even: Footer } {
  return { default: pageNumber('right'), even: pageNumber('left') };
}
