import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';

type Known = ParseKeys<'imports'>;

/** Words of kinds and fields; a code the catalogue does not know, such as a file of HSDS, is shown as it is. */
export function useImportWords() {
  const { t, i18n } = useTranslation('imports');
  const wordOf = (group: 'kind' | 'field' | 'encoding', code: string): string => {
    const key = `${group}.${code}`;
    return i18n.exists(key, { ns: 'imports' }) ? t(key as Known) : code;
  };
  return {
    kind: (code: string) => wordOf('kind', code),
    field: (code: string) => wordOf('field', code),
    encoding: (code: string) => wordOf('encoding', code),
  };
}
