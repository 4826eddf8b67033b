import type { BrowserContext, Request, Route } from 'playwright-core';
import { officeJsFolder } from '../node/office-js-folder';
import { folderSite, type Site, type SiteRequest } from './site';

const OFFICE_JS = 'https://appsforoffice.microsoft.com';

/** The client library as its production address gives it; its files are fetched across origins. */
function officeJsSite(): Site {
  const files = folderSite(officeJsFolder(), '/lib/1/hosted/');
  return async (request) => {
    const answer = await files(request);
    return answer && { ...answer, headers: { 'access-control-allow-origin': '*' } };
  };
}

function siteRequest(request: Request): SiteRequest {
  return {
    url: new URL(request.url()),
    method: request.method(),
    headers: request.headers(),
    body: request.postDataBuffer(),
  };
}

async function answer(route: Route, sites: ReadonlyMap<string, Site>): Promise<boolean> {
  const request = siteRequest(route.request());
  const given = await sites.get(request.url.origin)?.(request);
  if (!given) return false;
  const { status = 200, contentType, body, headers = {} } = given;
  await untilClosed(route.fulfill({ status, contentType, body, headers }));
  return true;
}

/** A page that has been closed or left meanwhile needs no answer; a dialog may be before all its files have come. */
async function untilClosed(answering: Promise<void>): Promise<void> {
  try {
    await answering;
  } catch (error) {
    if (!String(error).includes('has been closed')) throw error;
  }
}

/**
 * Answers all requests of a browser context from sites by their origins; nothing leaves the machine. Gives the list, which
 * grows, of what was asked for and refused.
 */
export async function routeTo(
  context: BrowserContext,
  sites: Readonly<Record<string, Site>>,
): Promise<readonly string[]> {
  const byOrigin = new Map([[OFFICE_JS, officeJsSite()], ...Object.entries(sites)]);
  const refused: string[] = [];
  await context.route('**/*', async (route) => {
    if (await answer(route, byOrigin)) return;
    refused.push(route.request().url());
    await untilClosed(route.abort('blockedbyclient'));
  });
  await context.routeWebSocket('**/*', async (socket) => {
    refused.push(socket.url());
    await socket.close();
  });
  return refused;
}
