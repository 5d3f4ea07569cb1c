/** `__Host-sid` over https; `sid` without Secure only on http://localhost, where browsers refuse the prefix. */
export const sessionCookieNames = ['__Host-sid', 'sid'] as const;
/** Keeps the helper's own session while `sid` holds the one in which they fill in for a resident. */
export const helperCookieNames = ['__Host-helper-sid', 'helper-sid'] as const;
/** A guest of one live session; carries no account. */
export const guestCookieName = 'live-guest';

const secretForm = /^[A-Za-z0-9_-]{43}$/;

/** 256 random bits, base64url. Anything else is not even looked up. */
export const isSessionSecret = (value: unknown): value is string => typeof value === 'string' && secretForm.test(value);

export function parseCookies(header: string | undefined): Record<string, string> {
  const cookies: Record<string, string> = {};
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0) cookies[part.slice(0, at).trim()] = part.slice(at + 1).trim();
  }
  return cookies;
}

export interface CookieOptions {
  secure: boolean;
  /** Seconds; 0 removes the cookie. */
  maxAge: number;
}

/** A Set-Cookie line no script of a page can read. `value` holds base64url only. */
export function setCookieLine(name: string, value: string, { secure, maxAge }: CookieOptions): string {
  const parts = [`${name}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax', `Max-Age=${maxAge}`];
  if (secure) parts.push('Secure');
  return parts.join('; ');
}
