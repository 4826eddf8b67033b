/** Rows in one push. */
export const MAX_CHANGES = 1000;
/** An Excel cell holds no more, in UTF-16 units. */
export const MAX_TEXT_LENGTH = 32_767;
/** A request body, in UTF-8 bytes: what one commit can hold, so that a push is atomic. */
export const MAX_REQUEST_BYTES = 900 * 1024;
/** A row's fields as canonical JSON, in UTF-8 bytes; leaves room for a merge to grow it. */
export const MAX_ROW_BYTES = 128 * 1024;
/** The rows of one commit as canonical JSON, in UTF-8 bytes, so that an answer with all of them stays under 1 MB. */
export const MAX_COMMIT_BYTES = 900 * 1024;
/** Rows in one answer as canonical JSON, in UTF-8 bytes; with keys and quoting an answer stays under 1 MB. */
export const MAX_PAGE_BYTES = 600 * 1024;
/** The long lists of an answer that is not paged, in UTF-8 bytes of JSON; an answer may be 6 MB. */
export const MAX_LIST_BYTES = 4 * 1024 * 1024;
/** A file in one answer, or kept for one: in base64, with the rest of the answer, it stays below Lambda's 6 MB. */
export const MAX_FILE_BYTES = 4_400 * 1024;
/** A template of the bureau's own. */
export const MAX_TEMPLATE_BYTES = 1024 * 1024;
