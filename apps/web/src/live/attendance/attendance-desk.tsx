import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../components/page-states';
import { JoinQr } from '../joining/join-qr';
import { useRoom } from '../room/room-context';
import parts from '../room/room.module.css';
import { spaced, useSignInCode } from './sign-in-code';

/** 签到 from the facilitator's side: what the others scan or type, the list to tick, and people without a phone. */
export function AttendanceDesk() {
  const { t } = useTranslation('live');
  const { room } = useRoom().view;
  return (
    <section className="text" aria-label={t('desk.title')} style={{ marginBottom: 24 }}>
      {room.session.status === 'open' && <CodeToShow sessionId={room.session.id} />}
      <ListToTick />
      <WriteIn />
    </section>
  );
}

function CodeToShow({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation('live');
  const code = useSignInCode(sessionId, true);
  if (code.error && !code.data) return <ErrorState inline error={code.error} onRetry={() => void code.refetch()} />;
  if (!code.data) return null;
  return (
    <details className={parts.group}>
      <summary className={parts.summary}>
        {t('desk.code')}
        <strong style={{ letterSpacing: '0.12em', marginLeft: 12 }}>{spaced(code.data.code)}</strong>
      </summary>
      <p className="mut sm">{t('desk.codeWhy')}</p>
      {code.data.url && (
        <div style={{ width: 'fit-content', maxWidth: '100%', marginTop: 12, padding: 16, background: '#fff' }}>
          <JoinQr url={code.data.url} label={t('projector.signQr')} size={220} />
        </div>
      )}
    </details>
  );
}

function ListToTick() {
  const { t } = useTranslation('live');
  const { view, actions } = useRoom();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const signed = new Set(view.room.attendance.map(({ memberId }) => memberId));
  const missing = view.room.members.filter(({ id }) => !signed.has(id));
  const chosen = missing.filter(({ id }) => ticked.has(id)).map(({ id }) => id);
  if (missing.length === 0) return null;
  const tick = (id: string) => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  return (
    <details className={parts.group}>
      <summary className={parts.summary}>{t('desk.list', { count: missing.length })}</summary>
      <ul style={{ listStyle: 'none', padding: 0 }}>
        {missing.map((member) => (
          <li key={member.id}>
            <label className="row g2" style={{ minHeight: 44 }}>
              <input type="checkbox" checked={ticked.has(member.id)} onChange={() => tick(member.id)} />
              <span>
                {member.displayName} <span className="mut sm">{member.organization.name}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="btn p"
        disabled={chosen.length === 0}
        onClick={() => {
          void actions.send('attendance.sign-list', { memberIds: chosen });
          setTicked(new Set());
        }}
      >
        {t('desk.signTicked', { count: chosen.length })}
      </button>
    </details>
  );
}

function WriteIn() {
  const { t } = useTranslation('live');
  const { actions } = useRoom();
  const field = useId();
  const [name, setName] = useState('');
  const [organization, setOrganization] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    void actions.send('attendance.write-in', { name: name.trim(), organization: organization.trim() });
    setName('');
  };
  return (
    <details className={parts.group}>
      <summary className={parts.summary}>{t('desk.writeIn')}</summary>
      <form onSubmit={submit}>
        <p className="mut sm">{t('desk.writeInWhy')}</p>
        <label className="lab" htmlFor={`${field}-name`}>
          {t('desk.name')}
        </label>
        <input
          id={`${field}-name`}
          className="inp"
          maxLength={40}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <label className="lab" htmlFor={`${field}-organization`}>
          {t('desk.organization')}
        </label>
        <input
          id={`${field}-organization`}
          className="inp"
          maxLength={60}
          autoComplete="off"
          value={organization}
          onChange={(event) => setOrganization(event.target.value)}
        />
        <button type="submit" className="btn p" style={{ marginTop: 10 }} disabled={name.trim() === ''}>
          {t('desk.signWritten')}
        </button>
      </form>
    </details>
  );
}
