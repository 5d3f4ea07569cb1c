import { useTranslation } from 'react-i18next';

const kinds = ['organizations', 'referrals', 'people', 'liveSessions', 'places'] as const;

/** What may be typed, before anything is. */
export function WhatCanBeFound() {
  const { t } = useTranslation('search');
  return (
    <div className="found-note">
      <p className="found-heading">{t('what')}</p>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>{t(`can.${kind}`)}</li>
        ))}
      </ul>
      <p>{t('cannot')}</p>
    </div>
  );
}

export function NothingFound({ typed }: { typed: string }) {
  const { t } = useTranslation('search');
  return (
    <>
      <div className="found-note">
        <p className="strong">{t('none', { typed })}</p>
        <p>{t('noneDo')}</p>
      </div>
      <WhatCanBeFound />
    </>
  );
}

export function SearchProblem() {
  const { t } = useTranslation('search');
  return (
    <div className="found-note" role="alert">
      <p className="strong">{t('failed')}</p>
      <p>{t('failedDo')}</p>
    </div>
  );
}
