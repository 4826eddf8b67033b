import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export interface SiteRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
}

export interface SiteAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly contentType: string;
  readonly body: string | Buffer;
}

/** A web server that is none: answers the requests to one origin; undefined for what it does not have. */
export type Site = (request: SiteRequest) => SiteAnswer | undefined | Promise<SiteAnswer | undefined>;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** The files of a folder, from `base` on. */
export function folderSite(folder: string, base = '/'): Site {
  return ({ url }) => {
    const file = path.resolve(folder, decodeURIComponent(url.pathname).slice(base.length));
    const isInside = file.startsWith(path.resolve(folder) + path.sep) && url.pathname.startsWith(base);
    if (!isInside || !isFile(file)) return undefined;
    const contentType = CONTENT_TYPES[path.extname(file)] ?? 'application/octet-stream';
    return { contentType, body: readFileSync(file) };
  };
}

/** Pages given as HTML by their paths. */
export function pagesSite(pages: Readonly<Record<string, string>>): Site {
  return ({ url }) => {
    const body = pages[url.pathname];
    return body === undefined ? undefined : { contentType: 'text/html; charset=utf-8', body };
  };
}
