import { useTranslation } from 'react-i18next';
import type { Problem } from '../api';
import type organization from '../texts/zh-CN/organization';

type Code = keyof (typeof organization)['refused'];

/** Which field a refused code is about. */
const fieldOf: Record<Code, string> = {
  'uscc-malformed': 'uscc',
  'phone-not-readable': 'phone',
  'area-code-not-readable': 'area',
  'age-range-reversed': 'age',
};

/** The sentence for a code of this feature, at the field it is about; undefined leaves it to the general words. */
export function useRefusal() {
  const { t } = useTranslation('organization');
  return (problem: Problem | null, field?: string) => {
    const code = problem?.code as Code | undefined;
    if (!code || !(code in fieldOf) || (field !== undefined && fieldOf[code] !== field)) return undefined;
    return t(`refused.${code}`);
  };
}
