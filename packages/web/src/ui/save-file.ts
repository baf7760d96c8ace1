/** What went wrong with a file on its way, in the words of the server; null when nothing came back. */
export class FileFault extends Error {
  constructor(readonly words: string | null) {
    super(words ?? "No answer");
  }
}

/** Asks a file route in the language of the person. */
export async function askFile(path: string, locale: string, init: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { ...init, headers: { ...init.headers, "accept-language": locale } });
  } catch {
    throw new FileFault(null);
  }
  if (response.ok) return response;
  const body = (await response.json().catch(() => null)) as { message?: string } | null;
  throw new FileFault(body?.message || null);
}

/** Takes a file from the server and hands it to the person under the name that the server gave it. */
export async function saveFile(path: string, locale: string, init?: RequestInit): Promise<void> {
  const response = await askFile(path, locale, init);
  const [, name = ""] = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get("content-disposition") ?? "") ?? [];
  const address = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement("a"), { href: address, download: decodeURIComponent(name) });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
