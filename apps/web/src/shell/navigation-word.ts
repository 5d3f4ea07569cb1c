import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../session/session';
import type { NavigationId } from './feature';

/** A foundation's cohorts are 伙伴批次; on the phone 伙伴名录 is 名录. */
export function useNavigationWord(where: 'side' | 'phone' = 'side') {
  const { t } = useTranslation('shell');
  const { active } = useSignedIn();
  return (id: NavigationId) => {
    if (id === 'cohorts' && where === 'side' && active?.organizationKind === 'foundation')
      return t('nav.cohortsOfFunder');
    if (id === 'directory' && where === 'phone') return t('nav.directoryShort');
    return t(`nav.${id}`);
  };
}
