const place = (code: string) => `join:${code}`;

/**
 * The secret part of a join link stands behind its #, so that no log holds it. It is taken out of the address at once and
 * kept for this tab, for the way through signing in and back. null when the link came without it.
 */
export function takeJoinSecret(code: string): string | null {
  const given = location.hash.slice(1);
  if (/^[\w-]{22,43}$/.test(given)) {
    sessionStorage.setItem(place(code), given);
    history.replaceState(history.state, '', location.pathname + location.search);
    return given;
  }
  return sessionStorage.getItem(place(code));
}
