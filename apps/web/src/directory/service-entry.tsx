import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client, commandHeaders, useCommand } from '../api';
import { ErrorState, Facts } from '../components';
import { CapacityText } from './capacity-text';
import { type OfferedService, type Organization, organizationKey, useExpertiseWord } from './organizations';
import { useAgeRange } from './reason-words';
import { listed } from '../texts/joining';

interface ServiceEntryProps {
  service: OfferedService;
  organization: Organization;
  /** Only where one may change what is said about it. */
  onEdit?: () => void;
}

/** One service: what it is, for whom, where, and how much room; its own people keep the number fresh here. */
export function ServiceEntry({ service, organization, onEdit }: ServiceEntryProps) {
  const { t } = useTranslation('directory');
  const label = useExpertiseWord();
  const range = useAgeRange();
  const [isEditing, setIsEditing] = useState(false);
  const places = service.areas.flatMap((area) => area.name ?? []);
  const facts = [
    ...(service.ageFrom !== null || service.ageTo !== null
      ? [{ label: t('page.ages'), value: range(service.ageFrom, service.ageTo) }]
      : []),
    ...(places.length > 0 ? [{ label: t('page.areas'), value: listed(places) }] : []),
    ...(service.eligibility ? [{ label: t('page.eligibility'), value: service.eligibility }] : []),
  ];
  return (
    <li className="organization">
      <div>
        <h3 className="h3">
          {service.name}
          {!service.active && <span className="tag">{t('page.off')}</span>}
        </h3>
        {service.description && <p className="described">{service.description}</p>}
        {service.expertise.length > 0 && (
          <ul className="tags">
            {service.expertise.map((code) => (
              <li className="tag" key={code}>
                {label(code)}
              </li>
            ))}
          </ul>
        )}
        {facts.length > 0 && <Facts rows={facts} />}
        {isEditing && (
          <CapacityForm service={service} organizationId={organization.id} onClose={() => setIsEditing(false)} />
        )}
      </div>
      <div>
        <CapacityText capacity={service.capacity} phone={organization.phone} />
        {organization.allowedActions.includes('state-capacity') && !isEditing && (
          <button type="button" className="btn s edit" onClick={() => setIsEditing(true)}>
            {t('capacity.edit')}
            <span className="unseen">{service.name}</span>
          </button>
        )}
        {onEdit && (
          <button type="button" className="btn s edit" onClick={onEdit}>
            {t('page.editService')}
            <span className="unseen">{service.name}</span>
          </button>
        )}
      </div>
    </li>
  );
}

interface CapacityFormProps {
  service: OfferedService;
  organizationId: string;
  onClose: () => void;
}

function CapacityForm({ service, organizationId, onClose }: CapacityFormProps) {
  const { t } = useTranslation('directory');
  const [places, setPlaces] = useState(String(service.capacity?.freePlaces ?? ''));
  const state = useCommand({
    run: (freePlaces: number, command) =>
      answer(
        client.PUT('/api/services/{id}/capacity', {
          params: { path: { id: service.id } },
          body: { freePlaces },
          headers: commandHeaders(command),
        }),
      ),
    changes: [organizationKey(organizationId), ['organization', 'list']],
    onDone: onClose,
  });
  function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (/^\d{1,5}$/.test(places.trim())) void state.send(Number(places));
  }
  return (
    <form className="capacity-form" onSubmit={submit}>
      <label className="b" htmlFor={`places-${service.id}`}>
        {t('capacity.now')}
      </label>
      <div className="row g2 wrap">
        <input
          id={`places-${service.id}`}
          className="inp age"
          inputMode="numeric"
          pattern="\d{1,5}"
          required
          value={places}
          onChange={(event) => setPlaces(event.target.value)}
        />
        <button type="submit" className="btn p" disabled={state.busy}>
          {t('capacity.save')}
        </button>
        <button type="button" className="btn q" onClick={onClose}>
          {t('capacity.cancel')}
        </button>
      </div>
      {state.problem && <ErrorState inline error={state.problem} hasTyped />}
    </form>
  );
}
