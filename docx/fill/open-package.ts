import { unzipSync } from 'fflate';
import type { Package } from '../package';
import { BrokenTemplateError } from './template-problem';

export const DOCUMENT_PART = 'word/document.xml';

/** A template holds text and perhaps a seal's picture; what is larger is something else, or meant to do harm. */
const LIMITS = { file: 1024 * 1024, unpacked: 20 * 1024 * 1024, parts: 500 };

function refuse(message: string, cause?: unknown): never {
  throw new BrokenTemplateError([{ place: '模板文件', message }], { cause });
}

const OLD_FORMAT = [0xd0, 0xcf, 0x11, 0xe0];

function unpack(bytes: Uint8Array): Package {
  let [size, parts] = [0, 0];
  const isSmall = ({ originalSize }: { readonly originalSize: number }): boolean => {
    size += originalSize;
    parts += 1;
    // The size that is declared is all that is ever unpacked.
    return size <= LIMITS.unpacked && parts <= LIMITS.parts;
  };
  try {
    const unpacked = unzipSync(bytes, { filter: isSmall });
    if (Object.keys(unpacked).length === parts) return unpacked;
  } catch (error) {
    refuse('打不开，可能没有下载完整或已损坏，请在 Word 里打开后另存为 .docx。', error);
  }
  return refuse('内容过大，请去掉其中的图片后再试。');
}

/** The parts of a template. Throws `BrokenTemplateError` where it is no Word document, or too large. */
export function openPackage(bytes: Uint8Array): Package {
  if (bytes.length > LIMITS.file) refuse('超过 1 MB，请去掉其中的图片后再试。');
  if (OLD_FORMAT.every((byte, index) => bytes[index] === byte)) {
    refuse('是旧的 .doc 格式或设了密码，请在 Word 里去掉密码、另存为 .docx。');
  }
  const parts = unpack(bytes);
  if (!(DOCUMENT_PART in parts)) refuse('不是 Word 文档，请选择 .docx 文件。');
  if ('word/vbaProject.bin' in parts) refuse('含有宏，请另存为不带宏的 .docx。');
  return parts;
}
