import { useDeferredValue, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components';
import { useOrganizationsNamed } from '../live-queries';
import { useSignedIn } from '../../session/session';

interface Organization {
  id: string;
  name: string;
}

interface Props {
  chosen: Organization[];
  choose: (organizations: Organization[]) => void;
  /** Invited before: not offered again. */
  already?: readonly string[];
}

/** Organisations whose people see the session in their own list and may enter without the link. */
export function InviteField({ chosen, choose, already = [] }: Props) {
  const { t } = useTranslation('live');
  const id = useId();
  const { active } = useSignedIn();
  const [words, setWords] = useState('');
  const asked = useDeferredValue(words.trim());
  const found = useOrganizationsNamed(asked);
  const offered = (found.data?.items ?? []).filter(
    (organization) =>
      organization.id !== active?.organizationId &&
      !already.includes(organization.id) &&
      !chosen.some((one) => one.id === organization.id),
  );
  return (
    <div className="fld">
      <label className="lab" htmlFor={id}>
        {t('invite.label')}
      </label>
      {chosen.length > 0 && (
        <ul className="words" style={{ marginBottom: 8 }}>
          {chosen.map((organization) => (
            <li key={organization.id}>
              <button
                type="button"
                className="word"
                aria-pressed="true"
                aria-label={t('invite.remove', { name: organization.name })}
                onClick={() => choose(chosen.filter((one) => one.id !== organization.id))}
              >
                {organization.name}
                <Icon name="no" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        id={id}
        className="inp"
        value={words}
        placeholder={t('invite.placeholder')}
        onChange={(event) => setWords(event.target.value)}
      />
      {asked.length >= 2 && found.data && (
        <ul className="words" style={{ marginTop: 8 }} aria-live="polite">
          {offered.length === 0 && <li className="sm mut">{t('invite.none')}</li>}
          {offered.map((organization) => (
            <li key={organization.id}>
              <button
                type="button"
                className="word"
                onClick={() => {
                  choose([...chosen, { id: organization.id, name: organization.name }]);
                  setWords('');
                }}
              >
                <Icon name="plus" />
                {organization.name}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className="help">{t('invite.why')}</p>
    </div>
  );
}
