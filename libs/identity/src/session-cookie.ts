import { sessionCookieNames, setCookieLine } from '@app/access';

/** The Set-Cookie line of a session that was just opened; `publicUrl` decides whether it travels over https only. */
export function sessionCookie(publicUrl: string | undefined, secret: string, lifeMs: number): string {
  const secure = publicUrl?.startsWith('https:') ?? false;
  return setCookieLine(sessionCookieNames[secure ? 0 : 1], secret, { secure, maxAge: lifeMs / 1000 });
}
