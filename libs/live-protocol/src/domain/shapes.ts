/** Readers for command data: each returns the value as it will be stored, or undefined when it has not that shape. */
export type Reader<T> = (value: unknown) => T | undefined;
export type Shape = Record<string, Reader<unknown>>;
export type FromShape<S extends Shape> = { [K in keyof S]: Exclude<ReturnType<S[K]>, undefined> };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
// NUL and lone surrogates cannot be stored as jsonb.
const unstorable = /[\0\p{Cs}]/u;

export const isId = (value: unknown): value is string => typeof value === 'string' && uuid.test(value);

export const id: Reader<string> = (value) => (isId(value) ? value : undefined);

/** Text that says something, at most `max` characters. */
export const text =
  (max: number): Reader<string> =>
  (value) => {
    if (typeof value !== 'string' || value.length > max || unstorable.test(value)) return undefined;
    return value.trim() === '' ? undefined : value;
  };

/** Text that may be empty. */
export const note =
  (max: number): Reader<string> =>
  (value) =>
    typeof value === 'string' && value.length <= max && !unstorable.test(value) ? value : undefined;

export const whole =
  (min: number, max: number): Reader<number> =>
  (value) =>
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max ? (value as number) : undefined;

export const flag: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

export const oneOf =
  <const T extends string>(...values: T[]): Reader<T> =>
  (value) =>
    values.includes(value as T) ? (value as T) : undefined;

export const nullable =
  <T>(reader: Reader<T>): Reader<T | null> =>
  (value) =>
    value === null ? null : reader(value);

export const listOf =
  <T>(reader: Reader<T>, max: number): Reader<T[]> =>
  (value) => {
    if (!Array.isArray(value) || value.length > max) return undefined;
    const items = value.map(reader);
    return items.every((item) => item !== undefined) ? (items as T[]) : undefined;
  };

/** A day of the calendar, `YYYY-MM-DD`. */
export const day: Reader<string> = (value) => {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return undefined;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value) ? value : undefined;
};

/** Reads an object field by field; answers the first field that is missing, wrong or not known. */
export function readShape<S extends Shape>(shape: S, value: unknown): { data: FromShape<S> } | { at: string } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { at: 'data' };
  const given = value as Record<string, unknown>;
  for (const field of Object.keys(given)) if (!Object.hasOwn(shape, field)) return { at: field };
  const data: Record<string, unknown> = {};
  for (const field of Object.keys(shape)) {
    const read = shape[field](given[field]);
    if (read === undefined) return { at: field };
    data[field] = read;
  }
  return { data: data as FromShape<S> };
}
