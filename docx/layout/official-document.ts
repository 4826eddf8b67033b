import { Document, type FileChild, type ISectionOptions, Packer, SectionType } from 'docx';
import { BASE_STYLES } from './base-styles';
import { unseen } from './blocks';
import { LANDSCAPE_PAGE, PORTRAIT_PAGE } from './page';
import { pageNumbers } from './page-number';
import { settlePackage } from './settle-package';
import { PARAGRAPH_STYLES } from './styles';

/** Pages turned to landscape, for a wide table; they begin on a new page, and so does what follows. */
export interface LandscapeBlocks {
  readonly landscape: readonly FileChild[];
}

export type OfficialBlock = FileChild | readonly FileChild[] | LandscapeBlocks;

export interface OfficialTemplate {
  /** The document's name in its properties, in Chinese. */
  readonly title: string;
  readonly blocks: readonly OfficialBlock[];
}

/** Blocks that stand on pages of the same kind are one section. */
function sectionsOf(blocks: readonly OfficialBlock[]): readonly ISectionOptions[] {
  const runs: { readonly isTurned: boolean; readonly children: FileChild[] }[] = [];
  for (const block of blocks) {
    const isTurned = 'landscape' in block;
    const children = isTurned ? block.landscape : [block].flat();
    const last = runs.at(-1);
    if (last?.isTurned === isTurned) last.children.push(...children);
    else runs.push({ isTurned, children: [...children] });
  }
  return runs.map(({ isTurned, children }, index) => ({
    properties: { ...(isTurned ? LANDSCAPE_PAGE : PORTRAIT_PAGE), type: SectionType.NEXT_PAGE },
    footers: pageNumbers(),
    // The last paragraph of a section says what its pages are like. Were it a marker, that would go with it.
    children: index < runs.length - 1 ? [...children, unseen()] : children,
  }));
}

/** A .docx in the official layout of GB/T 9704—2012. The same blocks always give the same bytes. */
export async function officialTemplate({ title, blocks }: OfficialTemplate): Promise<Uint8Array> {
  const document = new Document({
    title,
    externalStyles: BASE_STYLES,
    styles: { paragraphStyles: PARAGRAPH_STYLES },
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: 640,
    sections: sectionsOf(blocks),
  });
  return settlePackage(await Packer.pack(document, 'uint8array'), title);
}
