type Stem<Key extends string> = Key extends `${infer Stem}_other` ? Stem : Key;

/**
 * The same keys with other words. A text with `{{count}}` may have `<key>_one` beside it: the plain key is the form for
 * every other number, as in Chinese.
 */
export type Translated<T> = T extends string
  ? string
  : T extends readonly string[]
    ? string[]
    : { [K in keyof T]: Translated<T[K]> } & {
        [K in keyof T & string as T[K] extends string ? `${Stem<K>}_one` : never]?: string;
      };
