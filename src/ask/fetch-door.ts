/** The way to the API: over the network, or handed in by the page on the office's device. */

export interface Reply { readonly status: number; readonly body: unknown }

/** null: no answer of ours came back. */
export type Door = (path: string, body?: unknown) => Promise<Reply | null>;

export function doorOver(send: (request: Request) => Promise<Response>, origin: string): Door {
  return (path, body) => {
    const init: RequestInit = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    return send(new Request(`${origin}api/ask/${path}`, init)).then(
      (response) => response.json().then((parsed: unknown) => ({ status: response.status, body: parsed }), () => null),
      () => null,
    );
  };
}
