import { createHash } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it stands in HTML, in attributes too. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

const STYLE = `body{margin:0;padding:12px;font:14px/1.6 "Segoe UI","Microsoft YaHei","PingFang SC",sans-serif;color:#242424}
h1{font-size:16px}h2{font-size:15px;margin:20px 0 4px}table{width:100%;border-collapse:collapse}
th,td{padding:4px 6px;border:1px solid #d1d1d1;text-align:left;vertical-align:top;overflow-wrap:anywhere}
td:first-child,th{white-space:nowrap}.error{color:#b10e1c}.warning{color:#8a3707}.info{color:#424242}`;

/** Nothing but the page's own style: no scripts, no pictures, no forms, whatever a workbook holds. */
const POLICY = [
  `default-src 'none'`,
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  `base-uri 'none'`,
  `form-action 'none'`,
].join('; ');

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** A page with this HTML as its body; `about` stands in its title. */
export function htmlPage(statusCode: number, body: string, about: string): APIGatewayProxyStructuredResultV2 {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>台账通：${about}</title><style>${STYLE}</style>`;
  const html = `<!doctype html><html lang="zh-CN"><head>${head}</head><body>${body}</body></html>`;
  return { statusCode, headers: HEADERS, body: html };
}
