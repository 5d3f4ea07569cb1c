import { useTranslation } from 'react-i18next';
import { Icon } from '../components';
import { useNewVersion } from './kept-shell';

/** Never by itself: somebody may be in the middle of a sentence. */
export function NewVersionBand() {
  const { t } = useTranslation('shell');
  const takeOver = useNewVersion();
  if (!takeOver) return null;
  return (
    <div className="band calm" role="status">
      <Icon name="sync" />
      {t('newVersion.is')}
      <button type="button" className="btn s" onClick={takeOver}>
        {t('newVersion.use')}
      </button>
    </div>
  );
}
