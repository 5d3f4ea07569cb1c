import { useTranslation } from 'react-i18next';
import { usePresentation } from '../presentation/presentation';
import { useSignedIn } from '../session/session';
import { useImportOffer } from './imports';

/** What this role can bring along, in words, each list with a file to fill in. */
export function BringAlong() {
  const { t } = useTranslation('imports');
  const { language } = usePresentation();
  const { active } = useSignedIn();
  const { data } = useImportOffer();
  const hasTemplate = (target: string) => target === 'organizations' || target === 'services';
  if (!data) return null;
  return (
    <section className="import-bring" aria-labelledby="bring">
      <h2 className="h2" id="bring">
        {t('bring.title')}
      </h2>
      <dl>
        {data.targets.map((target) => (
          <div key={target}>
            <dt className="b">{t(`bring.${target}`)}</dt>
            <dd>
              {target === 'grants' && active?.role === 'program-officer'
                ? t('bring.grantsOwnWhat')
                : t(`bring.${target}What`)}
              {hasTemplate(target) && (
                <span className="templates" role="group" aria-label={t('bring.template')}>
                  {(['xlsx', 'csv'] as const).map((format) => (
                    <a
                      key={format}
                      className="btn q"
                      download
                      href={`/api/imports/template?${new URLSearchParams({ target, format, language })}`}
                    >
                      {t(format === 'xlsx' ? 'bring.templateXlsx' : 'bring.templateCsv')}
                    </a>
                  ))}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className="sm mut">{t('bring.encodings')}</p>
    </section>
  );
}
