import { useTranslation } from 'react-i18next';
import { languages, usePresentation } from './presentation';
import './language-switch.css';

/** Each language in its own words, so that nobody has to read one they cannot. */
export function LanguageSwitch() {
  const { t } = useTranslation('shell');
  const { language, setLanguage } = usePresentation();
  return (
    <div className="language-switch" role="group" aria-label={t('language.label')}>
      {languages.map((one) => (
        <button key={one} type="button" lang={one} aria-pressed={one === language} onClick={() => setLanguage(one)}>
          {t(`language.${one}`)}
        </button>
      ))}
    </div>
  );
}
