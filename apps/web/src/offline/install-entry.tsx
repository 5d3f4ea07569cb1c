import { useTranslation } from 'react-i18next';
import { isInstalled, useInstallOffer } from './install';

/** On the account page: like an app, from the home screen, without an app store. */
export function InstallEntry() {
  const { t } = useTranslation('account');
  const install = useInstallOffer();
  if (isInstalled()) return null;
  return (
    <section className="note">
      <h2 className="h3">{t('install.title')}</h2>
      <p className="sm mut">{t('install.what')}</p>
      {install ? (
        <button type="button" className="btn" onClick={() => void install()}>
          {t('install.now')}
        </button>
      ) : (
        <p className="sm mut">{t('install.byHand')}</p>
      )}
    </section>
  );
}
