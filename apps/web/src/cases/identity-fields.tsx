import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schema, http, useCommand } from '../api';
import { ErrorState, Icon, KaiText } from '../components';
import { Select } from '../components/choices';
import { type IdentityField, type ServiceUser, useCaseRule } from './cases';
import type words from '../texts/zh-CN/cases';

type Purpose = keyof (typeof words)['person']['purposes'];

/** One field, one click, one line in the record of who has read what (R-MK-03). */
export function IdentityFields({ person }: { person: ServiceUser }) {
  const { t } = useTranslation('cases');
  const purposes = t('person.purposes', { returnObjects: true });
  const [purpose, setPurpose] = useState<Purpose>('case-work');
  const options = (Object.keys(purposes) as Purpose[]).map((value) => ({ value, word: purposes[value] }));
  const mayOpen = person.recorded.some(({ openable }) => openable);
  return (
    <section className="case-part" aria-label={t('person.recorded')}>
      <h2 className="h2">{t('person.recorded')}</h2>
      {person.recorded.length === 0 && <p className="mut">{t('person.nothing')}</p>}
      {mayOpen && (
        <>
          <p className="mut">{t('person.logged')}</p>
          <Select
            id="reading-purpose"
            label={t('person.purpose')}
            options={options}
            value={purpose}
            onChange={(chosen) => chosen && setPurpose(chosen)}
          />
        </>
      )}
      {person.recorded.map(({ field, tier, openable }) => (
        <div key={field} className="identity-row">
          <span className="lab">{t(`field.${field}`)}</span>
          <span className="sm mut">{tier === 'L3' && t('person.sensitive')}</span>
          {openable ? (
            <Revealed id={person.id} field={field} purpose={purpose} />
          ) : (
            <span className="lock value">
              {t(person.reach === 'approval-needed' ? 'person.needsApproval' : 'person.locked')}
            </span>
          )}
        </div>
      ))}
    </section>
  );
}

function Revealed({ id, field, purpose }: { id: string; field: IdentityField; purpose: Purpose }) {
  const { t } = useTranslation('cases');
  const rule = useCaseRule();
  const [value, setValue] = useState<string | null>(null);
  const reveal = useCommand<void, Schema<'RevealedDto'>>({
    run: (_, { key }) => http.post(`/api/service-users/${id}/reveal`, { field, purpose }, { key }),
    onDone: (answer) => setValue(answer.value),
  });
  const shown = field === 'phoneOwner' && value ? t(`phoneOwner.${value as 'self'}`) : value;
  return (
    <>
      <span className="value" aria-live="polite">
        {shown !== null && <KaiText>{shown}</KaiText>}
        {reveal.problem && <ErrorState inline error={reveal.problem} fact={rule(reveal.problem)} />}
      </span>
      {shown === null ? (
        <button
          type="button"
          className="btn s"
          disabled={reveal.busy}
          aria-label={t('person.showAs', { field: t(`field.${field}`) })}
          onClick={() => void reveal.send()}
        >
          <Icon name="eye" />
          {t('person.show')}
        </button>
      ) : (
        <button type="button" className="btn s" onClick={() => setValue(null)}>
          <Icon name="eyeoff" />
          {t('person.hide')}
        </button>
      )}
    </>
  );
}
