import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState, Icon } from '../components';
import { type Resident, type WayOfAsking, useBegin, waysOfAsking } from './assisting';

/** Says for whom and how they asked; nothing is ticked beforehand. */
export function BeginForm({ resident, onBack }: { resident: Resident; onBack: () => void }) {
  const { t } = useTranslation('assisting');
  const [asked, setAsked] = useState<WayOfAsking | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const begin = useBegin();
  return (
    <section className="note warm begin-assisting" aria-labelledby="begin-assisting">
      <h2 className="h2" id="begin-assisting">
        {t('chosen', { name: resident.displayName })}
      </h2>
      <fieldset>
        <legend className="b">{t('how')}</legend>
        {waysOfAsking.map((way) => (
          <label key={way} className="asked">
            <input
              type="radio"
              name="asked"
              checked={asked === way}
              onChange={() => {
                setAsked(way);
                setIsMissing(false);
              }}
            />
            {t(`asked.${way}`)}
          </label>
        ))}
      </fieldset>
      {isMissing && (
        <p className="wrong" role="alert">
          <Icon name="info" />
          {t('needHow')}
        </p>
      )}
      <p className="sm mut">{t('ends')}</p>
      {begin.problem && <ErrorState inline error={begin.problem} />}
      <div className="row wrap g3">
        <button
          type="button"
          className="btn p"
          disabled={begin.busy}
          onClick={() => (asked ? void begin.send({ residentAccountId: resident.id, asked }) : setIsMissing(true))}
        >
          {begin.busy ? t('beginning') : t('begin')}
        </button>
        <button type="button" className="btn" onClick={onBack}>
          {t('back')}
        </button>
      </div>
    </section>
  );
}
