import { type FormEvent, lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { type Problem, toProblem } from '../../api/problem';
import { BrandMark } from '../../components/brand-mark';
import { ErrorState, LoadingState } from '../../components/page-states';
import { LanguageSwitch } from '../../presentation/language-switch';
import { useNetwork, useSession } from '../../session/session';
import { codeRefusal } from '../attendance/code-refusal';
import { joinByLink, signInByLink } from '../joining/join-by-link';
import { takeJoinSecret } from '../joining/join-secret';
import styles from '../joining/joining.module.css';

const FollowingAccount = lazy(() => import('../../presentation/following-account'));

/** The door of a meeting: one tap with an account, a name without one. */
export default function JoinPage() {
  const { t } = useTranslation('live-room');
  const shell = useTranslation('shell');
  const { code = '' } = useParams();
  const [{ secret, signIn }] = useState(() => takeJoinSecret(code));
  const session = useSession();
  const { data: network } = useNetwork();
  const join = useJoin(code, secret, signIn);
  useEffect(() => {
    document.title = `${t('join.title')} · ${shell.t('product')}`;
  }, [t, shell]);
  return (
    <main className={styles.door}>
      <header className={styles.head}>
        <div className={styles.headRow}>
          <span className={styles.brand}>
            <BrandMark />
            {shell.t('product')}
          </span>
          <LanguageSwitch />
        </div>
        <h1>{t('join.title')}</h1>
        <p>
          {t('join.code', { code: `${code.slice(0, 3)} ${code.slice(3)}` })}
          {network?.demo && ` · ${shell.t('demo')}`}
        </p>
      </header>
      {session.data && (
        <Suspense>
          <FollowingAccount />
        </Suspense>
      )}
      {!secret ? (
        <section className={styles.way}>
          <h2>{t('join.incomplete')}</h2>
          <p className="mut">{t('join.incompleteDo')}</p>
        </section>
      ) : session.isPending || join.scanning ? (
        <LoadingState />
      ) : session.data ? (
        <MemberWay session={session.data} join={join} />
      ) : (
        <GuestWay code={code} join={join} />
      )}
      {join.problem && (
        <div style={{ marginTop: 16 }}>
          <JoinProblem problem={join.problem} />
        </div>
      )}
    </main>
  );
}

interface Join {
  busy: boolean;
  /** The code from the wall is being tried; whoever has a seat sees no door. */
  scanning: boolean;
  problem: Problem | null;
  send: (guest?: { name: string; organization: string }) => Promise<void>;
}

/** Joining twice is joining once: the server knows the account, or the guest by the cookie. */
function useJoin(code: string, secret: string | null, scanned: string | null): Join {
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [scanning, setScanning] = useState(secret !== null && scanned !== null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const enter = (sessionId: string) => navigate(`/live/${sessionId}/room`, { replace: true });
  const sign = (joinSecret: string, signIn: string) =>
    signInByLink({ joinCode: code, joinSecret, code: signIn }).catch(toProblem);
  const tried = useRef(false);
  useEffect(() => {
    if (secret === null || scanned === null || tried.current) return;
    tried.current = true;
    void sign(secret, scanned).then((answer) => {
      if ('sessionId' in answer) return enter(answer.sessionId);
      if (answer.code !== 'not-in-live-session') setProblem(answer);
      setScanning(false);
    });
  });
  const send: Join['send'] = async (guest) => {
    if (!secret || busy) return;
    setBusy(true);
    setProblem(null);
    try {
      const { sessionId } = await joinByLink({ code, secret, ...guest });
      // Old by now for whoever typed slowly: then the room offers to sign in.
      if (scanned !== null) await sign(secret, scanned);
      await enter(sessionId);
    } catch (error) {
      setProblem(toProblem(error));
      setBusy(false);
    }
  };
  return { busy, scanning, problem, send };
}

interface SignedIn {
  account: { displayName: string };
  active: { organizationName: string } | null;
}

function MemberWay({ session, join }: { session: SignedIn; join: Join }) {
  const { t } = useTranslation('live-room');
  return (
    <section className={styles.way}>
      <h2>{t('join.asMember', { name: session.account.displayName })}</h2>
      {session.active && <p className="mut">{session.active.organizationName}</p>}
      <button
        type="button"
        className="btn p big wide"
        style={{ marginTop: 14 }}
        disabled={join.busy}
        onClick={() => void join.send()}
      >
        {t('join.enter')}
      </button>
    </section>
  );
}

function GuestWay({ code, join }: { code: string; join: Join }) {
  const { t } = useTranslation('live-room');
  const id = useId();
  const [name, setName] = useState('');
  const [organization, setOrganization] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    void join.send({ name: name.trim(), organization: organization.trim() });
  };
  return (
    <>
      <section className={styles.way}>
        <h2>{t('join.asGuest')}</h2>
        <form onSubmit={submit}>
          <div className="fld">
            <label className="lab" htmlFor={`${id}-name`}>
              {t('join.name')}
            </label>
            <input
              id={`${id}-name`}
              className="inp big"
              maxLength={40}
              autoComplete="name"
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </div>
          <div className="fld">
            <label className="lab" htmlFor={`${id}-organization`}>
              {t('join.organization')}
            </label>
            <input
              id={`${id}-organization`}
              className="inp big"
              maxLength={60}
              autoComplete="organization"
              value={organization}
              onChange={(event) => setOrganization(event.target.value)}
            />
          </div>
          <button type="submit" className="btn p big wide" disabled={join.busy || name.trim() === ''}>
            {t('join.enter')}
          </button>
          <p className="help">{t('join.guestKept')}</p>
        </form>
      </section>
      <section className={styles.way}>
        <h2>{t('join.haveAccount')}</h2>
        <Link className="btn big wide" to={`/sign-in?return=${encodeURIComponent(`/live/join/${code}`)}`}>
          {t('join.signIn')}
        </Link>
      </section>
    </>
  );
}

function JoinProblem({ problem }: { problem: Problem }) {
  const { t } = useTranslation('live-room');
  if (problem.status === 404)
    return <ErrorState inline error={problem} fact={t('join.notFound')} todo={t('join.notFoundDo')} hasTyped />;
  const refusal = codeRefusal(problem);
  if (refusal) return <ErrorState inline error={problem} fact={t(`signIn.${refusal}`)} todo={t('join.scanAgain')} />;
  if (problem.code === 'live-session-full')
    return <ErrorState inline error={problem} fact={t('join.full')} todo={t('join.fullDo')} />;
  return <ErrorState inline error={problem} hasTyped />;
}
