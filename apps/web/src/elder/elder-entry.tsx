import { useTranslation } from 'react-i18next';
import { Icon } from '../components';
import { usePresentation } from '../presentation/presentation';

/** The clear way in, on the first page anybody sees (domain 2.11). In the elder version the strip above leads back. */
export function ElderEntry() {
  const { t } = useTranslation('elder');
  const { elder, setElder } = usePresentation();
  if (elder) return null;
  return (
    <button type="button" className="elder-entry" onClick={() => setElder(true)}>
      <Icon name="eye" />
      <span className="grow">{t('entry')}</span>
      <Icon name="right" />
    </button>
  );
}
