/** What a page of the host is told about the frame it shows. */
export interface FrameSettings {
  readonly name: string;
  readonly src: string;
  readonly width: number;
}

/** What of the host page the harness calls, and what of the harness the page calls. */
export interface HostPage {
  post(text: string, origin: string): void;
  hostReceive(text: string, origin: string): Promise<void>;
}

/** What Excel on the web lets add-ins do. */
const SANDBOX =
  'allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** The page around the add-in: a frame as a task pane, and texts passed on both ways. */
export function hostPage({ name, src, width }: FrameSettings): string {
  const attributes = { id: 'addin', name, src, sandbox: SANDBOX };
  return `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><title>Excel</title>
<link rel="icon" href="data:,">
<style>
  body { margin: 0; display: flex; justify-content: flex-end; height: 100vh; }
  iframe { width: ${width}px; height: 100%; border: 0; }
</style>
<body><script>
  const frame = document.createElement('iframe');
  Object.assign(frame, ${JSON.stringify(attributes).replaceAll('<', '\\u003c')});
  frame.sandbox = ${JSON.stringify(SANDBOX)};
  addEventListener('message', (event) => {
    if (event.source === frame.contentWindow) hostReceive(String(event.data), event.origin);
  });
  window.post = (text, origin) => frame.contentWindow.postMessage(text, origin);
  document.body.append(frame);
</script></body></html>`;
}
