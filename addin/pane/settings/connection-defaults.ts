import { type Settings, settingsOf } from './settings';

/**
 * The connection that whoever deployed the pane has put beside it as `connection.json`: `{"server": "…"}`, empty for the
 * pane's own address. Nothing where there is none.
 */
export async function connectionDefaults(): Promise<Settings> {
  try {
    const answer = await fetch(new URL('connection.json', document.baseURI));
    return answer.ok ? settingsOf(await answer.json()) : {};
  } catch {
    return {};
  }
}
