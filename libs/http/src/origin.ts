/** Whether a browser's Origin is ours: PUBLIC_URL where it is set, else the host the request itself went to. */
export function isOwnOrigin(origin: string, host: string | undefined, publicUrl: string | undefined): boolean {
  if (publicUrl && origin === publicUrl) return true;
  if (publicUrl && !isLoopback(publicUrl)) return false;
  return URL.canParse(origin) && new URL(origin).host === host;
}

const isLoopback = (url: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
