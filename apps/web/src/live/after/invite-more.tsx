import { type FormEvent, useDeferredValue, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schema, useCommand } from '../../api';
import { ErrorState, Icon } from '../../components';
import { apart } from '../../texts/joining';
import { type LiveSession, liveSessionKey, liveSessionLists } from '../live-api';
import { InviteField } from '../pages/invite-field';
import { useMayPrepare } from '../pages/may-prepare';
import { afterApi, useKnownPeople, useRsvps } from './after-api';

type Person = Schema<'KnownPersonDto'>;

/** More organisations, and people by name, once a session is there: whoever was invited before is not told again. */
export function InviteMore({ session }: { session: LiveSession }) {
  const { t } = useTranslation('live-after');
  const mayFindPeople = useMayPrepare();
  const [isOpen, setIsOpen] = useState(false);
  const [organizations, setOrganizations] = useState<{ id: string; name: string }[]>([]);
  const [people, setPeople] = useState<Person[]>([]);
  const [told, setTold] = useState(0);
  const invite = useCommand({
    run: (body: { organizationIds: string[]; accountIds: string[] }, { key }) => afterApi.invite(session.id, body, key),
    changes: [liveSessionKey(session.id), liveSessionLists],
    onDone: (_, { organizationIds, accountIds }) => {
      setTold(organizationIds.length + accountIds.length);
      setOrganizations([]);
      setPeople([]);
      setIsOpen(false);
    },
  });
  const isEmpty = organizations.length + people.length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isEmpty) return;
    void invite.send({
      organizationIds: organizations.map(({ id }) => id),
      accountIds: people.map(({ accountId }) => accountId),
    });
  };
  if (!isOpen)
    return (
      <div>
        <button type="button" className="btn wide" onClick={() => setIsOpen(true)}>
          <Icon name="plus" />
          {t('invite.more')}
        </button>
        <p className="sm" role="status">
          {told > 0 && t('invite.sent', { count: told })}
        </p>
      </div>
    );
  return (
    <form className="note" onSubmit={submit}>
      <h2 className="h3">{t('invite.more')}</h2>
      <InviteField
        chosen={organizations}
        choose={setOrganizations}
        already={session.invitedOrganizations.map(({ id }) => id)}
      />
      {mayFindPeople && <PeopleField sessionId={session.id} chosen={people} choose={setPeople} />}
      {invite.problem && <ErrorState inline error={invite.problem} hasTyped />}
      <div className="row wrap g3" style={{ marginTop: 10 }}>
        <button type="submit" className="btn p" disabled={isEmpty || invite.busy}>
          {t('invite.send')}
        </button>
        <button type="button" className="btn" onClick={() => setIsOpen(false)}>
          {t('invite.notNow')}
        </button>
      </div>
    </form>
  );
}

/** Colleagues, and people who were in an earlier session of one's organisation. */
function PeopleField({
  sessionId,
  chosen,
  choose,
}: {
  sessionId: string;
  chosen: readonly Person[];
  choose: (people: Person[]) => void;
}) {
  const { t } = useTranslation('live-after');
  const live = useTranslation('live');
  const id = useId();
  const [words, setWords] = useState('');
  const asked = useDeferredValue(words.trim());
  const found = useKnownPeople(asked);
  const invited = useRsvps(sessionId).data?.invitedPeople ?? [];
  const isOffered = ({ accountId }: Person) => ![...chosen, ...invited].some((one) => one.accountId === accountId);
  const offered = (found.data?.items ?? []).filter(isOffered);
  return (
    <div className="fld">
      <label className="lab" htmlFor={id}>
        {t('invite.people')}
      </label>
      {chosen.length > 0 && (
        <ul className="words" style={{ marginBottom: 8 }}>
          {chosen.map((person) => (
            <li key={person.accountId}>
              <button
                type="button"
                className="word"
                aria-pressed="true"
                aria-label={live.t('invite.remove', { name: person.name })}
                onClick={() => choose(chosen.filter(({ accountId }) => accountId !== person.accountId))}
              >
                {person.name}
                <Icon name="no" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <input id={id} className="inp" value={words} onChange={(event) => setWords(event.target.value)} />
      {asked !== '' && found.data && (
        <ul className="words" style={{ marginTop: 8 }} aria-live="polite">
          {offered.length === 0 && <li className="sm mut">{live.t('invite.none')}</li>}
          {offered.map((person) => (
            <li key={person.accountId}>
              <button
                type="button"
                className="word"
                onClick={() => {
                  choose([...chosen, person]);
                  setWords('');
                }}
              >
                <Icon name="plus" />
                {apart([person.name, person.organization.name])}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className="help">{t('invite.peopleWhy')}</p>
    </div>
  );
}
