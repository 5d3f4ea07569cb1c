/**
 * A copy on this device of something small the server told, so that a page can stand without a link.
 * Only for lists of the product's own and the person's own session: never for what belongs to somebody served.
 */
export function deviceCopy<T>(name: string) {
  const place = `tongxing.${name}`;
  return {
    read(): T | undefined {
      try {
        return JSON.parse(localStorage.getItem(place) ?? 'null') ?? undefined;
      } catch {
        return undefined;
      }
    },
    write(value: T): T {
      try {
        localStorage.setItem(place, JSON.stringify(value));
      } catch {
        // A private window without storage simply has no copy.
      }
      return value;
    },
    forget() {
      try {
        localStorage.removeItem(place);
      } catch {
        // Likewise.
      }
    },
  };
}
