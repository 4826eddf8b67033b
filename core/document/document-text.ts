/** A part of a text: plain, what a person still has to write, or a figure with the ledger rows it comes from. */
export type TextPiece =
  | string
  /** What has to be written here, in Chinese; printed as a marked place and counted. */
  | { readonly gap: string }
  /** `source` names ledgers and rows in Chinese; printed as a comment on the text. */
  | { readonly text: string; readonly source: string };

export type DocumentText = string | readonly TextPiece[];

/** A marked place: `gap('对下一步工作的要求')`. */
export function gap(what: string): readonly TextPiece[] {
  return [{ gap: what }];
}

export function piecesOf(text: DocumentText): readonly TextPiece[] {
  return typeof text === 'string' ? [text] : text;
}
