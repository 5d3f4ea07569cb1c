import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../components';
import { useLeave } from './assisting';
import { isMarked } from './marker';

/** On the sign-in page, after the hour of filling in ended by itself. */
export function WayBack() {
  const { t } = useTranslation('assisting');
  const [wasFillingIn] = useState(isMarked);
  const leave = useLeave();
  if (!wasFillingIn) return null;
  return (
    <section className="note warm way-back" aria-labelledby="way-back">
      <h2 className="h3" id="way-back">
        {t('over')}
      </h2>
      <p>{t('overDo')}</p>
      {leave.problem && <ErrorState inline error={leave.problem} />}
      <button type="button" className="btn" disabled={leave.busy} onClick={() => void leave.send()}>
        {t('goBack')}
      </button>
    </section>
  );
}
