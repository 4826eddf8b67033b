/** A finished file, to be saved under its name. */
export interface ReportFile {
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
  /** What a person still has to write in it, in the order of the document. */
  readonly gaps: readonly string[];
}
