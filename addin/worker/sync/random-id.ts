import { base64Url } from '#core/sync/base64-url';

/** 72 bits in 12 characters: rows of a bureau never meet by chance. */
export function randomId(): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(9)));
}
