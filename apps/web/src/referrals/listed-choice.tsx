import { useTranslation } from 'react-i18next';
import { PartnerField } from './partner-field';

/** A quiet way to organisations of the directory that have no account here. */
export function ListedChoice({ onChoose }: { onChoose: (id: string) => void }) {
  const { t } = useTranslation('worklist');
  return (
    <details className="listed-choice">
      <summary className="plain">{t('listed.title')}</summary>
      <p className="help">{t('listed.help')}</p>
      <PartnerField
        id="listed"
        label={t('listed.label')}
        kind="listed"
        partner={undefined}
        onChange={(id) => id && onChoose(id)}
      />
    </details>
  );
}
