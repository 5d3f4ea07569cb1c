const place = (code: string) => `join:${code}`;

/**
 * The secret part of a join link stands behind its #, so that no log holds it. It is taken out of the address at once and
 * kept for this tab, for the way through signing in and back. null when the link came without it. A code scanned from the
 * wall stands after a point, and is used at once or not at all.
 */
export function takeJoinSecret(code: string): { secret: string | null; signIn: string | null } {
  const given = /^([\w-]{22,43})(?:\.([A-Z2-9]{6}))?$/.exec(location.hash.slice(1));
  if (!given) return { secret: sessionStorage.getItem(place(code)), signIn: null };
  const [, secret, signIn = null] = given;
  sessionStorage.setItem(place(code), secret);
  history.replaceState(history.state, '', location.pathname + location.search);
  return { secret, signIn };
}
